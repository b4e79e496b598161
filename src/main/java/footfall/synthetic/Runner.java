package footfall.synthetic;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.geometry.Point;
import java.util.Map;

/** A running movement whose truth is known, in the runner's own sagittal frame: metres, x forward, y up from the belt. */
interface Runner {
    Anthropometry body(Side side);

    double beltSpeedMetresPerSecond();

    /** How far the movement goes; it starts at 0. */
    double durationSeconds();

    /** Hip, knee, ankle, heel and toe of one leg. */
    Map<BodyPoint, Point> leg(Side side, double seconds);

    /** Foot strikes and toe-offs of one leg. */
    Contacts contacts(Side side);

    /** Where the movement comes from, with the credit its licence asks for. */
    String source();
}
