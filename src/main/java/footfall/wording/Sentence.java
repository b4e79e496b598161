package footfall.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of the wording tables with places for arguments: <code>{0}</code> shows the first argument as it is,
 * <code>{1|cm}</code> shows the second as a {@link Reading}. A part between square brackets is left out when one of its arguments was
 * not given, so that a sentence stays whole when less is known.
 */
record Sentence(String pattern) {
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)(?:\\|(\\w+))?}");

    /** @param show gives the text of an argument and the key of its reading ("" for none) */
    String fill(List<?> arguments, BiFunction<Object, String, String> show) {
        String whole = OPTIONAL.matcher(pattern)
                .replaceAll(part -> Matcher.quoteReplacement(given(part.group(1), arguments) ? part.group(1) : ""));
        return PLACE.matcher(whole).replaceAll(place -> Matcher.quoteReplacement(shown(place, arguments, show)));
    }

    /** The places in the sentence, sorted, as they are written: what two languages must have in common. */
    List<String> places() {
        return new ArrayList<>(new TreeSet<>(
                PLACE.matcher(pattern).results().map(place -> place.group()).toList()));
    }

    private static boolean given(String part, List<?> arguments) {
        return PLACE.matcher(part).results().allMatch(place -> index(place) < arguments.size());
    }

    private static String shown(MatchResult place, List<?> arguments, BiFunction<Object, String, String> show) {
        if (index(place) >= arguments.size()) {
            return "?";
        }
        String reading = place.group(2);
        return show.apply(arguments.get(index(place)), reading == null ? "" : reading);
    }

    private static int index(MatchResult place) {
        return Integer.parseInt(place.group(1));
    }
}
