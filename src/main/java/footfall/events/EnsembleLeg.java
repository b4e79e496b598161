package footfall.events;

import footfall.body.BodyPoint;
import footfall.signal.EnsemblePath;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The leg's mean movement round an event, at one cut-off. */
final class EnsembleLeg {
    static final double HALF_WIDTH_SECONDS = 0.12;
    private static final double READ_SECONDS = 0.1;
    private static final int COUNT = (int) Math.round(2 * READ_SECONDS / Waveform.STEP_SECONDS) + 1;

    private final Map<BodyPoint, EnsemblePath> paths = new EnumMap<>(BodyPoint.class);

    EnsembleLeg(LegMotion leg, double[] events, double cutoffHertz) {
        for (var point : leg.points().entrySet()) {
            paths.put(point.getKey(), EnsemblePath.of(point.getValue(), events, HALF_WIDTH_SECONDS, cutoffHertz));
        }
    }

    boolean has(BodyPoint point) {
        return paths.containsKey(point);
    }

    private EnsemblePath path(BodyPoint point) {
        return Objects.requireNonNull(paths.get(point));
    }

    /** The forward coordinate or its derivative. */
    Waveform x(BodyPoint point, int order) {
        return new Waveform(-READ_SECONDS, path(point).x().sample(-READ_SECONDS, Waveform.STEP_SECONDS, COUNT, order));
    }

    /** The upward coordinate or its derivative. */
    Waveform y(BodyPoint point, int order) {
        return new Waveform(-READ_SECONDS, path(point).y().sample(-READ_SECONDS, Waveform.STEP_SECONDS, COUNT, order));
    }
}
