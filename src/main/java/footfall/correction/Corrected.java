package footfall.correction;

import footfall.body.Side;
import footfall.correction.CorrectedEvents.PlacedEvent;
import footfall.correction.CorrectionList.Entry;
import footfall.events.EventType;
import footfall.events.GaitEvent;
import java.util.List;
import java.util.Optional;

/**
 * What a hand has changed in a result.
 *
 * @param list the corrections that were carried out, in order
 * @param events those that were moved or added
 */
public record Corrected(List<Entry> list, List<PlacedEvent> events) {
    public Corrected {
        list = List.copyOf(list);
        events = List.copyOf(events);
    }

    public static Corrected nothing() {
        return new Corrected(List.of(), List.of());
    }

    /** What a hand did to an event, if anything. */
    public Optional<PlacedEvent> of(GaitEvent event) {
        return events.stream().filter(placed -> placed.event().equals(event)).findFirst();
    }

    /** The same of the event of that kind at that very time. */
    public boolean isPlaced(Side side, EventType type, double seconds) {
        return events.stream()
                .map(PlacedEvent::event)
                .anyMatch(e -> e.side() == side && e.type() == type && e.timeSeconds() == seconds);
    }
}
