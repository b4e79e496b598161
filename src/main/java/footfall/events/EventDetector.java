package footfall.events;

import footfall.body.BodyPoint;
import footfall.settings.EventSettings;
import footfall.signal.SmoothPath;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds foot strikes and toe-offs of one leg: the strides are averaged, the events are found once and carried back to each stride. */
public final class EventDetector {
    private final EventSettings settings;

    public EventDetector(EventSettings settings) {
        this.settings = settings;
    }

    /**
     * All strikes and toe-offs that the leg's movement shows.
     *
     * @param leg ankle, heel and toe are needed
     */
    public LegEvents detect(LegMotion leg) {
        var any = leg.point(BodyPoint.ANKLE).orElseThrow();
        double fps = 1 / SmoothPath.medianStep(any.secondsArray());
        double fc = fps >= 100 ? 15 : fps >= 60 ? 12 + 3 * (fps - 60) / 40 : fps >= 30 ? 10 + 2 * (fps - 30) / 30 : 10;
        double start = any.seconds(0);
        int size = (int) ((any.seconds(any.size() - 1) - start) / FinePath.STEP_SECONDS) + 1;
        Map<BodyPoint, FinePath> fine = new HashMap<>();
        for (BodyPoint q : new BodyPoint[] {BodyPoint.ANKLE, BodyPoint.HEEL, BodyPoint.TOE}) {
            fine.put(
                    q,
                    new FinePath(
                            SmoothPath.of(leg.point(q).orElseThrow(), fc, settings.bridgedGapSeconds())
                                    .orElseThrow(),
                            start,
                            size));
        }
        FinePath heel = Objects.requireNonNull(fine.get(BodyPoint.HEEL));
        FinePath toe = Objects.requireNonNull(fine.get(BodyPoint.TOE));
        StrideSearch search = new StrideSearch(Objects.requireNonNull(fine.get(BodyPoint.ANKLE)), heel, toe);
        StrideAligner aligner = new StrideAligner(List.of(heel, toe), 50, 25);
        double[] tic = aligner.align(search.strikeStarts()).stream()
                .mapToDouble(p -> start + p.index() * .001)
                .toArray();
        double[] tto = aligner.align(search.toeOffStarts()).stream()
                .mapToDouble(p -> start + p.index() * .001)
                .toArray();
        double v = search.beltSpeed();
        EnsembleLeg at = new EnsembleLeg(leg, tic, 15);
        double length = 0;
        Waveform dx = at.x(BodyPoint.TOE, 0).plus(at.x(BodyPoint.HEEL, 0), -1);
        Waveform dy = at.y(BodyPoint.TOE, 0).plus(at.y(BodyPoint.HEEL, 0), -1);
        for (int i = 0; i < dx.size(); i++) {
            length += Math.hypot(dx.value(i), dy.value(i)) / dx.size();
        }
        Map<Double, EnsembleLeg> cache = new HashMap<>();
        StrikeReader.Reading r = StrikeReader.read(
                c -> cache.computeIfAbsent(c, k -> new EnsembleLeg(leg, tic, k)), v, length, tic.length * fps);
        double[] levels = Arrays.stream(tic)
                .map(t -> {
                    int i = (int) ((t - start) * 1000);
                    double[] y = Arrays.copyOfRange(toe.y, Math.max(0, i), Math.min(toe.y.length, i + 200));
                    Arrays.sort(y);
                    return y.length == 0 ? Double.NaN : y[(int) (.1 * (y.length - 1))];
                })
                .toArray();
        double f = ToeOffReader.read(new EnsembleLeg(leg, tto, 15), StrideAligner.median(levels));
        List<GaitEvent> ic = Arrays.stream(tic)
                .mapToObj(t -> new GaitEvent(leg.side(), EventType.FOOT_STRIKE, t + r.jerk() + .0134, .005))
                .toList();
        List<GaitEvent> to = Arrays.stream(tto)
                .mapToObj(t -> new GaitEvent(leg.side(), EventType.TOE_OFF, t + f + .0002, .008))
                .toList();
        return new LegEvents(leg.side(), ic, to, search.period(), v, .004, .008, List.of());
    }
}
