package footfall.report;

import footfall.wording.Language;
import java.util.List;

/** A report as a list of blocks, whatever it is printed on. */
record Report(Language language, String title, String subtitle, List<Block> blocks, String footer) {
    Report {
        blocks = List.copyOf(blocks);
    }
}
