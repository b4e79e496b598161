package footfall.gait;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.calibration.Calibration;
import footfall.events.GaitEvent;
import footfall.events.LegEvents;
import footfall.events.LegMotion;
import footfall.events.Motion;
import footfall.signal.Trajectory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One possible truth: the best estimate, or that with a single source of shared error moved by one standard deviation. Measuring
 * everything again on each is how shared errors reach every metric's interval.
 */
record Scenario(Motion motion, List<LegEvents> legs) {
    private enum Axis {
        X,
        Y
    }

    Optional<LegEvents> leg(Side side) {
        return legs.stream().filter(l -> l.side() == side).findFirst();
    }

    /** Calibration, the common error of each leg's strikes and toe-offs, and each marker where it was bridged or placed by hand. */
    List<Scenario> oneSdErrors(Calibration calibration) {
        List<Scenario> all = new ArrayList<>();
        calibration.oneSdVariants().forEach(variant -> all.add(new Scenario(variant.motion(), legs)));
        for (LegEvents leg : legs) {
            all.add(with(shifted(leg, leg.strikeCommonSeconds(), 0)));
            all.add(with(shifted(leg, 0, leg.toeOffCommonSeconds())));
        }
        for (LegMotion leg : motion.legs()) {
            leg.points().forEach((point, path) -> {
                if (anyGuessed(path)) {
                    all.add(with(moved(leg, point, path, Axis.X)));
                    all.add(with(moved(leg, point, path, Axis.Y)));
                }
            });
        }
        return all;
    }

    private Scenario with(LegEvents changed) {
        return new Scenario(
                motion,
                legs.stream().map(l -> l.side() == changed.side() ? changed : l).toList());
    }

    private Scenario with(LegMotion changed) {
        return new Scenario(motion.with(changed), legs);
    }

    private static LegEvents shifted(LegEvents leg, double strikeSeconds, double toeOffSeconds) {
        return leg.with(shifted(leg.strikes(), strikeSeconds), shifted(leg.toeOffs(), toeOffSeconds), leg.dropped());
    }

    private static List<GaitEvent> shifted(List<GaitEvent> events, double seconds) {
        return events.stream()
                .map(e -> new GaitEvent(e.side(), e.type(), e.timeSeconds() + seconds, e.uncertaintySeconds()))
                .toList();
    }

    private static boolean anyGuessed(Trajectory path) {
        for (int i = 0; i < path.size(); i++) {
            if (guessed(path, i)) {
                return true;
            }
        }
        return false;
    }

    /** Bridged or placed by hand: the errors of such samples are alike. */
    private static boolean guessed(Trajectory path, int i) {
        return path.known(i) && (!path.seen(i) || path.placed(i));
    }

    /**
     * All bridged and placed samples of a point by their standard deviation to the same side: bridged strides share the mean stride they rest
     * on, and a hand has its habit.
     */
    private static LegMotion moved(LegMotion leg, BodyPoint point, Trajectory path, Axis axis) {
        double[] x = path.xArray();
        double[] y = path.yArray();
        for (int i = 0; i < path.size(); i++) {
            if (guessed(path, i)) {
                (axis == Axis.X ? x : y)[i] += path.sd(i);
            }
        }
        Map<BodyPoint, Trajectory> points = new EnumMap<>(leg.points());
        points.put(point, path.movedTo(x, y));
        return new LegMotion(leg.side(), points);
    }
}
