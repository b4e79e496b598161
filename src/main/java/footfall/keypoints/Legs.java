package footfall.keypoints;

import footfall.body.BodyPoint;
import footfall.signal.LocalMean;
import java.util.List;

/** Two legs on all frames. */
record Legs(Leg first, Leg second) {
    int frames() {
        return first.confidence().length;
    }

    boolean bothKnown(int frame) {
        return first.known(frame) && second.known(frame);
    }

    /** The first leg's point less the second's. */
    PointPath difference(BodyPoint point) {
        return first.path(point).minus(second.path(point));
    }

    /** The middle of the hips, of one hip where only that is known. */
    PointPath middleHip() {
        PointPath a = first.path(BodyPoint.HIP);
        PointPath b = second.path(BodyPoint.HIP);
        return new PointPath(LocalMean.middle(List.of(a.x(), b.x())), LocalMean.middle(List.of(a.y(), b.y())));
    }

    /** Exchanged on the frames that say so. */
    Legs exchanged(boolean[] where) {
        Leg a = first.copy();
        Leg b = second.copy();
        for (int i = 0; i < where.length; i++) {
            if (where[i]) {
                a.set(i, second);
                b.set(i, first);
            }
        }
        return new Legs(a, b);
    }

    /** The second leg's points where the first has none: all that was seen of one leg. */
    Leg merged() {
        Leg one = first.copy();
        for (int i = 0; i < frames(); i++) {
            if (!first.known(i)) {
                one.set(i, second);
            }
        }
        return one;
    }
}
