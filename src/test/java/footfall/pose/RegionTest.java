package footfall.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import footfall.geometry.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionTest {
    private static final double EXACT = 1e-9;

    @Test
    void theWholePictureHasItsCornersOnPixelEdges() {
        Region whole = Region.whole(640, 360);
        assertThat(whole.at(0, 0).distanceTo(new Point(-0.5, -140.5))).isLessThan(EXACT);
        assertThat(whole.at(1, 1).distanceTo(new Point(639.5, 499.5))).isLessThan(EXACT);
    }

    @Test
    void anUprightBodyHasAnUprightRegion() {
        Region region = Region.around(new Point(50, 80), new Point(50, 40), 1.25);
        assertThat(region.radians()).isCloseTo(0, within(EXACT));
        assertThat(region.sizePx()).isCloseTo(100, within(EXACT));
    }

    @Test
    void theReachOfALeaningBodyLiesStraightUpInItsRegion() {
        Point reach = new Point(90, 50);
        Region region = Region.around(new Point(50, 80), reach, 1.25);
        assertThat(region.at(0.5, 0.5 - 0.5 / 1.25).distanceTo(reach)).isLessThan(EXACT);
    }

    @Test
    void everySmallBodyLiesWholeInATileOfAnyPicture() {
        for (int[] size : new int[][] {{1920, 1080}, {1080, 1920}, {640, 640}, {1000, 400}}) {
            List<Region> tiles = Region.tiles(size[0], size[1]);
            double body = Math.max(size[0], size[1]) / 4.0;
            for (double x = body / 2; x <= size[0] - body / 2; x += 10) {
                for (double y = body / 2; y <= size[1] - body / 2; y += 10) {
                    Point middle = new Point(x - 0.5, y - 0.5);
                    assertThat(tiles).anyMatch(tile -> holds(tile, middle, body));
                }
            }
        }
    }

    private static boolean holds(Region tile, Point middle, double edge) {
        Point away = middle.minus(tile.centre());
        return Math.max(Math.abs(away.x()), Math.abs(away.y())) + edge / 2 <= tile.sizePx() / 2 + EXACT;
    }
}
