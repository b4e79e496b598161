package footfall.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.body.Side;
import footfall.geometry.Point;
import footfall.observation.FrameTimes;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.settings.LegOutlineSettings;
import footfall.tracking.Origin;
import footfall.tracking.Track;
import footfall.tracking.TrackSample;
import footfall.tracking.Tracks;
import footfall.video.Orientation;
import footfall.video.VideoFrame;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Test;

/** A painted leg before a wall, in light, in the dark and in noise. */
class LegOutlineTest {
    private static final int SIZE = 400;
    private static final int FRAMES = 40;
    private static final double LENGTH = 290;
    private static final Map<BodyPoint, Point> LEG = Map.of(
            BodyPoint.HIP, new Point(200, 40),
            BodyPoint.KNEE, new Point(180, 190),
            BodyPoint.ANKLE, new Point(210, 330),
            BodyPoint.HEEL, new Point(220, 350),
            BodyPoint.TOE, new Point(150, 355));

    private static Point place(BodyPoint point, int frame) {
        Point at = LEG.getOrDefault(point, new Point(0, 0));
        return at.plus(new Point(3 * Math.sin(frame * 1.1), 0));
    }

    private static List<QualityIssue> issues(int wall, int leg, double noise) {
        Tracks tracks = tracks();
        LegOutline outline = new LegOutline(LegOutlineSettings.defaults(), tracks, new Feet(tracks, 0.5), LENGTH);
        Random random = new Random(5);
        for (int frame = 0; frame < FRAMES; frame++) {
            try (Mat luma = picture(frame, wall, leg, noise, random);
                    Mat grey = new Mat()) {
                outline.look(new VideoFrame(frame, frame / 30.0, luma, grey, grey, new Orientation(0, SIZE, SIZE)));
            }
        }
        return outline.issues();
    }

    private static Tracks tracks() {
        List<Track> tracks = LEG.keySet().stream()
                .sorted()
                .map(point -> new Track(
                        Side.LEFT,
                        point,
                        IntStream.range(0, FRAMES)
                                .mapToObj(i -> new TrackSample(i, place(point, i), 1, Origin.DETECTED))
                                .toList()))
                .toList();
        FrameTimes times = new FrameTimes(
                IntStream.range(0, FRAMES).mapToDouble(i -> i / 30.0).toArray());
        return new Tracks(times, Facing.LEFT, Side.LEFT, Tracks.Unit.PIXELS, tracks);
    }

    private static Mat picture(int frame, int wall, int leg, double noise, Random random) {
        Mat picture = new Mat(SIZE, SIZE, opencv_core.CV_8UC1, new Scalar(wall));
        limb(picture, frame, BodyPoint.HIP, BodyPoint.KNEE, 60, leg);
        limb(picture, frame, BodyPoint.KNEE, BodyPoint.ANKLE, 40, leg);
        limb(picture, frame, BodyPoint.HEEL, BodyPoint.TOE, 24, leg);
        try (UByteIndexer pixels = picture.createIndexer()) {
            for (int y = 0; y < SIZE; y++) {
                for (int x = 0; x < SIZE; x++) {
                    double value = pixels.get(y, x) + noise * random.nextGaussian();
                    pixels.put(y, x, (int) Math.max(0, Math.min(255, Math.round(value))));
                }
            }
        }
        return picture;
    }

    private static void limb(Mat picture, int frame, BodyPoint from, BodyPoint to, int width, int brightness) {
        opencv_imgproc.line(
                picture, pixel(place(from, frame)), pixel(place(to, frame)), new Scalar(brightness), width, 8, 0);
    }

    private static org.bytedeco.opencv.opencv_core.Point pixel(Point place) {
        return new org.bytedeco.opencv.opencv_core.Point((int) place.x(), (int) place.y());
    }

    @Test
    void aLegThatStandsOutIsNotFaintLightOrDarkOrInSomeNoise() {
        assertThat(issues(150, 60, 2)).isEmpty();
        assertThat(issues(20, 200, 2)).isEmpty();
        assertThat(issues(12, 20, 0.5)).isEmpty();
        assertThat(issues(150, 90, 10)).isEmpty();
    }

    @Test
    void aLegAsBrightAsTheWallIsFaintInTheDarkAndInTheLight() {
        for (int brightness : new int[] {4, 30, 200}) {
            assertThat(issues(brightness, brightness + 1, 0.3))
                    .as("%s", brightness)
                    .extracting(QualityIssue::code)
                    .containsExactly(QualityCode.LEGS_FAINT);
        }
    }

    @Test
    void aLegInNoiseAsLargeAsItsContrastIsFaint() {
        assertThat(issues(110, 80, 30)).extracting(QualityIssue::code).containsExactly(QualityCode.LEGS_FAINT);
    }

    @Test
    void noiseIsMeasuredWhateverThePictureShows() {
        for (double sd : new double[] {3, 8, 20}) {
            Noise noise = new Noise();
            try (Mat picture = picture(0, 90, 160, sd, new Random(7))) {
                noise.look(picture);
            }
            assertThat(noise.sd()).isCloseTo(sd, within(0.1 * sd + 0.3));
        }
    }
}
