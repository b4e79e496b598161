package footfall.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.body.Side;
import footfall.geometry.Point;
import footfall.observation.FrameTimes;
import footfall.observation.VideoInfo;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class PictureEdgeTest {
    private static final int WIDTH = 640;
    private static final int FRAMES = 300;

    @Test
    void aHeelThatSwingsOutOfThePictureIsTold() {
        assertThat(issues(100, frame -> heel(100, frame).x() < 0))
                .extracting(QualityIssue::code)
                .containsExactly(QualityCode.FOOT_LEAVES_PICTURE);
    }

    @Test
    void aHeelThatIsHiddenInsideThePictureIsNoneOfIt() {
        assertThat(issues(300, frame -> frame % 40 < 8)).isEmpty();
    }

    @Test
    void aHeelThatIsGuessedOutsideThePictureIsTold() {
        assertThat(issues(100, frame -> false))
                .extracting(QualityIssue::code)
                .containsExactly(QualityCode.FOOT_LEAVES_PICTURE);
    }

    @Test
    void aHeelThatTurnsJustBeforeTheEdgeIsNoneOfIt() {
        assertThat(issues(152, frame -> false)).isEmpty();
    }

    private static Point heel(double middle, int frame) {
        return new Point(middle + 150 * Math.sin(2 * Math.PI * frame / 40.0), 300);
    }

    @Test
    void aFootIsInViewWhereHeelAndToeAreFoundInsideThePicture() {
        Track heel = track(BodyPoint.HEEL, 300, frame -> frame < 30);
        Track toe = track(BodyPoint.TOE, 300, frame -> frame >= 210);
        assertThat(edge().footInView(tracks(heel, toe), Side.RIGHT)).isEqualTo(180.0 / FRAMES);
        assertThat(edge().footInView(tracks(heel), Side.RIGHT)).isZero();
        Track guessed = track(BodyPoint.TOE, -300, frame -> false);
        assertThat(edge().footInView(tracks(heel, guessed), Side.RIGHT)).isZero();
    }

    private static List<QualityIssue> issues(double middle, IntPredicate hidden) {
        return edge().issues(tracks(track(BodyPoint.HEEL, middle, hidden)));
    }

    private static PictureEdge edge() {
        return new PictureEdge(new VideoInfo("clip.mp4", WIDTH, 480, 0, 60, Optional.empty(), "h264"));
    }

    private static Track track(BodyPoint point, double middle, IntPredicate hidden) {
        List<TrackSample> samples = new ArrayList<>();
        for (int frame = 0; frame < FRAMES; frame++) {
            if (!hidden.test(frame)) {
                samples.add(new TrackSample(frame, heel(middle, frame), 0.2, Origin.DETECTED));
            }
        }
        return new Track(Side.RIGHT, point, samples);
    }

    private static Tracks tracks(Track... tracks) {
        double[] seconds = new double[FRAMES];
        Arrays.setAll(seconds, i -> i / 60.0);
        return new Tracks(new FrameTimes(seconds), Facing.RIGHT, Side.RIGHT, Tracks.Unit.PIXELS, List.of(tracks));
    }
}
