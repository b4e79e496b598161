package footfall.calibration;

import footfall.events.EventType;
import footfall.events.GaitEvent;
import footfall.events.LegEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where in the running cycle of one leg each instant lies. */
final class Cycle {
    /** A toe-off later than this part of the cycle belongs to another contact. */
    private static final double LONGEST_CONTACT = 0.7;

    /** One contact of the foot. */
    record Stance(double strikeSeconds, double toeOffSeconds) {
        /** The instant after this fraction of the contact. */
        double at(double fraction) {
            return strikeSeconds + fraction * (toeOffSeconds - strikeSeconds);
        }
    }

    private final double[] strikes;
    private final double period;
    private final List<Stance> stances = new ArrayList<>();

    Cycle(Optional<LegEvents> events) {
        strikes = events.map(e -> seconds(e.strikes())).orElse(new double[0]);
        period = events.map(LegEvents::strideSeconds).orElse(Double.NaN);
        double[] toeOffs = events.map(e -> seconds(e.toeOffs())).orElse(new double[0]);
        for (double strike : strikes) {
            for (double toeOff : toeOffs) {
                if (toeOff > strike && toeOff < strike + LONGEST_CONTACT * period) {
                    stances.add(new Stance(strike, toeOff));
                    break;
                }
            }
        }
    }

    private static double[] seconds(List<GaitEvent> events) {
        return events.stream()
                .filter(e -> e.type() == EventType.FOOT_STRIKE || e.type() == EventType.TOE_OFF)
                .mapToDouble(GaitEvent::timeSeconds)
                .toArray();
    }

    boolean known() {
        return strikes.length > 0 && period > 0;
    }

    double[] strikes() {
        return strikes.clone();
    }

    List<Stance> stances() {
        return List.copyOf(stances);
    }

    /** 0-1 from strike to strike; NaN without strikes. Before the first, after the last and where strikes are missing the period counts on. */
    double phase(double seconds) {
        if (!known()) {
            return Double.NaN;
        }
        int next = 0;
        while (next < strikes.length && strikes[next] <= seconds) {
            next++;
        }
        double from = strikes[Math.max(0, next - 1)];
        double length = period;
        if (next > 0 && next < strikes.length) {
            length = (strikes[next] - from) / Math.max(1, Math.rint((strikes[next] - from) / period));
        }
        double cycles = (seconds - from) / length;
        return cycles - Math.floor(cycles);
    }
}
