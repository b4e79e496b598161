package footfall.web;

import footfall.quality.FootfallException;
import footfall.wording.Language;
import footfall.wording.Reading;
import footfall.wording.Wording;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What every page knows.
 *
 * @param who the account's name; empty without a login
 * @param path the page's own
 * @param example whether the practice is an example
 */
record Page(Wording wording, String csrf, Optional<String> who, String path, boolean example) {
    static Page of(Context context) {
        Visitor visitor = Visitor.of(context);
        return new Page(
                Wording.of(visitor.language()),
                visitor.csrf(),
                visitor.who().filter(name -> !name.equals(Visitor.LOCAL)),
                context.path(),
                visitor.example());
    }

    String text(String key, Object... arguments) {
        return wording.text(key, arguments);
    }

    /** Why something could not be done, with the page's fields in the place of the command line's options. */
    String problem(FootfallException e) {
        return OptionWords.inPage(wording.problem(e), wording);
    }

    Language language() {
        return wording.language();
    }

    List<Language> languages() {
        return Arrays.asList(Language.values());
    }

    String asset(String name) {
        return Assets.address(name);
    }

    String date(LocalDate date) {
        return wording.date(date);
    }

    /** In megabytes; of a small file with one decimal. */
    String megabytes(long bytes) {
        double megabytes = bytes / 1e6;
        return wording.number(megabytes, megabytes < 10 ? 1 : 0) + " MB";
    }

    /** With its unit; a dash for what is not known. */
    String reading(Optional<Double> value, Reading reading) {
        return value.map(v -> wording.withUnit(v, reading)).orElse("–");
    }

    /** As scripts and addresses know it. */
    String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** With a capital. */
    String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Of who did something. */
    String name(String who) {
        return who.equals(Visitor.LOCAL) ? text("web.desk.local") : who;
    }

    /** To the minute, where the server is. */
    String minute(Instant when) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT)
                .withZone(ZoneId.systemDefault())
                .format(when);
    }
}
