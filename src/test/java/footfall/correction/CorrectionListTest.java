package footfall.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footfall.body.Side;
import footfall.correction.Correction.DropStride;
import footfall.correction.CorrectionList.Entry;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrectionListTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:30:00Z");

    private static CorrectionList listOf(int count) {
        CorrectionList list = CorrectionList.empty();
        for (int i = 1; i <= count; i++) {
            list = list.add("Anna", NOW, new DropStride(Side.LEFT, i));
        }
        return list;
    }

    private static List<Integer> active(CorrectionList list) {
        return list.active().stream().map(Entry::id).toList();
    }

    @Test
    void what_is_undone_can_be_redone_in_turn_until_something_new_is_done() {
        CorrectionList undone = listOf(3).undo().undo();
        assertThat(active(undone)).containsExactly(1);
        assertThat(active(undone.redo())).containsExactly(1, 2);
        assertThat(undone.redo().redo()).isEqualTo(listOf(3));
        CorrectionList changed = undone.add("Ben", NOW, new DropStride(Side.RIGHT, 9));
        assertThat(active(changed)).containsExactly(1, 4);
        assertThat(changed.canRedo()).isFalse();
        assertThat(changed.redo()).isEqualTo(changed);
        assertThat(changed.entries()).hasSize(4);
    }

    @Test
    void one_in_the_middle_can_be_removed_and_restored_in_its_place() {
        CorrectionList without = listOf(3).remove(2);
        assertThat(active(without)).containsExactly(1, 3);
        assertThat(without.canRedo()).isFalse();
        assertThat(without.restore(2)).isEqualTo(listOf(3));
        assertThat(listOf(3).remove(7)).isEqualTo(listOf(3));
    }

    @Test
    void an_empty_list_has_nothing_to_undo() {
        assertThat(CorrectionList.empty().canUndo()).isFalse();
        assertThat(CorrectionList.empty().undo()).isEqualTo(CorrectionList.empty());
    }

    @Test
    void numbers_rise_from_one() {
        Entry first = listOf(1).entries().get(0);
        assertThatThrownBy(() -> new CorrectionList(List.of(first, first)))
                .isInstanceOf(IllegalArgumentException.class);
        Entry zero = new Entry(0, "Anna", NOW, first.what(), false);
        assertThatThrownBy(() -> new CorrectionList(List.of(zero))).isInstanceOf(IllegalArgumentException.class);
    }
}
