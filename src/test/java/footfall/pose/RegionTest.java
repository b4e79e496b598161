package footfall.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import footfall.geometry.Point;
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
}
