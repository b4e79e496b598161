package footfall.report;

import footfall.correction.CorrectionList.Entry;
import footfall.report.Block.Paragraph;
import footfall.report.Block.Row;
import footfall.report.Block.Table;
import footfall.session.ClipAnalysis;
import footfall.session.SessionAnalysis;
import footfall.tracking.Origin;
import footfall.wording.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was corrected by hand, by whom and when; nothing where nothing was. */
record CorrectedBlocks(SessionAnalysis analysis, Wording wording) {
    private static final int TO_THE_MINUTE = "2026-01-31T12:30".length();

    List<Block> all() {
        List<Row> rows = new ArrayList<>();
        analysis.clips().forEach(clip -> clip.corrected().list().forEach(entry -> rows.add(row(entry, clip))));
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> headers = List.of(
                wording.text("report.corrected.what"),
                wording.text("report.corrected.who"),
                wording.text("report.corrected.when"));
        return List.of(
                new Paragraph(wording.text("report.corrected.note", samples(), events())),
                new Table(wording.text("report.corrected.caption"), headers, rows));
    }

    private Row row(Entry entry, ClipAnalysis clip) {
        String number = wording.text("report.corrected.number", entry.id());
        String note = analysis.ofBothSides()
                ? wording.text("report.ofSide", number, clip.tracks().nearSide())
                : number;
        return new Row(wording.of(entry.what()), note, List.of(List.of(entry.who(), toTheMinute(entry.when()))));
    }

    private static String toTheMinute(Instant when) {
        return when.toString().substring(0, TO_THE_MINUTE).replace('T', ' ');
    }

    private long samples() {
        return analysis.clips().stream()
                .flatMap(clip -> clip.tracks().tracks().stream())
                .flatMap(track -> track.samples().stream())
                .filter(sample -> sample.origin() == Origin.CORRECTED)
                .count();
    }

    private int events() {
        return analysis.clips().stream()
                .mapToInt(clip -> clip.corrected().events().size())
                .sum();
    }
}
