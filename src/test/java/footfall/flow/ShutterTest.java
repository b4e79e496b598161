package footfall.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import footfall.geometry.Point;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.settings.ShoeBlurSettings;
import java.util.List;
import java.util.Random;
import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;

/** A painted shoe with a dark stripe, exposed for a known time while it goes at known speeds over a sloping ground. */
class ShutterTest {
    private static final int SIZE = 240;
    private static final double LENGTH = 250;
    private static final Foot FOOT = new Foot(List.of(new Point(105, 95), new Point(95, 130), new Point(150, 130)));
    private static final int MOMENTS = 16;
    private static final double NOISE = 2;

    private static double ink(double x, double y) {
        boolean shoe = Math.abs(x - 122) < 36 && Math.abs(y - 115) < 28;
        boolean stripe = Math.abs(x - 122) < 9;
        return shoe ? stripe ? 60 : 190 : 40 + 0.1 * y;
    }

    private static Mat exposed(Point way, Random random) {
        Mat picture = new Mat(SIZE, SIZE, opencv_core.CV_8UC1);
        try (UByteIndexer pixels = picture.createIndexer()) {
            for (int y = 0; y < SIZE; y++) {
                for (int x = 0; x < SIZE; x++) {
                    double light = NOISE * random.nextGaussian();
                    for (int i = 0; i < MOMENTS; i++) {
                        Point gone = way.times((i + 0.5) / MOMENTS - 0.5);
                        light += ink(x - gone.x(), y - gone.y()) / MOMENTS;
                    }
                    pixels.put(y, x, (int) Math.max(0, Math.min(255, Math.round(light))));
                }
            }
        }
        return picture;
    }

    private static Shutter after(double seconds) {
        Random random = new Random(3);
        Shutter shutter = new Shutter(ShoeBlurSettings.defaults(), LENGTH);
        for (int frame = 0; frame < 45; frame++) {
            double speed = 300 + 900 * (frame % 15) / 14.0;
            double degrees = 10 * random.nextGaussian();
            Point velocity =
                    new Point(speed * Math.cos(Math.toRadians(degrees)), speed * Math.sin(Math.toRadians(degrees)));
            try (Mat picture = exposed(velocity.times(seconds), random)) {
                shutter.look(picture, FOOT, velocity);
            }
        }
        return shutter;
    }

    @Test
    void theTimeTheShutterIsOpenIsSeenFromTheSmear() {
        for (double seconds : new double[] {1 / 120.0, 1 / 60.0}) {
            assertThat(after(seconds).openSeconds())
                    .hasValueSatisfying(seen -> assertThat(seen).isBetween(seconds / 1.5, seconds * 1.5));
        }
        assertThat(after(1 / 1000.0).openSeconds())
                .hasValueSatisfying(seen -> assertThat(seen).isLessThan(1 / 400.0));
    }

    @Test
    void onlyALongSmearIsSaidWithItsShareOfTheFoot() {
        assertThat(after(1 / 1000.0).issues()).isEmpty();
        QualityIssue issue = after(1 / 30.0).issues().get(0);
        assertThat(issue.code()).isEqualTo(QualityCode.FOOT_BLURRED);
        double seconds = after(1 / 30.0).openSeconds().orElseThrow();
        assertThat((double) issue.arguments().get(0)).isCloseTo(100 * seconds * 1200 / 55, withinPercentage(5));
    }

    @Test
    void nothingIsSaidOfWhatWasNotSeen() {
        Shutter shutter = new Shutter(ShoeBlurSettings.defaults(), LENGTH);
        try (Mat grey = new Mat(SIZE, SIZE, opencv_core.CV_8UC1, new org.bytedeco.opencv.opencv_core.Scalar(90))) {
            for (int frame = 0; frame < 40; frame++) {
                shutter.look(grey, FOOT, new Point(500 + 10 * frame, 0));
            }
        }
        assertThat(shutter.openSeconds()).isEmpty();
        assertThat(shutter.issues()).isEmpty();
    }

    @Test
    void anEdgeIsAsWideAsItsHeightOverItsSteepestStep() {
        double[] line = {10, 10, 20, 60, 100, 110, 110, 110, 30, 30};
        assertThat(EdgeWidths.of(line, 50)).containsExactly(100.0 / 40, 1.0);
        assertThat(EdgeWidths.of(line, 90)).containsExactly(2.5);
    }
}
