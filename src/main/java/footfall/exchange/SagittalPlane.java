package footfall.exchange;

import footfall.body.BodyPoint;
import footfall.geometry.Point;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Which axes of a file are forward and up. Up is the axis along which hip and ankle lie farthest apart on average; forward is the one
 * of the others along which the ankle swings most relative to the hip.
 *
 * @param verticalSign +1 where the axis points up, -1 where it points down
 */
record SagittalPlane(int forward, int vertical, int verticalSign, double hipAboveAnkle) {

    /** Empty when hip and ankle are never known together. */
    static Optional<SagittalPlane> of(TrackTable table, Map<BodyPoint, String> leg) {
        return of(legs(table, leg), legs(table, leg)::variance);
    }

    private static Between legs(TrackTable table, Map<BodyPoint, String> leg) {
        return new Between(table, leg.getOrDefault(BodyPoint.HIP, ""), leg.getOrDefault(BodyPoint.ANKLE, ""));
    }

    /** @param reach the forward axis is the level one with most of it */
    private static Optional<SagittalPlane> of(Between legs, IntToDoubleFunction reach) {
        if (legs.frames().findAny().isEmpty()) {
            return Optional.empty();
        }
        int vertical = greatest(legs.axes(), axis -> Math.abs(legs.mean(axis)));
        int forward = greatest(legs.axes(), axis -> axis == vertical ? -1 : reach.applyAsDouble(axis));
        int sign = legs.mean(vertical) > 0 ? 1 : -1;
        return Optional.of(new SagittalPlane(forward, vertical, sign, Math.abs(legs.mean(vertical))));
    }

    /** Of a runner who stands still: forward is where the toe lies from the heel. */
    static Optional<SagittalPlane> ofStanding(TrackTable table, Map<BodyPoint, String> leg) {
        Between foot = new Between(table, leg.getOrDefault(BodyPoint.TOE, ""), leg.getOrDefault(BodyPoint.HEEL, ""));
        return of(legs(table, leg), axis -> Math.abs(foot.mean(axis)));
    }

    private static int greatest(int axes, IntToDoubleFunction value) {
        int best = 0;
        for (int axis = 1; axis < axes; axis++) {
            if (value.applyAsDouble(axis) > value.applyAsDouble(best)) {
                best = axis;
            }
        }
        return best;
    }

    /** x along the forward axis, y up. */
    Point upright(TrackTable table, String marker, int frame) {
        return new Point(
                table.coordinate(marker, frame, forward), verticalSign * table.coordinate(marker, frame, vertical));
    }

    /** Mean of (to - from) along the forward axis, over the frames that have both; 0 when there are none. */
    double meanForward(TrackTable table, String from, String to) {
        return new Between(table, to, from).mean(forward);
    }

    /** The vector from one marker to another over the file. */
    private record Between(TrackTable table, String to, String from) {
        int axes() {
            return Math.min(table.axes(to), table.axes(from));
        }

        IntStream frames() {
            return IntStream.range(0, table.frames()).filter(f -> table.known(to, f) && table.known(from, f));
        }

        double mean(int axis) {
            return frames().mapToDouble(f -> difference(f, axis)).average().orElse(0);
        }

        double variance(int axis) {
            double mean = mean(axis);
            return frames().mapToDouble(f -> difference(f, axis) - mean)
                    .map(d -> d * d)
                    .average()
                    .orElse(0);
        }

        private double difference(int frame, int axis) {
            return table.coordinate(to, frame, axis) - table.coordinate(from, frame, axis);
        }
    }
}
