package footfall.flow;

import static org.assertj.core.api.Assertions.assertThat;

import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.body.Side;
import footfall.geometry.Point;
import footfall.observation.FrameTimes;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.settings.HipCoverSettings;
import footfall.tracking.Origin;
import footfall.tracking.Track;
import footfall.tracking.TrackSample;
import footfall.tracking.Tracks;
import footfall.video.Orientation;
import footfall.video.VideoFrame;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;

/** A painted body, plain or striped, that bobs behind a bar or in full view. */
class HipCoverTest {
    private static final int SIZE = 200;
    private static final int FRAMES = 60;
    private static final double LENGTH = 290;
    private static final double BOB = 12;

    private static Point hip(int frame, double bob) {
        return new Point(100 + 0.3 * bob * Math.sin(frame * 0.31), 100 + bob * Math.sin(frame * 1.1));
    }

    private static Mat picture(Point hip, double stripes, int barPx, int bar, Random random) {
        Mat picture = new Mat(SIZE, SIZE, opencv_core.CV_8UC1);
        try (UByteIndexer pixels = picture.createIndexer()) {
            for (int y = 0; y < SIZE; y++) {
                for (int x = 0; x < SIZE; x++) {
                    boolean shirt = y - hip.y() < -30;
                    double body = (shirt ? 120 : 25) + stripes * Math.signum(Math.sin((y - hip.y() + x - hip.x()) / 4));
                    double seen = Math.abs(y - 95) < barPx / 2.0 ? bar : body;
                    pixels.put(y, x, (int) Math.max(0, Math.min(255, Math.round(seen + 3 * random.nextGaussian()))));
                }
            }
        }
        return picture;
    }

    private static List<QualityIssue> issues(double bob, double stripes, int barPx, int bar) {
        FrameTimes times = new FrameTimes(
                IntStream.range(0, FRAMES).mapToDouble(i -> i / 30.0).toArray());
        Track track = new Track(
                Side.LEFT,
                BodyPoint.HIP,
                IntStream.range(0, FRAMES)
                        .mapToObj(i -> new TrackSample(i, hip(i, bob), 1, Origin.DETECTED))
                        .toList());
        HipCover cover = new HipCover(
                HipCoverSettings.defaults(),
                new Tracks(times, Facing.LEFT, Side.LEFT, Tracks.Unit.PIXELS, List.of(track)),
                LENGTH);
        Random random = new Random(5);
        for (int i = 0; i < FRAMES; i++) {
            try (Mat luma = picture(hip(i, bob), stripes, barPx, bar, random);
                    Mat grey = new Mat()) {
                cover.look(new VideoFrame(i, i / 30.0, luma, grey, grey, new Orientation(0, SIZE, SIZE)));
            }
        }
        return cover.issues();
    }

    @Test
    void aRailInFrontOfTheHipIsToldWhateverItsWidthAndBrightness() {
        for (int width : new int[] {10, 20, 40, 80}) {
            for (int brightness : new int[] {70, 110, 220}) {
                assertThat(issues(BOB, 0, width, brightness))
                        .as("%s px, %s", width, brightness)
                        .extracting(QualityIssue::code)
                        .containsExactly(QualityCode.HIP_COVERED);
            }
        }
    }

    @Test
    void aRailThatIsNowLighterNowDarkerThanWhatMovesBehindItIsTold() {
        for (int width : new int[] {30, 60}) {
            assertThat(issues(BOB, 50, width, 72))
                    .as("%s px", width)
                    .extracting(QualityIssue::code)
                    .containsExactly(QualityCode.HIP_COVERED);
        }
    }

    @Test
    void aHipInViewIsNotCoveredInPlainClothesOrStriped() {
        assertThat(issues(BOB, 0, 0, 0)).isEmpty();
        assertThat(issues(BOB, 40, 0, 0)).isEmpty();
    }

    @Test
    void whereTheBodyHardlyMovesOrPassesThroughNothingIsSaid() {
        assertThat(issues(0.5, 40, 0, 0)).isEmpty();
        assertThat(issues(90, 40, 40, 220)).isEmpty();
    }
}
