package footfall.calibration;

import footfall.body.Side;
import footfall.events.LegMotion;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.quality.Severity;
import footfall.settings.CalibrationSettings;
import footfall.settings.TimeBaseSettings;
import footfall.tracking.Track;
import footfall.tracking.Tracks;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Keeps the longest part of a clip that was run (and recorded) at one speed: a treadmill that is still accelerating, or a phone's slow
 * motion that starts and ends at normal speed, must not be averaged.
 */
public final class SteadyPart {
    /** Strides whose median stands for one: a single bad stride is no change of speed. */
    private static final int SMOOTHED = 5;

    private final TimeBaseSettings settings;

    public SteadyPart(TimeBaseSettings settings) {
        this.settings = settings;
    }

    /**
     * The part to use.
     *
     * @param tracks those given, without the samples outside the part; frames and times keep their numbers
     */
    public record Result(Tracks tracks, List<QualityIssue> issues) {
        public Result {
            issues = List.copyOf(issues);
        }
    }

    /**
     * Looks for a change of speed.
     *
     * @param tracks in file time or real time
     * @throws FootfallException SPEED_CHANGES when the speed changes and no part is long enough
     */
    public Result of(Tracks tracks) {
        Optional<LegMotion> leg = new PlainMotion(CalibrationSettings.defaults())
                .of(tracks).legs().stream()
                        .max((a, b) -> Boolean.compare(near(a.side(), tracks), near(b.side(), tracks)));
        if (leg.isEmpty()) {
            return new Result(tracks, List.of());
        }
        Rhythm rhythm = new Rhythm(leg.get());
        int[] passes = rhythm.passes();
        int strides = Math.max(0, passes.length - 1);
        double[] periods = smoothed(IntStream.range(0, strides)
                .mapToDouble(k -> rhythm.seconds(passes[k + 1]) - rhythm.seconds(passes[k]))
                .toArray());
        double[] speeds = smoothed(IntStream.range(0, strides)
                .mapToDouble(k -> rhythm.lowFootSpeed(passes[k], passes[k + 1]))
                .toArray());
        int[] longest = longest(periods, speeds);
        if (longest[1] - longest[0] >= strides) {
            return new Result(tracks, List.of());
        }
        if (longest[1] - longest[0] < settings.leastSteadyStrides()) {
            throw new FootfallException(Problem.SPEED_CHANGES);
        }
        int from = longest[0] == 0 ? 0 : passes[longest[0]];
        int to = longest[1] == strides ? tracks.times().count() : passes[longest[1]];
        return new Result(
                tracks.withTracks(
                        tracks.tracks().stream().map(t -> cut(t, from, to)).toList()),
                List.of(QualityIssue.of(
                        QualityCode.SPEED_CHANGES, Severity.WARNING, rhythm.seconds(from), rhythm.seconds(to - 1))));
    }

    private static boolean near(Side side, Tracks tracks) {
        return side == tracks.nearSide();
    }

    private static Track cut(Track track, int from, int to) {
        return new Track(
                track.side(),
                track.point(),
                track.samples().stream()
                        .filter(s -> s.frame() >= from && s.frame() < to)
                        .toList());
    }

    /** The longest run of strides [from, to) over which neither period nor speed varies by more than is allowed. */
    private int[] longest(double[] periods, double[] speeds) {
        int[] best = {0, 0};
        int from = 0;
        for (int to = 1; to <= periods.length; to++) {
            while (range(periods, from, to) > settings.steadyPeriodRange()
                    || range(speeds, from, to) > settings.steadySpeedRange()) {
                from++;
            }
            if (to - from > best[1] - best[0]) {
                best = new int[] {from, to};
            }
        }
        return best;
    }

    private static double range(double[] values, int from, int to) {
        double[] part = Arrays.stream(values, from, to)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return part.length < 2 ? 0 : (part[part.length - 1] - part[0]) / Math.abs(part[part.length / 2]);
    }

    private static double[] smoothed(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> {
                    double[] around = Arrays.stream(
                                    values,
                                    Math.max(0, i - SMOOTHED / 2),
                                    Math.min(values.length, i + SMOOTHED / 2 + 1))
                            .filter(Double::isFinite)
                            .sorted()
                            .toArray();
                    return around.length == 0 ? Double.NaN : around[around.length / 2];
                })
                .toArray();
    }
}
