package footfall.flow;

import static org.assertj.core.api.Assertions.assertThat;

import footfall.geometry.Point;
import footfall.settings.ShoeFlowSettings;
import footfall.video.Orientation;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;

/** Painted shoes of which is known how they move. */
class PicturePairTest {
    private static final int SIZE = 300;
    private static final double LENGTH = 250;
    private static final double SECONDS = 1 / 30.0;
    private static final Foot FOOT = new Foot(List.of(new Point(150, 120), new Point(135, 150), new Point(185, 155)));

    /** Smooth speckles that move over a still ground of other ones. */
    private static Mat picture(Point shift, double degrees, long seed) {
        double[][] shoe = speckles(seed);
        double[][] ground = speckles(seed + 1);
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        Mat picture = new Mat(SIZE, SIZE, opencv_core.CV_8UC1);
        try (UByteIndexer pixels = picture.createIndexer()) {
            for (int y = 0; y < SIZE; y++) {
                for (int x = 0; x < SIZE; x++) {
                    double dx = x - 150 - shift.x();
                    double dy = y - 140 - shift.y();
                    double u = 150 + cos * dx + sin * dy;
                    double v = 140 - sin * dx + cos * dy;
                    boolean inShoe = Math.hypot(u - 155, v - 142) < 50;
                    pixels.put(y, x, (int) Math.round(inShoe ? at(shoe, u, v) : at(ground, x, y)));
                }
            }
        }
        return picture;
    }

    private static double[][] speckles(long seed) {
        Random random = new Random(seed);
        double[][] grid = new double[80][80];
        for (double[] row : grid) {
            for (int i = 0; i < row.length; i++) {
                row[i] = 255 * random.nextDouble();
            }
        }
        return grid;
    }

    private static double at(double[][] grid, double x, double y) {
        double u = Math.max(0, Math.min(77, x / 5 + 5));
        double v = Math.max(0, Math.min(77, y / 5 + 5));
        int i = (int) u;
        int j = (int) v;
        double a = u - i;
        double b = v - j;
        return (1 - b) * ((1 - a) * grid[j][i] + a * grid[j][i + 1])
                + b * ((1 - a) * grid[j + 1][i] + a * grid[j + 1][i + 1]);
    }

    private static Point turned(Point p, Point shift, double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        Point d = p.minus(new Point(150, 140));
        return new Point(150 + cos * d.x() - sin * d.y(), 140 + sin * d.x() + cos * d.y()).plus(shift);
    }

    private static Optional<Foot> moved(Point shift, double degrees, Point expected, Optional<Foot> hiding) {
        Orientation upright = new Orientation(0, SIZE, SIZE);
        try (PicturePair pair = new PicturePair(upright, ShoeFlowSettings.defaults(), LENGTH);
                Mat first = picture(new Point(0, 0), 0, 1);
                Mat second = picture(shift, degrees, 1)) {
            assertThat(pair.next(first)).isFalse();
            assertThat(pair.next(second)).isTrue();
            Foot there =
                    new Foot(FOOT.points().stream().map(p -> p.plus(expected)).toList());
            return pair.moved(FOOT, there, hiding, SECONDS);
        }
    }

    @Test
    void aShoeThatGoesAndTurnsIsFollowedToAPartOfAPixel() {
        for (double degrees : new double[] {0, 4, -6}) {
            Point shift = new Point(17.4, -6.3);
            Foot found =
                    moved(shift, degrees, new Point(14, -3), Optional.empty()).orElseThrow();
            for (int k = 0; k < 3; k++) {
                assertThat(found.points().get(k))
                        .satisfies(p -> assertThat(p.x()).isFinite());
                assertThat(found.points().get(k).distanceTo(turned(FOOT.points().get(k), shift, degrees)))
                        .isLessThan(0.4);
            }
        }
    }

    @Test
    void whatMovesQuiteDifferentlyFromThePointsIsNotTheShoe() {
        assertThat(moved(new Point(0, 0), 0, new Point(-45, 0), Optional.empty()))
                .isEmpty();
    }

    @Test
    void aFarFootBehindTheNearOneIsNotMeasured() {
        assertThat(moved(new Point(5, 0), 0, new Point(5, 0), Optional.of(FOOT)))
                .isEmpty();
        assertThat(moved(new Point(5, 0), 0, new Point(5, 0), Optional.empty())).isPresent();
    }
}
