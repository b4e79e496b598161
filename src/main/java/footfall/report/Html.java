package footfall.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Well-formed pieces of HTML. Every text and attribute that goes in is escaped; only what is already an element is not. */
record Html(String markup) {
    /** They stay together at the end of a line. */
    private static final Pattern NUMBER_AND_UNIT =
            Pattern.compile("(\\d) (%|cm|mm|m|s|ms|m/s|km/h|km/u|steps/min|stappen/min)(?![\\w/])");

    static Html text(String text) {
        return new Html(escaped(NUMBER_AND_UNIT.matcher(text).replaceAll("$1\u00a0$2")));
    }

    /** An element that is known to be well-formed, such as an SVG drawing of ours. */
    static Html trusted(String element) {
        return new Html(element);
    }

    static Html all(List<Html> parts) {
        return new Html(parts.stream().map(Html::markup).collect(Collectors.joining()));
    }

    static <T> Html each(List<T> items, Function<T, Html> item) {
        return all(items.stream().map(item).toList());
    }

    /** @param tag with its attributes, all of them constants of the program, for instance {@code p class="note"} */
    static Html element(String tag, Html... content) {
        String name = tag.contains(" ") ? tag.substring(0, tag.indexOf(' ')) : tag;
        return new Html("<" + tag + ">" + all(List.of(content)).markup() + "</" + name + ">");
    }

    static Html element(String tag, String text) {
        return element(tag, text(text));
    }

    /** The first letter as a capital: names are written for running text. */
    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static Html empty() {
        return new Html("");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
