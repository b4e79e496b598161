package footfall.calibration;

import footfall.body.Side;
import footfall.events.LegMotion;
import footfall.observation.VideoInfo;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.quality.Severity;
import footfall.settings.CalibrationSettings;
import footfall.settings.Recording;
import footfall.settings.TimeBaseSettings;
import footfall.tracking.TrackSample;
import footfall.tracking.Tracks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;

/**
 * Finds how many real seconds a second of the file is: what the user says, else what the container says, else what the runner's own
 * physics says (see {@link TimeCues}). Without the belt speed and the runner's size, physics can tell that file time is not real time but
 * not surely 200 from 240 frames per second; then the user is asked.
 */
public final class TimeBaseResolver {
    private static final double GRAVITY = 9.81;
    private static final double STEPS_PER_STRIDE_MINUTE = 120;
    /** Rates at which cameras record, with how usual each is (relative). */
    private static final double[][] CAMERA_RATES = {
        {50, 0.3}, {60, 1}, {100, 0.3}, {120, 1}, {200, 0.3}, {240, 1}, {480, 0.3}, {960, 0.3}
    };
    /** A recording this little faster than the file plays is no slow motion. */
    private static final double LEAST_SLOW_MOTION = 1.5;

    private final TimeBaseSettings settings;

    public TimeBaseResolver(TimeBaseSettings settings) {
        this.settings = settings;
    }

    /**
     * Finds the time base.
     *
     * @param tracks in file time, of one speed (see {@link SteadyPart})
     * @throws FootfallException TIME_BASE_CONTRADICTION with the file's steps per minute and frames per second when neither the file nor
     *     physics gives a rate
     */
    public TimeBase resolve(Optional<VideoInfo> video, Tracks tracks, Recording told) {
        double fileFps = meanFps(tracks);
        Optional<TimeCues> cues = cues(tracks, told);
        if (told.captureFps().isPresent()) {
            return stated(told.captureFps().get(), fileFps, TimeBase.Source.USER, cues, told);
        }
        TimeBase.Source own =
                tracks.unit() == Tracks.Unit.METRES ? TimeBase.Source.TRACK_FILE : TimeBase.Source.CONTAINER_TIMES;
        Optional<Double> tag = video.flatMap(VideoInfo::captureFpsTag);
        if (tag.isPresent()) {
            double factor = factor(tag.get(), fileFps);
            if (cues.isEmpty() || (cues.get().running(factor) && !cues.get().gravityContradicts(factor))) {
                return stated(tag.get(), fileFps, TimeBase.Source.CONTAINER_TAG, cues, told);
            }
        }
        if (cues.isEmpty()) {
            return new TimeBase(fileFps, 1, own, List.of(doubtful(0, fileFps)));
        }
        return fromPhysics(cues.get(), fileFps, own, told);
    }

    /** Over the frames from the first to the last sample: the rest of the file may play at another speed. */
    private static double meanFps(Tracks tracks) {
        int count = tracks.times().count();
        if (count < 2) {
            throw new FootfallException(Problem.CLIP_TOO_SHORT);
        }
        IntSummaryStatistics frames = tracks.tracks().stream()
                .flatMap(t -> t.samples().stream())
                .mapToInt(TrackSample::frame)
                .summaryStatistics();
        int first = frames.getMax() > frames.getMin() ? frames.getMin() : 0;
        int last = frames.getMax() > frames.getMin() ? frames.getMax() : count - 1;
        return (last - first) / (tracks.times().seconds(last) - tracks.times().seconds(first));
    }

    private double factor(double captureFps, double fileFps) {
        double factor = captureFps / fileFps;
        return Math.abs(factor - 1) <= settings.sameRate() ? 1 : factor;
    }

    private TimeBase stated(
            double captureFps, double fileFps, TimeBase.Source source, Optional<TimeCues> cues, Recording told) {
        double factor = factor(captureFps, fileFps);
        List<QualityIssue> issues = new ArrayList<>();
        if (cues.isPresent()) {
            if (!cues.get().running(factor) || cues.get().gravityContradicts(factor)) {
                issues.add(doubtful(cues.get().stepRate(factor), captureFps));
            }
            issues.addAll(speedIssues(cues.get(), factor, told));
        }
        return new TimeBase(fileFps * factor, factor, source, issues);
    }

    private static QualityIssue doubtful(double stepRate, double fps) {
        return QualityIssue.of(QualityCode.TIME_BASE_DOUBTFUL, Severity.WARNING, stepRate, fps);
    }

    /**
     * The file's own times are believed unless nobody runs like that. If only the told speed speaks against them, the speed is wrong.
     */
    private TimeBase fromPhysics(TimeCues cues, double fileFps, TimeBase.Source own, Recording told) {
        boolean usual = cues.running(1) && !cues.gravityContradicts(1);
        if (usual) {
            return new TimeBase(fileFps, 1, own, speedIssues(cues, 1, told));
        }
        Optional<Double> slow = cues.metric() ? slowMotion(cues, fileFps) : Optional.empty();
        if (slow.isPresent()) {
            double factor = slow.get();
            return new TimeBase(
                    fileFps * factor,
                    factor,
                    TimeBase.Source.PHYSICS,
                    List.of(QualityIssue.of(
                            QualityCode.TIME_BASE_FROM_PHYSICS,
                            Severity.INFO,
                            fileFps * factor,
                            cues.stepRate(factor))));
        }
        boolean ownSpeed = cues.speedKnown() && !cues.speedContradicts(1);
        if (cues.running(1) && (ownSpeed || cues.stepRate(1) >= settings.leastUsualStepRate())) {
            List<QualityIssue> issues = new ArrayList<>(speedIssues(cues, 1, told));
            issues.add(doubtful(cues.stepRate(1), fileFps));
            return new TimeBase(fileFps, 1, own, issues);
        }
        throw new FootfallException(Problem.TIME_BASE_CONTRADICTION, cues.stepRate(1), fileFps);
    }

    private static List<QualityIssue> speedIssues(TimeCues cues, double factor, Recording told) {
        double speed = told.speedMetresPerSecond().orElse(Double.NaN);
        return cues.speedContradicts(factor)
                ? List.of(QualityIssue.of(
                        QualityCode.SPEED_CONTRADICTED,
                        Severity.SERIOUS,
                        speed,
                        speed * factor * cues.measuredPerToldSpeed()))
                : List.of();
    }

    /** A rate of a camera with which all that is known agrees, and no other rate nearly as well. */
    private Optional<Double> slowMotion(TimeCues cues, double fileFps) {
        List<Double> candidates = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (double[] rate : CAMERA_RATES) {
            double factor = rate[0] / fileFps;
            if (factor >= LEAST_SLOW_MOTION && cues.running(factor)) {
                candidates.add(factor);
                weights.add(Math.log(rate[1]) + cues.logLikelihood(factor));
            }
        }
        return surest(candidates, weights).filter(cues::agrees);
    }

    /** The candidate that is far more probable than all others together. */
    private Optional<Double> surest(List<Double> candidates, List<Double> logWeights) {
        double highest = logWeights.stream().mapToDouble(w -> w).max().orElse(0);
        double sum = logWeights.stream().mapToDouble(w -> Math.exp(w - highest)).sum();
        return candidates.stream()
                .max(Comparator.comparingDouble(f -> logWeights.get(candidates.indexOf(f))))
                .filter(f -> 1 / sum >= settings.sureness());
    }

    private Optional<TimeCues> cues(Tracks tracks, Recording told) {
        PlainMotion plain = new PlainMotion(CalibrationSettings.defaults());
        Optional<LegMotion> leg = plain.of(tracks).leg(nearest(tracks));
        if (leg.isEmpty()) {
            return Optional.empty();
        }
        Rhythm rhythm = new Rhythm(leg.get());
        double size = size(tracks, told);
        double toldSpeed = told.speedMetresPerSecond().orElse(Double.NaN);
        return rhythm.period()
                .map(period -> new TimeCues(
                        settings,
                        STEPS_PER_STRIDE_MINUTE / period,
                        Math.log(size * rhythm.plantedSpeed() / settings.plantedPerBeltSpeed() / toldSpeed),
                        Math.log(size * rhythm.bounce() / settings.bouncePerGravity() / GRAVITY),
                        sizeSd(tracks, told)));
    }

    private static Side nearest(Tracks tracks) {
        List<Side> sides = tracks.sides();
        return sides.contains(tracks.nearSide()) || sides.isEmpty() ? tracks.nearSide() : sides.get(0);
    }

    /** Real metres per metre of the plain motion. */
    private double size(Tracks tracks, Recording told) {
        CalibrationSettings calibration = CalibrationSettings.defaults();
        Optional<Double> leg =
                told.legLengthMetres().or(() -> told.heightMetres().map(h -> h * calibration.legPerHeight()));
        Optional<Double> plainLeg = new TrackFileCalibration(calibration)
                .legLength(new PlainMotion(calibration).of(tracks).leg(nearest(tracks)));
        return tracks.unit() == Tracks.Unit.METRES || leg.isEmpty() || plainLeg.isEmpty()
                ? 1
                : leg.get() / plainLeg.get();
    }

    private double sizeSd(Tracks tracks, Recording told) {
        boolean known = tracks.unit() == Tracks.Unit.METRES
                || told.legLengthMetres().isPresent()
                || told.heightMetres().isPresent();
        return known ? settings.toldSizeLogSd() : settings.typicalSizeLogSd();
    }
}
