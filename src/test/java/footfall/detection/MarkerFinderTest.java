package footfall.detection;

import static org.assertj.core.api.Assertions.assertThat;

import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.geometry.Point;
import footfall.observation.Detection;
import footfall.settings.MarkerSettings;
import footfall.tracking.Appearance;
import footfall.tracking.LegModel;
import footfall.video.Orientation;
import footfall.video.VideoFrame;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkerFinderTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;
    private static final double RADIUS = 6;
    /** 8-bit rounding and half-size chroma of a clean disc. */
    private static final double CENTRE_PX = 0.1;

    private static final int FINE = 8;
    private static final int[] GROUND = {120, 128, 128};
    private static final int[] STICKER = {174, 74, 59};

    @ParameterizedTest
    @CsvSource({"100,100", "100.25,100.6", "150.5,90.5", "80.9,140.1"})
    void theCentreOfADiscIsFoundToAFractionOfAPixel(double x, double y) {
        List<Detection> found = find(x, y, 0);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).position().distanceTo(new Point(x, y))).isLessThan(CENTRE_PX);
    }

    @Test
    void placesAreThoseOfTheUprightPicture() {
        List<Detection> found = find(100.25, 80.5, 90);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).position().distanceTo(new Point(HEIGHT - 1 - 80.5, 100.25)))
                .isLessThan(CENTRE_PX);
    }

    @Test
    void aPictureWithoutTheColorHasNoBlobs() {
        assertThat(find(-100, -100, 0)).isEmpty();
    }

    private static List<Detection> find(double x, double y, int degrees) {
        Orientation orientation = new Orientation(degrees, WIDTH, HEIGHT);
        LegModel model = new LegModel(
                Facing.RIGHT,
                Map.of(BodyPoint.HIP, new Appearance(2 * RADIUS, 90, 174, -54, -69)),
                Map.of(),
                List.of(
                        new Point(0, 0),
                        new Point(orientation.uprightWidthPx() - 1, orientation.uprightHeightPx() - 1)),
                Optional.empty(),
                1,
                1);
        try (Mat luma = plane(1, 0, x, y);
                Mat u = plane(2, 1, x, y);
                Mat v = plane(2, 2, x, y)) {
            return new MarkerFinder(model, orientation, MarkerSettings.defaults())
                    .find(new VideoFrame(0, 0, luma, u, v, orientation))
                    .blobs();
        }
    }

    /** A plane with one disc on it, each sample the mean over its own area. */
    private static Mat plane(int step, int channel, double x, double y) {
        Mat plane = new Mat(HEIGHT / step, WIDTH / step, opencv_core.CV_8UC1);
        byte[] bytes = new byte[plane.rows() * plane.cols()];
        for (int i = 0; i < bytes.length; i++) {
            double share = covered(i % plane.cols() * step - 0.5, i / plane.cols() * step - 0.5, step, x, y);
            bytes[i] = (byte) Math.round(GROUND[channel] + share * (STICKER[channel] - GROUND[channel]));
        }
        plane.data().put(bytes);
        return plane;
    }

    private static double covered(double left, double top, int step, double x, double y) {
        int inside = 0;
        for (int k = 0; k < FINE * FINE; k++) {
            double px = left + step * (k % FINE + 0.5) / FINE;
            double py = top + step * (Math.floorDiv(k, FINE) + 0.5) / FINE;
            inside += Math.hypot(px - x, py - y) < RADIUS ? 1 : 0;
        }
        return inside / (1.0 * FINE * FINE);
    }
}
