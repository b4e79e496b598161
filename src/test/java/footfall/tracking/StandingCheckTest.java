package footfall.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.body.Side;
import footfall.geometry.Point;
import footfall.observation.FrameTimes;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.quality.QualityCode;
import footfall.settings.StandingSettings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StandingCheckTest {
    private static final double FPS = 60;
    private static final int FRAMES = 180;
    private static final double FOOT_PX = 80;
    private static final Tracks RUN = standing(FRAMES, Facing.RIGHT, 0, FRAMES);

    /**
     * A leg of which every marker moves by so much of the foot to and fro.
     *
     * @param hipFrames of which show the hip
     */
    private static Tracks standing(int frames, Facing facing, double sway, int hipFrames) {
        double[] seconds = new double[frames];
        Arrays.setAll(seconds, i -> i / FPS);
        List<Track> tracks = Arrays.stream(BodyPoint.values())
                .filter(p -> p != BodyPoint.SHOULDER)
                .map(p -> new Track(
                        Side.RIGHT,
                        p,
                        IntStream.range(0, p == BodyPoint.HIP ? hipFrames : frames)
                                .mapToObj(i -> new TrackSample(i, place(p, i, sway), 0.2, Origin.DETECTED))
                                .toList()))
                .toList();
        return new Tracks(new FrameTimes(seconds), facing, Side.RIGHT, Tracks.Unit.PIXELS, tracks);
    }

    private static Point place(BodyPoint point, int frame, double sway) {
        double way = sway * FOOT_PX / 2 * Math.sin(frame / 20.0);
        Point at = switch (point) {
            case HIP, SHOULDER -> new Point(500, 300);
            case KNEE -> new Point(510, 490);
            case ANKLE -> new Point(505, 690);
            case HEEL -> new Point(480, 710);
            case TOE -> new Point(480 + FOOT_PX, 710);
        };
        return at.plus(new Point(way, 0));
    }

    private static StandingCheck.Result check(Tracks standing) {
        return new StandingCheck(StandingSettings.defaults()).check(standing, RUN, "standing.mp4");
    }

    private static void assertRefused(Tracks standing, Problem problem) {
        assertThatThrownBy(() -> check(standing))
                .isInstanceOfSatisfying(
                        FootfallException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    @Test
    void whoStandsQuietlyIsTakenWhole() {
        StandingCheck.Result result = check(standing(FRAMES, Facing.RIGHT, 0.05, FRAMES));
        assertThat(result.issues()).isEmpty();
        assertThat(result.tracks().tracks()).hasSize(5);
    }

    @Test
    void whoStepsOrLeansIsRefused() {
        assertRefused(standing(FRAMES, Facing.RIGHT, 0.2, FRAMES), Problem.STANDING_MOVES);
    }

    @Test
    void aHipBehindTheHandIsNamedAndLeftOut() {
        StandingCheck.Result result = check(standing(FRAMES, Facing.RIGHT, 0, FRAMES / 3));
        assertThat(result.tracks().track(Side.RIGHT, BodyPoint.HIP)).isEmpty();
        assertThat(result.tracks().tracks()).hasSize(4);
        assertThat(result.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(QualityCode.STANDING_MARKER_HIDDEN);
            assertThat(issue.arguments()).containsExactly(BodyPoint.HIP, Side.RIGHT);
        });
    }

    @Test
    void theOtherSideIsRefusedInPictures() {
        assertRefused(standing(FRAMES, Facing.LEFT, 0, FRAMES), Problem.STANDING_OTHER_SIDE);
    }

    @Test
    void aGlimpseIsTooShort() {
        assertRefused(standing(50, Facing.RIGHT, 0, 50), Problem.STANDING_TOO_SHORT);
    }

    @Test
    void aClipWithoutTheLegIsRefused() {
        Tracks all = standing(FRAMES, Facing.RIGHT, 0, FRAMES);
        assertRefused(all.withTracks(all.tracks().subList(0, 2)), Problem.STANDING_NOT_FOUND);
    }
}
