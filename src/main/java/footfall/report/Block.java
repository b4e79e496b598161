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

    /** The one sentence of a section to remember. */
    record Lead(String text) implements Block {}

    /** A block with others beside it where there is room. */
    record Pair(Block left, List<Block> right) implements Block {
        public Pair {
            right = List.copyOf(right);
        }
    }

    /** Statements with what each rests on. */
    record Sourced(String title, List<SourcedText> texts) implements Block {
        public Sourced {
            texts = List.copyOf(texts);
        }
    }

    record SourcedText(String text, String source) {}

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

    /** One quantity; several readings where the legs differ. */
    record KeyFigure(String name, List<Reading> readings) {
        public KeyFigure {
            readings = List.copyOf(readings);
        }
    }

    /**
     * @param who whose it is; empty where that goes without saying
     * @param notes small lines under it, the range first
     */
    record Reading(String who, String value, String unit, List<String> notes) {
        public Reading {
            notes = List.copyOf(notes);
        }
    }

    /** Blocks that flow in two columns where there is room. */
    record Columns(List<Block> blocks) implements Block {
        public Columns {
            blocks = List.copyOf(blocks);
        }
    }

    record Photo(Picture picture, String description, String caption) implements Block {}

    record Chart(ChartPicture picture, String title, String caption) implements Block {}

    /** The first column names a row, whose note explains that name. */
    record Table(String caption, List<String> headers, List<Row> rows) implements Block {
        public Table {
            headers = List.copyOf(headers);
            rows = List.copyOf(rows);
        }
    }

    /** @param lines one or more, each of the other columns' cells */
    record Row(String name, String note, List<List<String>> lines) {
        public Row {
            lines = lines.stream().map(List::copyOf).toList();
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
