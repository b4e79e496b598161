package footfall.cli;

import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Where the program's lines go, in letters that the screen has. */
final class Screen extends PrintWriter {
    private static final char MINUS = '\u2212';

    Screen(PrintStream stream) {
        super(stream, true, charset());
    }

    /** The consoles of Windows still have code pages; everything else reads UTF-8. */
    private static Charset charset() {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return Optional.ofNullable(System.console())
                .filter(console -> windows)
                .map(Console::charset)
                .orElse(StandardCharsets.UTF_8);
    }

    /** A true minus is missing in many code pages, where a number would lose its sign. */
    @Override
    public void write(String text, int from, int length) {
        super.write(text.substring(from, from + length).replace(MINUS, '-'), 0, length);
    }
}
