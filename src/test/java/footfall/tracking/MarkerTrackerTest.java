package footfall.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.body.Side;
import footfall.observation.Detection;
import footfall.observation.FrameDetections;
import footfall.settings.MarkerColor;
import footfall.settings.MarkerSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerTrackerTest {
    private static final int FRAMES = 600;
    private static final int SAMPLE_EVERY = 13;
    /** A frame on which the leg is nearly under the hip. */
    private static final int STANDS_AT = 40;

    /** Five standard deviations of the drawn noise. */
    private static final double CLOSE_PX = 1.0;
    /** A stray blob of the same colour within a diameter of the marker may take its place now and then. */
    private static final double NEARLY_ALL = 0.99;

    private static final DrawnLeg.Seen LEG = (joint, frame) -> joint < DrawnLeg.SHOULDER;

    @Test
    void everyMarkerIsFollowedAmongBlobsOfItsOwnColor() {
        assertFollowed(track(LEG, false, 1), false, 1);
    }

    @Test
    void aMirroredRunnerFacesLeftAndIsFollowedAsWell() {
        Tracks tracks = track(LEG, true, 1);
        assertThat(tracks.facing()).isEqualTo(Facing.LEFT);
        assertThat(tracks.nearSide()).isEqualTo(Side.LEFT);
        assertFollowed(tracks, true, 1);
    }

    @Test
    void aPictureOfTwiceTheSizeGivesTwiceThePlaces() {
        assertFollowed(track(LEG, false, 2), false, 2);
    }

    @Test
    void aKneeMarkerThatFallsOffEndsItsTrack() {
        int lost = 300;
        Tracks tracks =
                track((joint, frame) -> LEG.seen(joint, frame) && (joint != LegShape.KNEE || frame < lost), false, 1);
        List<TrackSample> knee = of(tracks, BodyPoint.KNEE);
        assertThat(knee.size()).isGreaterThan((int) (NEARLY_ALL * lost));
        assertThat(knee.get(knee.size() - 1).frame()).isLessThan(lost);
        assertThat(of(tracks, BodyPoint.ANKLE).size()).isGreaterThan((int) (NEARLY_ALL * FRAMES));
    }

    @Test
    void aHipBehindTheHandAtEveryStrideGetsNoFalsePlace() {
        Tracks tracks =
                track((joint, frame) -> LEG.seen(joint, frame) && (joint != LegShape.HIP || frame % 86 > 25), false, 1);
        assertThat(of(tracks, BodyPoint.HIP))
                .allSatisfy(s -> assertThat(s.position().distanceTo(truth(s, 0, false, 1)))
                        .isLessThan(CLOSE_PX));
    }

    @Test
    void aLegThatNeverHadAToeMarkerIsFollowedWithoutIt() {
        Tracks tracks = track((joint, frame) -> LEG.seen(joint, frame) && joint != LegShape.TOE, false, 1);
        assertThat(tracks.track(Side.RIGHT, BodyPoint.TOE)).isEmpty();
        assertThat(of(tracks, BodyPoint.HEEL).size()).isGreaterThan((int) (NEARLY_ALL * FRAMES));
    }

    @Test
    void aShoulderMarkerIsFollowedWhereThereIsOneEvenOverACoveredHip() {
        Tracks tracks = track((joint, frame) -> joint != LegShape.HIP || frame % 86 > 25, false, 1);
        List<TrackSample> shoulder = of(tracks, BodyPoint.SHOULDER);
        assertThat(shoulder.size()).isGreaterThan((int) (NEARLY_ALL * FRAMES));
        assertThat(shoulder).allSatisfy(s -> {
            double[] at = DrawnLeg.shoulder(s.frame() / DrawnLeg.FPS);
            assertThat(s.position().distanceTo(new footfall.geometry.Point(at[0], at[1])))
                    .isLessThan(CLOSE_PX);
        });
    }

    @Test
    void withoutAShoulderMarkerNoneIsInvented() {
        assertThat(track(LEG, false, 1).track(Side.RIGHT, BodyPoint.SHOULDER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theLegIsFoundAgainWhereItStandsAmongStillThingsAndSaysWhichWayItFaces(boolean mirrored) {
        List<FrameDetections> frames = DrawnLeg.frames(FRAMES, LEG, false, 1);
        LegModel model = new LegFinder(MarkerSettings.defaults())
                .find(sampled(frames), DrawnLeg.HEIGHT, MarkerColor.parse("green"))
                .get(0);
        List<Detection> still =
                DrawnLeg.frames(STANDS_AT + 1, LEG, mirrored, 1).get(STANDS_AT).blobs();
        List<FrameDetections> standing = IntStream.range(0, 120)
                .mapToObj(f -> new FrameDetections(f, still))
                .toList();

        Tracks tracks = new MarkerTracker(model).trackStanding(standing, DrawnLeg.times(120), Side.RIGHT);

        assertThat(tracks.facing()).isEqualTo(mirrored ? Facing.LEFT : Facing.RIGHT);
        assertThat(tracks.tracks()).hasSize(5);
        for (Track track : tracks.tracks()) {
            assertThat(track.samples()).hasSize(120);
            double[] at = DrawnLeg.joints(STANDS_AT / DrawnLeg.FPS)[LegShape.JOINTS.indexOf(track.point())];
            double x = mirrored ? DrawnLeg.WIDTH - 1 - at[0] : at[0];
            assertThat(track.samples().get(60).position().distanceTo(new footfall.geometry.Point(x, at[1])))
                    .as(track.point().name())
                    .isLessThan(CLOSE_PX);
        }
    }

    @Test
    void blobsThatDoNotMoveLikeALegMakeNone() {
        List<FrameDetections> frames = DrawnLeg.frames(FRAMES, (joint, frame) -> false, false, 1);
        assertThat(new LegFinder(MarkerSettings.defaults()).find(sampled(frames), DrawnLeg.HEIGHT, MarkerColor.auto()))
                .isEmpty();
    }

    @Test
    void aNamedColorThatNoMarkerHasFindsNoLeg() {
        List<FrameDetections> frames = DrawnLeg.frames(FRAMES, LEG, false, 1);
        assertThat(new LegFinder(MarkerSettings.defaults())
                        .find(sampled(frames), DrawnLeg.HEIGHT, MarkerColor.parse("orange")))
                .isEmpty();
    }

    private static Tracks track(DrawnLeg.Seen seen, boolean mirrored, double scale) {
        List<FrameDetections> frames = DrawnLeg.frames(FRAMES, seen, mirrored, scale);
        List<LegModel> models = new LegFinder(MarkerSettings.defaults())
                .find(sampled(frames), scale * DrawnLeg.HEIGHT, MarkerColor.parse("green"));
        assertThat(models).isNotEmpty();
        return new MarkerTracker(models.get(0)).track(frames, DrawnLeg.times(FRAMES), Optional.empty());
    }

    private static List<FrameDetections> sampled(List<FrameDetections> frames) {
        List<FrameDetections> samples = new ArrayList<>();
        for (int f = 0; f < frames.size(); f += SAMPLE_EVERY) {
            samples.add(frames.get(f));
        }
        return samples;
    }

    private static List<TrackSample> of(Tracks tracks, BodyPoint point) {
        return tracks.track(tracks.nearSide(), point).orElseThrow().samples();
    }

    private static void assertFollowed(Tracks tracks, boolean mirrored, double scale) {
        for (int j = 0; j < 5; j++) {
            int joint = j;
            List<TrackSample> samples = of(tracks, LegShape.JOINTS.get(j));
            long close = samples.stream()
                    .filter(s -> s.position().distanceTo(truth(s, joint, mirrored, scale)) < CLOSE_PX * scale)
                    .count();
            assertThat(close).isGreaterThan((long) (NEARLY_ALL * FRAMES));
        }
    }

    private static footfall.geometry.Point truth(TrackSample s, int joint, boolean mirrored, double scale) {
        double[] at = DrawnLeg.joints(s.frame() / DrawnLeg.FPS)[joint];
        return new footfall.geometry.Point(scale * (mirrored ? DrawnLeg.WIDTH - 1 - at[0] : at[0]), scale * at[1]);
    }
}
