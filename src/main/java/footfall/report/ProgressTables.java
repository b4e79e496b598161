package footfall.report;

import footfall.comparison.Course;
import footfall.comparison.Difference;
import footfall.comparison.Progression;
import footfall.comparison.Sample;
import footfall.comparison.Session;
import footfall.comparison.Verdict;
import footfall.report.Block.Row;
import footfall.report.Block.Table;
import footfall.wording.Reading;
import footfall.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every session with its means and the verdicts against the first and the previous one. */
final class ProgressTables {
    private final Progression progression;
    private final Wording wording;

    ProgressTables(Progression progression, Wording wording) {
        this.progression = progression;
        this.wording = wording;
    }

    /** The primary metric. */
    Table sessions() {
        Optional<Course> course = progression.primary().flatMap(progression::course);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < progression.sessions().size(); i++) {
            Session session = progression.sessions().get(i);
            List<String> cells = new ArrayList<>(List.of(
                    Integer.toString(session.strides().size()),
                    session.speed()
                            .map(v -> wording.withUnit(v, Reading.KILOMETRES_PER_HOUR))
                            .orElseGet(() -> wording.text("comparison.unknown"))));
            cells.addAll(cells(course, i, true));
            rows.add(new Row((i + 1) + " " + session.name(), "", List.of(cells)));
        }
        String what = course.map(c -> wording.text(
                        "progress.sessions.caption",
                        c.what().metric(),
                        wording.leg(c.what().side())))
                .orElseGet(() -> wording.text("progress.sessions.none"));
        return new Table(
                Html.capital(what),
                headers(
                        "progress.session.name",
                        "comparison.method.strides",
                        "comparison.method.speed",
                        "table.mean",
                        "table.range",
                        "progress.against.first",
                        "progress.against.previous"),
                rows);
    }

    /** All metrics. */
    Table metrics() {
        List<Row> rows = new ArrayList<>();
        for (Course course : progression.courses()) {
            Reading reading = Reading.of(course.what().metric());
            String unit = wording.of(reading);
            String name = Html.capital(wording.shortName(course.what().metric()))
                    + (unit.isEmpty() ? "" : " (" + unit + ")")
                    + ", "
                    + wording.of(course.what().side());
            List<List<String>> lines = new ArrayList<>();
            for (int i = 0; i < progression.sessions().size(); i++) {
                List<String> cells = new ArrayList<>(List.of(Integer.toString(i + 1)));
                cells.addAll(cells(Optional.of(course), i, false));
                lines.add(cells);
            }
            rows.add(new Row(name, "", lines));
        }
        return new Table(
                wording.text("progress.table.caption"),
                headers(
                        "table.metric",
                        "progress.session.number",
                        "table.mean",
                        "table.range",
                        "progress.against.first",
                        "progress.against.previous"),
                rows);
    }

    private List<String> headers(String... keys) {
        return Stream.of(keys).map(key -> wording.text(key)).toList();
    }

    private List<String> cells(Optional<Course> course, int session, boolean unit) {
        Optional<Sample> sample = course.flatMap(c -> c.samples().get(session));
        Optional<Reading> reading = course.map(c -> Reading.of(c.what().metric()));
        return List.of(
                sample.map(s -> unit
                                ? wording.withUnit(s.mean(), reading.orElseThrow())
                                : wording.number(s.mean(), reading.orElseThrow()))
                        .orElse("\u2013"),
                sample.map(s -> wording.text(
                                "table.fromTo",
                                wording.number(s.interval().lower(), reading.orElseThrow()),
                                wording.number(s.interval().upper(), reading.orElseThrow())))
                        .orElse(""),
                verdict(course.map(Course::againstFirst), session),
                verdict(course.map(Course::againstPrevious), session));
    }

    private String verdict(Optional<List<Optional<Difference>>> against, int session) {
        return session == 0
                ? ""
                : against.flatMap(list -> list.get(session - 1))
                        .map(this::verdict)
                        .orElse("\u2013");
    }

    private String verdict(Difference d) {
        if (d.verdict() == Verdict.CANNOT_BE_COMPARED) {
            return wording.of(d.verdict());
        }
        String change = wording.number(d.difference(), Reading.of(d.metric()));
        return wording.text("comparison.change", (d.difference() > 0 ? "+" : "") + change, wording.of(d.verdict()));
    }
}
