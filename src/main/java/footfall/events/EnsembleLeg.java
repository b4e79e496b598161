package footfall.events;

import footfall.body.BodyPoint;
import footfall.signal.EnsemblePath;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The leg's mean movement round an event, at one cut-off. */
final class EnsembleLeg {
    private static final double HALF_WIDTH_SECONDS = 0.12;
    private static final double READ_SECONDS = 0.1;
    private static final int COUNT = (int) Math.round(2 * READ_SECONDS / Waveform.STEP_SECONDS) + 1;
    /** A stretch without any sample longer than this (and than a frame) cannot be read. */
    private static final double LONGEST_GAP_SECONDS = 0.025;

    private final Map<BodyPoint, EnsemblePath> paths = new EnumMap<>(BodyPoint.class);
    private final double frameSeconds;
    private final double halfWidth;

    EnsembleLeg(LegMotion leg, List<BodyPoint> points, double[] events, double cutoffHertz, double frameSeconds) {
        this(leg, points, events, cutoffHertz, frameSeconds, HALF_WIDTH_SECONDS);
    }

    EnsembleLeg(
            LegMotion leg,
            List<BodyPoint> points,
            double[] events,
            double cutoffHertz,
            double frameSeconds,
            double halfWidthSeconds) {
        this.frameSeconds = frameSeconds;
        this.halfWidth = halfWidthSeconds;
        for (BodyPoint point : points) {
            leg.point(point)
                    .ifPresent(path -> paths.put(point, EnsemblePath.of(path, events, halfWidthSeconds, cutoffHertz)));
        }
    }

    /** The mean of the points' residuals. */
    double residual() {
        return paths.values().stream()
                .mapToDouble(EnsemblePath::residual)
                .average()
                .orElse(Double.NaN);
    }

    /** Samples of one marker per second of the average. */
    double samplesPerSecond() {
        return paths.values().stream()
                .mapToDouble(path -> path.samples() / (2 * halfWidth))
                .average()
                .orElse(0);
    }

    /** Whether the marker was seen often enough everywhere between these two times. */
    boolean shows(BodyPoint point, double from, double to) {
        double longest = Math.max(LONGEST_GAP_SECONDS, 1.1 * frameSeconds);
        return paths.containsKey(point) && path(point).longestGapSeconds(from, to) <= longest;
    }

    /** The forward coordinate or its derivative. */
    Waveform x(BodyPoint point, int order) {
        return new Waveform(-READ_SECONDS, path(point).x().sample(-READ_SECONDS, Waveform.STEP_SECONDS, COUNT, order));
    }

    /** The upward coordinate or its derivative. */
    Waveform y(BodyPoint point, int order) {
        return new Waveform(-READ_SECONDS, path(point).y().sample(-READ_SECONDS, Waveform.STEP_SECONDS, COUNT, order));
    }

    /** Mean distance between two markers. */
    double length(BodyPoint a, BodyPoint b) {
        Waveform dx = x(a, 0).minus(x(b, 0));
        Waveform dy = y(a, 0).minus(y(b, 0));
        return dx.with(dy, Math::hypot).mean(-halfWidth, halfWidth);
    }

    /** Angle of the line from one marker to another above forward, radians. */
    Waveform angle(BodyPoint from, BodyPoint to) {
        return y(to, 0).minus(y(from, 0)).with(x(to, 0).minus(x(from, 0)), Math::atan2);
    }

    private EnsemblePath path(BodyPoint point) {
        return Objects.requireNonNull(paths.get(point));
    }
}
