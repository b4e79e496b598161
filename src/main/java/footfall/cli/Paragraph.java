package footfall.cli;

import java.util.ArrayList;
import java.util.List;

/** A line of text over as many lines of the screen as it needs; an item of a list ("- ") stays indented. */
record Paragraph(String text) {
    private static final int SCREEN_WIDTH = 80;
    private static final String ITEM = "- ";

    List<String> lines() {
        String indent = text.startsWith(ITEM) ? " ".repeat(ITEM.length()) : "";
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > indent.length() && line.length() + 1 + word.length() >= SCREEN_WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
            } else if (line.length() > 0) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
