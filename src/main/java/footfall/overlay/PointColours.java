package footfall.overlay;

import footfall.body.BodyPoint;
import java.awt.Color;

/** One colour for each point, told apart by their lightness too. */
final class PointColours {
    static final Color DISTANCE = new Color(255, 196, 61);

    private PointColours() {}

    static Color of(BodyPoint point) {
        return switch (point) {
            case SHOULDER -> Color.WHITE;
            case HIP -> DISTANCE;
            case KNEE -> new Color(122, 208, 255);
            case ANKLE -> new Color(255, 140, 180);
            case HEEL -> new Color(150, 240, 170);
            case TOE -> new Color(200, 170, 255);
        };
    }
}
