package footfall.correction;

import footfall.body.Side;
import footfall.correction.Correction.AddEvent;
import footfall.correction.Correction.DeleteEvent;
import footfall.correction.Correction.DropStride;
import footfall.correction.Correction.EventName;
import footfall.correction.Correction.MoveEvent;
import footfall.correction.Correction.OfEvents;
import footfall.correction.CorrectionList.Entry;
import footfall.events.EventType;
import footfall.events.GaitEvent;
import footfall.events.LegEvents;
import footfall.observation.FrameTimes;
import footfall.settings.CorrectionSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The events of all legs with those that were set by hand.
 *
 * @param placed events that were moved or added, in the order of the corrections
 * @param unfit corrections of events that found nothing to correct
 */
public record CorrectedEvents(Map<Side, LegEvents> legs, List<PlacedEvent> placed, List<Entry> unfit) {
    /**
     * An event that a hand has set.
     *
     * @param namedSeconds the time by which corrections name it: where it was found or first added
     * @param found false if it was added
     */
    public record PlacedEvent(GaitEvent event, double namedSeconds, boolean found) {
        /** Where it was found; absent if it was added. */
        public Optional<Double> foundSeconds() {
            return found ? Optional.of(namedSeconds) : Optional.empty();
        }
    }

    public CorrectedEvents {
        placed = List.copyOf(placed);
        unfit = List.copyOf(unfit);
    }

    /**
     * Corrects events.
     *
     * @param found by leg
     * @param list of all kinds, in order; only those of events count
     * @param times real
     */
    public static CorrectedEvents of(
            Map<Side, LegEvents> found, List<Entry> list, FrameTimes times, CorrectionSettings settings) {
        Map<Side, Leg> legs = new EnumMap<>(Side.class);
        found.forEach((side, events) -> legs.put(side, new Leg(events, times, settings)));
        List<Entry> unfit = new ArrayList<>();
        for (Entry entry : list) {
            if (entry.what() instanceof OfEvents correction) {
                Leg leg = legs.get(correction.side());
                if (leg == null || !leg.correct(correction)) {
                    unfit.add(entry);
                }
            }
        }
        Map<Side, LegEvents> corrected = new EnumMap<>(found);
        List<PlacedEvent> placed = new ArrayList<>();
        legs.forEach((side, leg) -> {
            if (leg.changed) {
                corrected.put(side, leg.events());
                leg.slots.stream().filter(slot -> slot.placed).forEach(slot -> placed.add(slot.asPlaced()));
            }
        });
        return new CorrectedEvents(corrected, placed, unfit);
    }

    /** One event and what became of it. */
    private static final class Slot {
        private final EventName name;
        private final boolean found;
        private GaitEvent event;
        private boolean placed;
        private boolean dropped;

        Slot(GaitEvent event, boolean found) {
            this.name = new EventName(event.side(), event.type(), event.timeSeconds());
            this.event = event;
            this.found = found;
            this.placed = !found;
        }

        PlacedEvent asPlaced() {
            return new PlacedEvent(event, name.seconds(), found);
        }

        double offBy(EventName other) {
            return Math.abs(name.seconds() - other.seconds());
        }
    }

    private static final class Leg {
        private final LegEvents found;
        private final FrameTimes times;
        private final CorrectionSettings settings;
        private final List<Slot> slots = new ArrayList<>();
        private boolean changed;

        Leg(LegEvents found, FrameTimes times, CorrectionSettings settings) {
            this.found = found;
            this.times = times;
            this.settings = settings;
            found.strikes().forEach(event -> slots.add(new Slot(event, true)));
            found.toeOffs().forEach(event -> slots.add(new Slot(event, true)));
        }

        /** Whether it fits. */
        boolean correct(OfEvents correction) {
            boolean fits;
            if (correction instanceof AddEvent add) {
                fits = add(add.event());
            } else if (correction instanceof MoveEvent move) {
                fits = slot(move.event()).map(slot -> move(slot, move.frames())).orElse(false);
            } else if (correction instanceof DeleteEvent delete) {
                fits = slot(delete.event()).map(slots::remove).orElse(false);
            } else {
                Optional<Slot> strike = slot(((DropStride) correction).strike());
                strike.ifPresent(slot -> slot.dropped = true);
                fits = strike.isPresent();
            }
            changed |= fits;
            return fits;
        }

        private Optional<Slot> slot(EventName wanted) {
            return slots.stream()
                    .filter(slot -> slot.name.type() == wanted.type())
                    .filter(slot -> slot.offBy(wanted) <= settings.eventToleranceSeconds())
                    .min(Comparator.comparingDouble(slot -> slot.offBy(wanted)));
        }

        private boolean add(EventName wanted) {
            boolean inside = wanted.seconds() >= 0 && wanted.seconds() <= times.seconds(times.count() - 1);
            if (!inside || slot(wanted).isPresent()) {
                return false;
            }
            slots.add(new Slot(placed(wanted, wanted.seconds()), false));
            return true;
        }

        private boolean move(Slot slot, int frames) {
            double now = slot.event.timeSeconds();
            int nearest = times.nearest(now);
            int wanted = nearest + frames;
            if (wanted < 0 || wanted >= times.count()) {
                return false;
            }
            slot.event = placed(slot.name, now + times.seconds(wanted) - times.seconds(nearest));
            slot.placed = true;
            return true;
        }

        private GaitEvent placed(EventName name, double seconds) {
            return new GaitEvent(name.side(), name.type(), seconds, settings.eventFrames() / times.medianFps());
        }

        LegEvents events() {
            List<Slot> strikes = inTimeOrder(EventType.FOOT_STRIKE);
            Set<Integer> dropped = new HashSet<>(found.dropped());
            for (int i = 0; i < strikes.size(); i++) {
                if (strikes.get(i).dropped) {
                    dropped.add(i);
                }
            }
            return found.with(events(strikes), events(inTimeOrder(EventType.TOE_OFF)), dropped);
        }

        private List<Slot> inTimeOrder(EventType type) {
            return slots.stream()
                    .filter(slot -> slot.name.type() == type)
                    .sorted(Comparator.comparingDouble(slot -> slot.event.timeSeconds()))
                    .toList();
        }

        private static List<GaitEvent> events(List<Slot> slots) {
            return slots.stream().map(slot -> slot.event).toList();
        }
    }
}
