package footfall.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import footfall.body.Side;
import footfall.correction.Correction.AddEvent;
import footfall.correction.Correction.DeleteEvent;
import footfall.correction.Correction.DropStride;
import footfall.correction.Correction.EventName;
import footfall.correction.Correction.MoveEvent;
import footfall.events.EventType;
import footfall.events.GaitEvent;
import footfall.events.LegEvents;
import footfall.observation.FrameTimes;
import footfall.settings.CorrectionSettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CorrectedEventsTest {
    private static final double FRAME = 1 / 60.0;
    private static final double SHARP = 1e-9;

    private static List<GaitEvent> events(EventType type, double... seconds) {
        return DoubleStream.of(seconds)
                .mapToObj(t -> new GaitEvent(Side.LEFT, type, t, 0.003))
                .toList();
    }

    private static final LegEvents FOUND = new LegEvents(
            Side.LEFT,
            events(EventType.FOOT_STRIKE, 0.5, 1.2, 1.9),
            events(EventType.TOE_OFF, 0.75, 1.45),
            0.7,
            2.5,
            0.004,
            0.005,
            List.of());

    private static CorrectedEvents corrected(Correction... corrections) {
        CorrectionList list = CorrectionList.empty();
        for (Correction correction : corrections) {
            list = list.add("Anna", Instant.EPOCH, correction);
        }
        double[] times = IntStream.range(0, 150).mapToDouble(i -> i * FRAME).toArray();
        return CorrectedEvents.of(
                Map.of(Side.LEFT, FOUND), list.active(), new FrameTimes(times), CorrectionSettings.defaults());
    }

    private static EventName strike(double seconds) {
        return new EventName(Side.LEFT, EventType.FOOT_STRIKE, seconds);
    }

    private static LegEvents leg(CorrectedEvents events) {
        return Objects.requireNonNull(events.legs().get(Side.LEFT));
    }

    private static List<Double> strikes(CorrectedEvents events) {
        return leg(events).strikes().stream().map(GaitEvent::timeSeconds).toList();
    }

    @Test
    void an_event_moves_by_frames_from_where_it_stands_and_is_named_by_where_it_was_found() {
        CorrectedEvents once = corrected(new MoveEvent(strike(1.21), 3));
        assertThat(strikes(once).get(1)).isCloseTo(1.2 + 3 * FRAME, within(SHARP));
        CorrectedEvents twice = corrected(new MoveEvent(strike(1.2), 3), new MoveEvent(strike(1.2), -1));
        assertThat(strikes(twice).get(1)).isCloseTo(1.2 + 2 * FRAME, within(SHARP));
        assertThat(twice.placed()).hasSize(1);
        assertThat(twice.placed().get(0).foundSeconds()).contains(1.2);
        assertThat(twice.placed().get(0).event().uncertaintySeconds()).isCloseTo(FRAME / 2, within(SHARP));
        assertThat(leg(twice).toeOffs()).isEqualTo(FOUND.toeOffs());
    }

    @Test
    void events_are_added_in_their_place_and_deleted() {
        CorrectedEvents corrected = corrected(
                new AddEvent(new EventName(Side.LEFT, EventType.TOE_OFF, 2.15)), new DeleteEvent(strike(0.5)));
        assertThat(strikes(corrected)).containsExactly(1.2, 1.9);
        assertThat(leg(corrected).toeOffs()).extracting(GaitEvent::timeSeconds).containsExactly(0.75, 1.45, 2.15);
        assertThat(corrected.placed().get(0).foundSeconds()).isEmpty();
    }

    @Test
    void a_dropped_stride_keeps_its_strike_and_its_number_moves_with_the_order() {
        LegEvents dropped = leg(corrected(new DropStride(Side.LEFT, 1.2), new AddEvent(strike(0.05))));
        assertThat(dropped.strikes()).hasSize(4);
        assertThat(dropped.dropped()).containsExactly(2);
    }

    @Test
    void what_finds_no_event_is_named_and_changes_nothing() {
        CorrectedEvents corrected = corrected(
                new DeleteEvent(strike(0.5)),
                new MoveEvent(strike(0.5), 1),
                new DropStride(Side.LEFT, 0.9),
                new AddEvent(strike(1.21)),
                new AddEvent(strike(99)),
                new MoveEvent(strike(1.9), 500),
                new MoveEvent(new EventName(Side.RIGHT, EventType.TOE_OFF, 0.75), 1));
        assertThat(corrected.unfit()).extracting(CorrectionList.Entry::id).containsExactly(2, 3, 4, 5, 6, 7);
        assertThat(strikes(corrected)).containsExactly(1.2, 1.9);
        assertThat(leg(corrected(new DropStride(Side.LEFT, 0.9)))).isEqualTo(FOUND);
    }
}
