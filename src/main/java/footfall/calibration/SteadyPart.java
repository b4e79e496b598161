package footfall.calibration;

import footfall.body.Side;
import footfall.calibration.Rhythm.Stride;
import footfall.events.LegMotion;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.quality.Severity;
import footfall.settings.CalibrationSettings;
import footfall.settings.TimeBaseSettings;
import footfall.signal.Quantiles;
import footfall.tracking.Track;
import footfall.tracking.Tracks;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Keeps the longest part of a clip that was run (and recorded) at one speed: a treadmill that is still accelerating, a runner who walks or
 * stands first or stops midway, or a phone's slow motion that starts and ends at normal speed, must not be averaged.
 */
public final class SteadyPart {
    /** Strides whose median stands for one: a single bad stride is no change of speed. */
    private static final int SMOOTHED = 5;
    /** A median of five varies half as much as one stride, and the range of some dozens is six times that. */
    private static final double NOISE_RANGE = 3;
    /** SD of differences between neighbours that are alike, per median absolute difference. */
    private static final double SD_PER_MEDIAN_DIFFERENCE = 1.4826 / Math.sqrt(2);

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
     * Looks for a change of speed, a stop, a start.
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
        List<Stride> strides = rhythm.strides();
        int[] part = steady(strides, rhythm);
        if (part[1] - part[0] < Math.min(strides.size(), settings.leastSteadyStrides())) {
            throw new FootfallException(Problem.SPEED_CHANGES);
        }
        return strides.isEmpty() ? new Result(tracks, List.of()) : cut(tracks, rhythm, strides, part);
    }

    private Result cut(Tracks tracks, Rhythm rhythm, List<Stride> strides, int[] part) {
        Stride first = strides.get(part[0]);
        Stride last = strides.get(part[1] - 1);
        double longest = settings.longestStridePerUsual() * median(periods(strides), part[0], part[1]);
        int[] known = rhythm.knownFrames();
        boolean fromStart = part[0] == 0 && rhythm.seconds(first.from()) - rhythm.seconds(known[0]) < longest;
        boolean toEnd = part[1] == strides.size() && rhythm.seconds(known[1]) - rhythm.seconds(last.to()) < longest;
        if (fromStart && toEnd) {
            return new Result(tracks, List.of());
        }
        int from = fromStart ? 0 : first.from();
        int to = toEnd ? tracks.times().count() : last.to();
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

    private static double[] periods(List<Stride> strides) {
        return strides.stream().mapToDouble(Stride::seconds).toArray();
    }

    /** The longest run of strides [from, to) without a stop in which neither period nor speed varies by more than is allowed. */
    private int[] steady(List<Stride> strides, Rhythm rhythm) {
        double[] periods = periods(strides);
        double[] speeds = strides.stream().mapToDouble(Stride::backwardSpeed).toArray();
        int[] best = {0, 0};
        int start = 0;
        for (int k = 0; k <= strides.size(); k++) {
            boolean end = k == strides.size();
            if (end || lasting(periods, k)) {
                if (!end && !rhythm.seen(strides.get(k))) {
                    periods[k] = Double.NaN;
                    speeds[k] = Double.NaN;
                    continue;
                }
                int[] part = longest(periods, speeds, start, k);
                best = part[1] - part[0] > best[1] - best[0] ? part : best;
                start = k + 1;
            }
        }
        return best;
    }

    /** Much longer than the strides before and than those after it: the runner stood still, or passings of the foot were not seen. */
    private boolean lasting(double[] periods, int k) {
        double before = median(periods, Math.max(0, k - SMOOTHED / 2), k);
        double after = median(periods, k + 1, Math.min(periods.length, k + 1 + SMOOTHED / 2));
        double longerThan = settings.longestStridePerUsual();
        if (Double.isNaN(before)) {
            return periods[k] > longerThan * after;
        }
        return periods[k] > longerThan * before && !(periods[k] <= longerThan * after);
    }

    private int[] longest(double[] rawPeriods, double[] rawSpeeds, int start, int end) {
        double[] periods = smoothed(Arrays.copyOfRange(rawPeriods, start, end));
        double[] speeds = smoothed(Arrays.copyOfRange(rawSpeeds, start, end));
        double periodRange = Math.max(settings.steadyPeriodRange(), NOISE_RANGE * noise(rawPeriods, start, end));
        double speedRange = Math.max(settings.steadySpeedRange(), NOISE_RANGE * noise(rawSpeeds, start, end));
        int[] best = {0, 0};
        int from = 0;
        for (int to = 1; to <= periods.length; to++) {
            while (range(periods, from, to) > periodRange || range(speeds, from, to) > speedRange) {
                from++;
            }
            if (to - from > best[1] - best[0]) {
                best = new int[] {from, to};
            }
        }
        return new int[] {start + best[0], start + best[1]};
    }

    /** How much neighbours differ, as an SD and a fraction; a steady change does not count. */
    private static double noise(double[] values, int start, int end) {
        double[] changes = IntStream.range(start, end - 1)
                .mapToDouble(i -> 2 * (values[i + 1] - values[i]) / (values[i + 1] + values[i]))
                .toArray();
        double trend = median(changes, 0, changes.length);
        double[] sizes =
                Arrays.stream(changes).map(change -> Math.abs(change - trend)).toArray();
        double middle = median(sizes, 0, sizes.length);
        return Double.isNaN(middle) ? 0 : SD_PER_MEDIAN_DIFFERENCE * middle;
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
                .mapToDouble(i ->
                        median(values, Math.max(0, i - SMOOTHED / 2), Math.min(values.length, i + SMOOTHED / 2 + 1)))
                .toArray();
    }

    /** NaN where nothing is known. */
    private static double median(double[] values, int from, int to) {
        return Quantiles.median(
                Arrays.stream(values, from, to).filter(Double::isFinite).toArray());
    }
}
