package footfall.exchange;

import footfall.wording.Language;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table for people, as a spreadsheet program of their language opens it by a double click: with the byte-order mark that tells it the
 * encoding, and semicolons where the comma is the decimal sign. No cell is taken for a formula.
 */
public final class ReadableCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r].*|-(?!\\d).*", Pattern.DOTALL);

    private final String separator;
    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);

    public ReadableCsv(Language language) {
        separator = language == Language.DUTCH ? ";" : ",";
    }

    public ReadableCsv row(List<String> cells) {
        text.append(cells.stream().map(ReadableCsv::cell).collect(Collectors.joining(separator)))
                .append("\r\n");
        return this;
    }

    private static String cell(String value) {
        String safe = FORMULA.matcher(value).matches() ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    public String text() {
        return text.toString();
    }
}
