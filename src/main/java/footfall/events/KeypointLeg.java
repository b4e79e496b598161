package footfall.events;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.quality.Severity;
import footfall.settings.EventSettings;
import footfall.settings.KeypointEventSettings;
import footfall.signal.Trajectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One leg's strides laid over each other, from a pose network's points about the hips. */
final class KeypointLeg {
    private static final int WINDOW_MILLIS = 90;
    private static final int REACH_MILLIS = 40;
    private static final List<BodyPoint> ALIGNING =
            List.of(BodyPoint.KNEE, BodyPoint.ANKLE, BodyPoint.HEEL, BodyPoint.TOE);
    /** In the middle of the time in which every runner's whole foot is down. */
    private static final double PLANTED_SECONDS = 0.08;

    private static final double HEEL_STOPS = 0.2;
    /** How long after a visible toe-off the heel stops to go back, roughly. */
    private static final double HEEL_STOPS_SECONDS = 0.04;
    /** Later than this part of the stride even a walker's foot has left. */
    private static final double LONGEST_DUTY = 0.75;

    /** Frame steps up to this quantile are the recording's own, not its accidents. */
    private static final double OFTEN = 0.95;

    private static final double LITTLE_MORE = 1.05;

    private static final double SLOW_FRAMES = 30;
    private static final double FAST_FRAMES = 60;

    private final LegMotion leg;
    private final EventSettings alignment;
    private final KeypointEventSettings settings;
    private final Trajectory heel;
    private final LegPaths paths;
    private final StrideAligner aligner;
    private final double roughPeriod;
    private final UnseenStrides unseen;
    private final Aligned strikes;
    private final double plantedSpeed;

    KeypointLeg(LegMotion leg, EventSettings alignment, KeypointEventSettings settings) {
        this.leg = leg;
        this.alignment = alignment;
        this.settings = settings;
        heel = LegPaths.required(leg, BodyPoint.HEEL);
        paths = new LegPaths(leg, alignment, Math.max(alignment.bridgedGapSeconds(), longFrameSeconds(heel)));
        StrideSearch search = new StrideSearch(paths.swinging(), paths.heel(), paths.toe());
        roughPeriod = search.period();
        aligner = new StrideAligner(paths.fine(ALIGNING), WINDOW_MILLIS, REACH_MILLIS, alignment.greatestMisfit());
        unseen = new UnseenStrides(heel.secondsArray(), paths.frameSeconds(), roughPeriod);
        strikes = aligned(search.strikeStarts());
        if (strikes.size() < alignment.fewestStrides()) {
            throw new FootfallException(strikes.size() == 0 ? Problem.NO_RUNNING : Problem.CLIP_TOO_SHORT);
        }
        plantedSpeed = speeds(planted()).plantedSpeed();
    }

    /** What frames are apart where the recording drops some of them. */
    private static double longFrameSeconds(Trajectory path) {
        double[] times = path.secondsArray();
        double[] steps = IntStream.range(1, times.length)
                .mapToDouble(i -> times[i] - times[i - 1])
                .sorted()
                .toArray();
        return steps.length == 0 ? 0 : LITTLE_MORE * steps[(int) (OFTEN * (steps.length - 1))];
    }

    private Aligned aligned(int[] starts) {
        return unseen.placed(new Aligned(paths, aligner.align(starts, roughPeriod)));
    }

    private double[] planted() {
        return Arrays.stream(strikes.seconds()).map(t -> t + PLANTED_SECONDS).toArray();
    }

    /**
     * A shoe's speeds by optical flow that can be believed: the planted foot goes at one speed.
     *
     * @param plantedSpeed in the unit of the speeds
     */
    record Shoe(LegMotion speeds, double plantedSpeed) {}

    /** Empty if they cannot be believed. */
    Optional<Shoe> believed(LegMotion speeds) {
        FootSpeeds planted = FootSpeeds.ofSpeeds(speeds, planted(), cutoffHertz(), paths.frameSeconds());
        return planted.unevenness() <= settings.flowUnevenness()
                ? Optional.of(new Shoe(speeds, planted.plantedSpeed()))
                : Optional.empty();
    }

    private FootSpeeds speeds(double[] events) {
        return FootSpeeds.ofPositions(leg, events, cutoffHertz(), paths.frameSeconds());
    }

    private double cutoffHertz() {
        double share = (1 / paths.frameSeconds() - SLOW_FRAMES) / (FAST_FRAMES - SLOW_FRAMES);
        return settings.slowCutoffHertz()
                + Math.max(0, Math.min(1, share)) * (settings.fastCutoffHertz() - settings.slowCutoffHertz());
    }

    Side side() {
        return leg.side();
    }

    /** At which the planted foot goes back, in the motion's unit per second. */
    double plantedSpeed() {
        return plantedSpeed;
    }

    /**
     * The leg's strikes and toe-offs.
     *
     * @param beltSpeed of the belt under both feet, by the points
     */
    LegEvents events(double beltSpeed, Optional<Shoe> shoe) {
        Aligned toeOffs = aligned(toeOffStarts(beltSpeed));
        double frameGap = FrameComb.longestGapSeconds(heel, strikes.seconds());
        Reading strike = strike(beltSpeed, shoe);
        Reading toeOff = new Reading(
                toeOffs.size() == 0 ? Double.NaN : toeOff(toeOffs.seconds(), beltSpeed, shoe),
                settings.toeOffCommonSeconds(),
                Double.NaN);
        Reading honest = frameGap > alignment.finestFrameGapSeconds() ? strike.coarserBy(frameGap) : strike;
        List<QualityIssue> issues =
                new ArrayList<>(StrideDoubts.of(leg.side(), strikes, roughPeriod, frameGap, alignment));
        if (strike.disagreementSeconds() > settings.flowDisagreementSeconds()) {
            issues.add(QualityIssue.of(
                    QualityCode.EVENTS_DISAGREE,
                    Severity.WARNING,
                    leg.side(),
                    Math.round(1000 * strike.disagreementSeconds())));
        }
        return new LegEvents(
                leg.side(),
                events(EventType.FOOT_STRIKE, strikes, honest),
                events(EventType.TOE_OFF, toeOffs, toeOff),
                strikes.periodSeconds(roughPeriod),
                plantedSpeed,
                honest.commonSeconds(),
                toeOff.commonSeconds(),
                issues);
    }

    /** By flow, unless it is missing or far from what the points say. */
    private Reading strike(double beltSpeed, Optional<Shoe> shoe) {
        double byPoints = speeds(strikes.seconds()).strike(beltSpeed, settings);
        double byFlow = shoe.map(s -> flow(s, strikes.seconds()).strikeByFlow(s.plantedSpeed(), settings))
                .orElse(Double.NaN);
        double apart = Math.abs(byFlow - byPoints);
        double best = apart <= settings.flowDisagreementSeconds() ? byFlow : byPoints;
        return new Reading(best, settings.strikeCommonSeconds(), apart);
    }

    private double toeOff(double[] seconds, double beltSpeed, Optional<Shoe> shoe) {
        double byPoints = speeds(seconds).toeOff(beltSpeed, settings);
        return shoe.map(s -> flow(s, seconds).toeOffByFlow(byPoints, s.plantedSpeed(), settings))
                .orElse(byPoints);
    }

    private FootSpeeds flow(Shoe shoe, double[] seconds) {
        return FootSpeeds.ofSpeeds(shoe.speeds(), seconds, cutoffHertz(), paths.frameSeconds());
    }

    /** Equally long after every strike: a little before the heel usually stops to go back. */
    private int[] toeOffStarts(double beltSpeed) {
        int[] starts = Arrays.stream(strikes.seconds())
                .mapToInt(seconds -> (int) Math.round(paths.index(seconds)))
                .toArray();
        int earliest = (int) Math.round(settings.shortestContactSeconds() / 2 / FinePath.STEP_SECONDS);
        int latest = (int) Math.round(LONGEST_DUTY * roughPeriod / FinePath.STEP_SECONDS);
        double[] usual = IntStream.range(earliest, latest)
                .mapToDouble(later -> usualHeelSpeed(starts, later))
                .toArray();
        int stops = earliest + Waveform.parting(usual, -HEEL_STOPS * beltSpeed);
        int toeOff = stops - (int) Math.round(HEEL_STOPS_SECONDS / FinePath.STEP_SECONDS);
        return Arrays.stream(starts).map(start -> start + toeOff).toArray();
    }

    /** So many milliseconds after the strikes; 0 where no stride is known. */
    private double usualHeelSpeed(int[] starts, int later) {
        double[] speeds = paths.heel().vx;
        double usual = StrideAligner.median(Arrays.stream(starts)
                .map(start -> start + later)
                .filter(i -> paths.heel().supported(i))
                .mapToDouble(i -> speeds[i])
                .toArray());
        return Double.isNaN(usual) ? 0 : usual;
    }

    private List<GaitEvent> events(EventType type, Aligned aligned, Reading reading) {
        List<GaitEvent> events = new ArrayList<>();
        for (int i = 0; i < aligned.size() && !Double.isNaN(reading.offsetSeconds()); i++) {
            double time = aligned.seconds()[i] + reading.offsetSeconds();
            double own = Math.hypot(alignment.strideVariationSeconds(), aligned.sdSeconds(i));
            events.add(new GaitEvent(leg.side(), type, time, Math.hypot(reading.commonSeconds(), own)));
        }
        return events;
    }
}
