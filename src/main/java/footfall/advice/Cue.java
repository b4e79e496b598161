package footfall.advice;

import java.util.List;
import java.util.Optional;

/** A cue that a runner can be given, of those that {@code advice.txt} lists. Its words are under {@link #key}. */
public record Cue(AdviceItem item) {
    private static final String GROUP = "cue.";

    /** All there are. */
    public static List<Cue> all() {
        return AdviceBook.items().stream()
                .filter(item -> item.topic() == AdviceTopic.CUE)
                .map(Cue::new)
                .toList();
    }

    /** Absent where there is none of that name. */
    public static Optional<Cue> named(String name) {
        return all().stream().filter(cue -> cue.name().equals(name)).findFirst();
    }

    /** As a user names it, such as {@code tall}. */
    public String name() {
        return item.id().substring(GROUP.length());
    }

    /** Of its words in the wording tables. */
    public String key() {
        return "advice." + item.id();
    }
}
