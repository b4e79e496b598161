package footfall.events;

import footfall.body.BodyPoint;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.quality.Severity;
import footfall.settings.EventSettings;
import footfall.signal.Trajectory;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds foot strikes and toe-offs of one leg at sub-frame times. The strides are aligned and averaged, the event is read once from the
 * average, where frame rate and noise hardly matter, and carried back to each stride. Lengths and speeds enter only relative to the foot,
 * the shank and the belt's own speed, so any unit will do.
 *
 * <p>On force-plate trials of three runners (50 N of vertical force) the error is about 3 ms for strikes and 5 ms for toe-offs, nearly
 * the same at 60 and 120 frames per second; most of it is one constant per leg, which {@link LegEvents#strikeCommonSeconds} and
 * {@link LegEvents#toeOffCommonSeconds} state.
 */
public final class EventDetector {
    private static final int WINDOW_MILLIS = 50;
    private static final int REACH_MILLIS = 25;

    private final EventSettings settings;

    public EventDetector(EventSettings settings) {
        this.settings = settings;
    }

    /**
     * All strikes and toe-offs that the leg's movement shows. Events need about 0.05 s of movement round them; where a marker was not
     * seen long enough the stride has none, and an issue counts them.
     *
     * @param leg heel and toe are needed; ankle, knee and hip make toe-offs surer. A runner who crosses the picture is measured too
     * @throws FootfallException {@link Problem#NO_RUNNING} where nothing repeats like strides, {@link Problem#CLIP_TOO_SHORT} with fewer
     *     than two strides, {@link Problem#FOOT_MARKER_MISSING} (the point) without heel or toe
     */
    public LegEvents detect(LegMotion leg) {
        Trajectory heel = LegPaths.required(leg, BodyPoint.HEEL);
        LegMotion inPlace = RunnerFrame.of(leg, heel);
        LegPaths paths = new LegPaths(inPlace, settings);
        StrideSearch search = new StrideSearch(paths.swinging(), paths.heel(), paths.toe());
        StrideAligner aligner = new StrideAligner(
                List.of(paths.heel(), paths.toe()), WINDOW_MILLIS, REACH_MILLIS, settings.greatestMisfit());
        Aligned strikes = new Aligned(paths, aligner.align(search.strikeStarts(), search.period()));
        Aligned toeOffs = new Aligned(paths, aligner.align(search.toeOffStarts(), search.period()));
        if (strikes.size() < settings.fewestStrides()) {
            throw new FootfallException(strikes.size() == 0 ? Problem.NO_RUNNING : Problem.CLIP_TOO_SHORT);
        }
        double period = strikes.periodSeconds(search.period());
        Reading strike =
                new StrikeReader(settings).read(inPlace, strikes.seconds(), search.beltSpeed(), paths.frameSeconds());
        double frameGap = FrameComb.longestGapSeconds(heel, strikes.seconds());
        strike = frameGap > settings.finestFrameGapSeconds() ? strike.coarserBy(frameGap) : strike;
        Reading toeOff = toeOffs.size() == 0
                ? Reading.nothing()
                : new ToeOffReader(settings)
                        .read(inPlace, strikes.seconds(), toeOffs.seconds(), period, paths.frameSeconds());
        return new LegEvents(
                leg.side(),
                events(leg, EventType.FOOT_STRIKE, strikes, strike),
                events(leg, EventType.TOE_OFF, toeOffs, toeOff),
                period,
                search.beltSpeed(),
                strike.commonSeconds(),
                toeOff.commonSeconds(),
                issues(leg, strikes, strike, search.period(), frameGap));
    }

    private List<GaitEvent> events(LegMotion leg, EventType type, Aligned aligned, Reading reading) {
        List<GaitEvent> events = new ArrayList<>();
        if (Double.isNaN(reading.offsetSeconds())) {
            return events;
        }
        double common = Math.hypot(reading.commonSeconds(), settings.strideVariationSeconds());
        for (int i = 0; i < aligned.size(); i++) {
            double time = aligned.seconds()[i] + reading.offsetSeconds();
            events.add(new GaitEvent(leg.side(), type, time, Math.hypot(common, aligned.sdSeconds(i))));
        }
        return events;
    }

    private List<QualityIssue> issues(LegMotion leg, Aligned strikes, Reading strike, double period, double frameGap) {
        List<QualityIssue> issues = new ArrayList<>(StrideDoubts.of(leg.side(), strikes, period, frameGap, settings));
        if (strike.disagreementSeconds() > settings.disagreementSeconds()) {
            issues.add(QualityIssue.of(
                    QualityCode.EVENTS_DISAGREE,
                    Severity.WARNING,
                    leg.side(),
                    Math.round(1000 * strike.disagreementSeconds())));
        }
        return issues;
    }
}
