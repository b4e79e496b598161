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
 * physics says. Three cues need no event: the step rate, the planted foot's speed against the told belt speed, and the fall of the hip
 * in flight against gravity; the last two need the runner's size, told or typical, whose error they share.
 */
public final class TimeBaseResolver {
    private static final double GRAVITY = 9.81;
    private static final double STEPS_PER_STRIDE_MINUTE = 120;
    /** Rates at which cameras record, with how usual each is (relative). */
    private static final double[][] CAMERA_RATES = {
        {50, 0.1}, {60, 0.5}, {100, 0.1}, {120, 1}, {200, 0.1}, {240, 1}, {480, 0.3}, {960, 0.3}
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
        Optional<Cues> cues = cues(tracks, told);
        if (told.captureFps().isPresent()) {
            return stated(told.captureFps().get(), fileFps, TimeBase.Source.USER, cues);
        }
        TimeBase.Source own =
                tracks.unit() == Tracks.Unit.METRES ? TimeBase.Source.TRACK_FILE : TimeBase.Source.CONTAINER_TIMES;
        Optional<Double> tag = video.flatMap(VideoInfo::captureFpsTag);
        if (tag.isPresent()) {
            double factor = factor(tag.get(), fileFps);
            if (cues.isEmpty() || cues.get().running(factor)) {
                return stated(tag.get(), fileFps, TimeBase.Source.CONTAINER_TAG, cues);
            }
        }
        if (cues.isEmpty()) {
            return new TimeBase(fileFps, 1, own, List.of(doubtful(0, fileFps)));
        }
        return fromPhysics(cues.get(), fileFps, own);
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

    private TimeBase stated(double captureFps, double fileFps, TimeBase.Source source, Optional<Cues> cues) {
        double factor = factor(captureFps, fileFps);
        List<QualityIssue> issues = new ArrayList<>();
        if (cues.isPresent() && !cues.get().running(factor)) {
            issues.add(doubtful(cues.get().stepRate(factor), captureFps));
        }
        return new TimeBase(fileFps * factor, factor, source, issues);
    }

    private static QualityIssue doubtful(double stepRate, double fps) {
        return QualityIssue.of(QualityCode.TIME_BASE_DOUBTFUL, Severity.WARNING, stepRate, fps);
    }

    private TimeBase fromPhysics(Cues cues, double fileFps, TimeBase.Source own) {
        List<Double> candidates = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (double[] rate : CAMERA_RATES) {
            double factor = rate[0] / fileFps;
            if (factor >= LEAST_SLOW_MOTION && cues.running(factor)) {
                candidates.add(factor);
                weights.add(Math.log(rate[1]) + cues.logLikelihood(factor));
            }
        }
        Optional<Double> slow = surest(candidates, weights).filter(cues::physicsAgrees);
        if (cues.running(1)) {
            if (slow.isEmpty() || !cues.physicsContradictsAll(1)) {
                List<QualityIssue> issues =
                        cues.physicsContradictsAny(1) ? List.of(doubtful(cues.stepRate(1), fileFps)) : List.of();
                return new TimeBase(fileFps, 1, own, issues);
            }
        }
        double factor = slow.orElseThrow(
                () -> new FootfallException(Problem.TIME_BASE_CONTRADICTION, cues.stepRate(1), fileFps));
        return new TimeBase(
                fileFps * factor,
                factor,
                TimeBase.Source.PHYSICS,
                List.of(QualityIssue.of(
                        QualityCode.TIME_BASE_FROM_PHYSICS, Severity.INFO, fileFps * factor, cues.stepRate(factor))));
    }

    /** The candidate that is far more probable than all others together. */
    private Optional<Double> surest(List<Double> candidates, List<Double> logWeights) {
        double highest = logWeights.stream().mapToDouble(w -> w).max().orElse(0);
        double sum = logWeights.stream().mapToDouble(w -> Math.exp(w - highest)).sum();
        return candidates.stream()
                .max(Comparator.comparingDouble(f -> logWeights.get(candidates.indexOf(f))))
                .filter(f -> 1 / sum >= settings.sureness());
    }

    private Optional<Cues> cues(Tracks tracks, Recording told) {
        PlainMotion plain = new PlainMotion(CalibrationSettings.defaults());
        Optional<LegMotion> leg = plain.of(tracks).leg(nearest(tracks));
        if (leg.isEmpty()) {
            return Optional.empty();
        }
        Rhythm rhythm = new Rhythm(leg.get());
        double size = size(tracks, told);
        return rhythm.period()
                .map(period -> new Cues(
                        STEPS_PER_STRIDE_MINUTE / period,
                        Math.log(size
                                * rhythm.lowFootSpeed()
                                / settings.lowFootPerBeltSpeed()
                                / told.speedMetresPerSecond().orElse(Double.NaN)),
                        Math.log(size * rhythm.hipFall(period) / settings.hipFallPerGravity() / GRAVITY),
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

    /** What the file says if its times were real; NaN where there is no such cue. */
    private final class Cues {
        private final double fileStepRate;
        private final double logSpeed;
        private final double logFall;
        private final double speedSd;
        private final double fallSd;
        private final double sizeSd;

        /**
         * @param logSpeed logarithm of measured over told speed
         * @param logFall logarithm of measured over true acceleration
         */
        Cues(double fileStepRate, double logSpeed, double logFall, double sizeSd) {
            this.fileStepRate = fileStepRate;
            this.logSpeed = logSpeed;
            this.logFall = logFall;
            this.sizeSd = sizeSd;
            speedSd = Math.hypot(settings.speedLogSd(), sizeSd);
            fallSd = Math.hypot(settings.gravityLogSd(), sizeSd);
        }

        double stepRate(double factor) {
            return fileStepRate * factor;
        }

        boolean running(double factor) {
            return stepRate(factor) >= settings.leastStepRate() && stepRate(factor) <= settings.mostStepRate();
        }

        private double speedMiss(double factor) {
            return (logSpeed + Math.log(factor)) / speedSd;
        }

        private double fallMiss(double factor) {
            return (logFall + 2 * Math.log(factor)) / fallSd;
        }

        /** At least one of speed and gravity is known, and each known one agrees. */
        boolean physicsAgrees(double factor) {
            boolean known = Double.isFinite(logSpeed) || Double.isFinite(logFall);
            return known
                    && !(Math.abs(speedMiss(factor)) > settings.agreementSds())
                    && !(Math.abs(fallMiss(factor)) > settings.agreementSds());
        }

        boolean physicsContradictsAny(double factor) {
            return Math.abs(speedMiss(factor)) > settings.contradictionSds()
                    || Math.abs(fallMiss(factor)) > settings.contradictionSds();
        }

        /** Both speed and gravity are known and contradict. */
        boolean physicsContradictsAll(double factor) {
            return Math.abs(speedMiss(factor)) > settings.contradictionSds()
                    && Math.abs(fallMiss(factor)) > settings.contradictionSds();
        }

        /** Of step rate, speed and fall together; speed and fall share the error of the size. */
        double logLikelihood(double factor) {
            double rate = Math.log(stepRate(factor) / settings.typicalStepRate()) / settings.stepRateLogSd();
            double sum = -0.5 * rate * rate;
            if (Double.isFinite(logSpeed) && Double.isFinite(logFall)) {
                return sum + logLikelihoodOfBoth(factor);
            }
            double miss = Double.isFinite(logSpeed) ? speedMiss(factor) : fallMiss(factor);
            return Double.isFinite(miss) ? sum - 0.5 * miss * miss : sum;
        }

        private double logLikelihoodOfBoth(double factor) {
            double shared = sizeSd * sizeSd / (speedSd * fallSd);
            double a = speedMiss(factor);
            double b = fallMiss(factor);
            return -0.5 * (a * a - 2 * shared * a * b + b * b) / (1 - shared * shared);
        }
    }
}
