package footfall.report;

import footfall.chart.ChartPicture;
import java.util.List;

/** The kinds of thing a report is made of. All texts are plain; whoever prints them escapes them. */
sealed interface Block {

    /** How a block is coloured; the text always says it too. */
    enum Tone {
        CALM,
        ATTENTION,
        STRONG,
        NEUTRAL
    }

    record Section(String title, List<Block> content) implements Block {
        public Section {
            content = List.copyOf(content);
        }
    }

    record Paragraph(String text) implements Block {}

    record Bullets(List<String> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** The answer of the report, first on the page. */
    record Verdict(Tone tone, String label, String headline, String sentence, List<String> reasons, String caution)
            implements Block {
        public Verdict {
            reasons = List.copyOf(reasons);
        }
    }

    /** The few numbers to look at first. */
    record KeyFigures(List<KeyFigure> figures) implements Block {
        public KeyFigures {
            figures = List.copyOf(figures);
        }
    }

    record KeyFigure(String name, String value, String unit, String range) {}

    /** Blocks side by side where there is room. */
    record Columns(List<Block> blocks) implements Block {
        public Columns {
            blocks = List.copyOf(blocks);
        }
    }

    record Photo(Picture picture, String description, String caption) implements Block {}

    record Chart(ChartPicture picture, String title, String caption) implements Block {}

    /** The first column names the row; a row's note explains that name. */
    record Table(String caption, List<String> headers, List<Row> rows) implements Block {
        public Table {
            headers = List.copyOf(headers);
            rows = List.copyOf(rows);
        }
    }

    record Row(String name, String note, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    record Fact(String name, String value) {}

    record Notices(List<Notice> notices) implements Block {
        public Notices {
            notices = List.copyOf(notices);
        }
    }

    record Notice(Tone tone, String label, String message, String advice) {}

    /** Content that is folded away on a screen. */
    record Folded(String title, List<Block> content) implements Block {
        public Folded {
            content = List.copyOf(content);
        }
    }
}
