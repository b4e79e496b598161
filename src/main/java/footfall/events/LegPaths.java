package footfall.events;

import footfall.body.BodyPoint;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.settings.EventSettings;
import footfall.signal.SmoothPath;
import footfall.signal.Trajectory;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The low-passed foot of one leg on a common millisecond grid. */
final class LegPaths {
    private static final double FAST_FRAMES = 100;
    private static final double SLOW_FRAMES = 30;

    private final LegMotion leg;
    private final EventSettings settings;
    private final double bridgedGapSeconds;
    private final double frameSeconds;
    private final double start;
    private final int size;
    private final Map<BodyPoint, FinePath> known = new EnumMap<>(BodyPoint.class);
    private final FinePath heel;
    private final FinePath toe;
    private final FinePath swinging;

    LegPaths(LegMotion leg, EventSettings settings) {
        this(leg, settings, settings.bridgedGapSeconds());
    }

    LegPaths(LegMotion leg, EventSettings settings, double bridgedGapSeconds) {
        this.leg = leg;
        this.settings = settings;
        this.bridgedGapSeconds = bridgedGapSeconds;
        double[] times = required(leg, BodyPoint.HEEL).secondsArray();
        if (times.length < 2) {
            throw new FootfallException(Problem.CLIP_TOO_SHORT);
        }
        frameSeconds = SmoothPath.medianStep(times);
        start = times[0];
        size = (int) Math.floor((times[times.length - 1] - start) / FinePath.STEP_SECONDS + 1e-6) + 1;
        heel = fine(BodyPoint.HEEL);
        toe = fine(BodyPoint.TOE);
        boolean ankleSeen =
                leg.point(BodyPoint.ANKLE).filter(LegPaths::mostlyKnown).isPresent();
        swinging = ankleSeen ? fine(BodyPoint.ANKLE) : heel;
    }

    private static boolean mostlyKnown(Trajectory path) {
        long known = Arrays.stream(path.xArray()).filter(v -> !Double.isNaN(v)).count();
        return known > 0.7 * path.size();
    }

    static Trajectory required(LegMotion leg, BodyPoint point) {
        return leg.point(point).orElseThrow(() -> new FootfallException(Problem.FOOT_MARKER_MISSING, point));
    }

    private FinePath fine(BodyPoint point) {
        return known.computeIfAbsent(point, this::lowPassed);
    }

    private FinePath lowPassed(BodyPoint point) {
        SmoothPath path = SmoothPath.of(required(leg, point), cutoffHertz(), bridgedGapSeconds)
                .orElseThrow(() -> new FootfallException(Problem.FOOT_MARKER_MISSING, point));
        return new FinePath(path, start, size);
    }

    /** In steps of frame rate: what lies above is noise of single strides. */
    private double cutoffHertz() {
        double rate = Math.max(SLOW_FRAMES, Math.min(FAST_FRAMES, 1 / frameSeconds));
        double share = (rate - SLOW_FRAMES) / (FAST_FRAMES - SLOW_FRAMES);
        return settings.slowCutoffHertz() + share * (settings.fastCutoffHertz() - settings.slowCutoffHertz());
    }

    /** Those of these points that the leg has. */
    List<FinePath> fine(List<BodyPoint> points) {
        return points.stream()
                .filter(point -> leg.point(point).filter(LegPaths::mostlyKnown).isPresent())
                .map(this::fine)
                .toList();
    }

    double frameSeconds() {
        return frameSeconds;
    }

    FinePath heel() {
        return heel;
    }

    FinePath toe() {
        return toe;
    }

    /** The marker whose swing tells the strides apart: the ankle, else the heel. */
    FinePath swinging() {
        return swinging;
    }

    double seconds(double index) {
        return start + index * FinePath.STEP_SECONDS;
    }

    double index(double seconds) {
        return (seconds - start) / FinePath.STEP_SECONDS;
    }
}
