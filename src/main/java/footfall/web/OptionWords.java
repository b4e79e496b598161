package footfall.web;

import footfall.wording.Wording;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences that name an option of the command line, for the page: they name the field in its place. */
final class OptionWords {
    private static final Pattern OPTION = Pattern.compile("--[a-z]+(-[a-z]+)*");
    private static final Map<String, String> LABELS = Map.of(
            "--capture-fps", "web.clip.captureFps",
            "--person", "web.clip.person",
            "--marker-color", "web.clip.color",
            "--markers", "web.clip.points",
            "--height", "web.runner.height",
            "--leg-length", "web.runner.legLength",
            "--speed", "web.session.speed",
            "--standing", "web.clip.purpose");

    private OptionWords() {}

    static String inPage(String sentence, Wording wording) {
        return OPTION.matcher(sentence)
                .replaceAll(option -> Matcher.quoteReplacement(
                        LABELS.containsKey(option.group())
                                ? "\u201c" + wording.text(LABELS.get(option.group())) + "\u201d"
                                : option.group()));
    }
}
