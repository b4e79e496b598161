package footfall.correction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Everything that was corrected on a clip, in the order in which it was done. What was taken back stays in the list, so that nothing is
 * lost and it can be done again.
 */
public record CorrectionList(List<Entry> entries) {
    /**
     * One correction.
     *
     * @param id its number, from 1, never given twice in a list
     * @param who did it, as he calls himself
     * @param undone whether it was taken back
     */
    public record Entry(int id, String who, Instant when, Correction what, boolean undone) {
        private Entry undone(boolean now) {
            return new Entry(id, who, when, what, now);
        }
    }

    /** @throws IllegalArgumentException if the numbers do not rise from at least 1 */
    public CorrectionList {
        entries = List.copyOf(entries);
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).id() <= (i == 0 ? 0 : entries.get(i - 1).id())) {
                throw new IllegalArgumentException("numbers must rise");
            }
        }
    }

    public static CorrectionList empty() {
        return new CorrectionList(List.of());
    }

    /** Those that hold, in order. */
    public List<Entry> active() {
        return entries.stream().filter(e -> !e.undone()).toList();
    }

    /** With one more at the end. */
    public CorrectionList add(String who, Instant when, Correction what) {
        List<Entry> more = new ArrayList<>(entries);
        int last = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).id();
        more.add(new Entry(last + 1, who, when, what, false));
        return new CorrectionList(more);
    }

    /** Takes the last one that holds back; the same list where none does. */
    public CorrectionList undo() {
        return lastActive().isPresent()
                ? marked(entries.get(lastActive().getAsInt()).id(), true)
                : this;
    }

    /** Does the first one that was taken back after the last that holds again; the same list where there is none. */
    public CorrectionList redo() {
        return next().map(entry -> marked(entry.id(), false)).orElse(this);
    }

    public boolean canUndo() {
        return lastActive().isPresent();
    }

    public boolean canRedo() {
        return next().isPresent();
    }

    /** Takes one back, wherever it stands; the same list if there is none of that number. */
    public CorrectionList remove(int id) {
        return marked(id, true);
    }

    /** Does one that was taken back again, in its old place in the order. */
    public CorrectionList restore(int id) {
        return marked(id, false);
    }

    private OptionalInt lastActive() {
        return IntStream.range(0, entries.size())
                .filter(i -> !entries.get(i).undone())
                .max();
    }

    private Optional<Entry> next() {
        return entries.stream()
                .skip(lastActive().orElse(-1) + 1L)
                .filter(Entry::undone)
                .findFirst();
    }

    private CorrectionList marked(int id, boolean undone) {
        return new CorrectionList(entries.stream()
                .map(entry -> entry.id() == id ? entry.undone(undone) : entry)
                .toList());
    }
}
