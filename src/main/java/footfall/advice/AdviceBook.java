package footfall.advice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Every piece of advice that there is, as {@code advice.txt} lists them. */
final class AdviceBook {
    private static final String FILE = "advice.txt";
    private static final int COLUMNS = 5;

    private AdviceBook() {}

    static List<AdviceItem> items() {
        return lines().stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(AdviceBook::item)
                .toList();
    }

    private static AdviceItem item(String line) {
        List<String> cells =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (cells.size() != COLUMNS) {
            throw new IllegalStateException(FILE + ": " + line);
        }
        return new AdviceItem(
                cells.get(0),
                AdviceTopic.valueOf(cells.get(1)),
                AdviceItem.When.valueOf(cells.get(2)),
                Evidence.valueOf(cells.get(3)),
                cells.get(4));
    }

    private static List<String> lines() {
        try (InputStream stream = Objects.requireNonNull(AdviceBook.class.getResourceAsStream(FILE), FILE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, "UTF-8"))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
