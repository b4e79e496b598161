package footfall.gait;

import footfall.events.GaitEvent;
import footfall.events.LegEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The instants of one stride.
 *
 * @param strike the foot strike that opens it
 * @param toeOff the end of its contact
 * @param next the same foot's next strike; absent for the last stride or where a strike is missing between
 * @param flight from toe-off to the other foot's strike: seen, or by symmetry half a stride less the contact
 */
record StrideTimes(double strike, Optional<Double> toeOff, Optional<Double> next, Optional<Double> flight) {

    /**
     * @param other the other leg, where it is measured
     * @param tolerance relative deviation from the leg's usual stride beyond which a pair of strikes is no stride
     */
    static List<StrideTimes> of(LegEvents leg, Optional<LegEvents> other, double tolerance) {
        List<StrideTimes> strides = new ArrayList<>();
        double usual = leg.strideSeconds();
        for (int i = 0; i < leg.strikes().size(); i++) {
            if (leg.dropped().contains(i)) {
                continue;
            }
            double strike = leg.strikes().get(i).timeSeconds();
            Optional<Double> next = first(leg.strikes(), strike, strike + usual * (1 + tolerance))
                    .filter(t -> t > strike + usual * (1 - tolerance));
            Optional<Double> toeOff = first(leg.toeOffs(), strike, next.orElse(strike + usual * (1 - tolerance)));
            strides.add(
                    new StrideTimes(strike, toeOff, next, toeOff.flatMap(t -> flight(strike, t, next, other, usual))));
        }
        return strides;
    }

    private static Optional<Double> flight(
            double strike, double toeOff, Optional<Double> next, Optional<LegEvents> other, double usual) {
        if (other.isPresent()) {
            return first(other.orElseThrow().strikes(), strike, strike + usual).map(t -> t - toeOff);
        }
        return next.map(t -> (t - strike) / 2 - (toeOff - strike));
    }

    private static Optional<Double> first(List<GaitEvent> events, double after, double before) {
        return events.stream()
                .map(GaitEvent::timeSeconds)
                .filter(t -> t > after && t < before)
                .findFirst();
    }

    Optional<Double> contact() {
        return toeOff.map(t -> t - strike);
    }

    Optional<Double> duration() {
        return next.map(t -> t - strike);
    }
}
