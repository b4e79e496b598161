package footfall.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footfall.comparison.Bounds;
import footfall.comparison.Comparison;
import footfall.comparison.Course;
import footfall.comparison.LegMetric;
import footfall.comparison.Progression;
import footfall.wording.ComparisonWords;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@code progress.json}: sessions in date order, schema {@code footfall.progress/1}: every metric's means with the band of measurement
 * error round the first, and the verdicts against the first and the previous session ({@code {}} where a session lacks the metric).
 */
public final class ProgressionJson {
    static final String SCHEMA = "footfall.progress/1";

    private ProgressionJson() {}

    /**
     * Writes the file, whole or not at all.
     *
     * @param version of Footfall
     * @throws footfall.quality.FootfallException if the file cannot be written
     */
    public static void write(Progression progression, String version, Path target) {
        WholeFile.write(target, text(progression, version));
    }

    static String text(Progression progression, String version) {
        ComparisonNodes nodes = new ComparisonNodes(new ComparisonWords(Wording.of(Language.ENGLISH)));
        Comparison first = progression.againstFirst().get(0);
        Json json = new Json().put("schema", SCHEMA);
        json.put(
                "sessions",
                ComparisonNodes.array(progression.sessions().stream()
                        .map(ComparisonNodes::session)
                        .toList()));
        json.put("comparableWithFirst", comparabilities(progression.againstFirst(), nodes));
        json.put("comparableWithPrevious", comparabilities(progression.againstPrevious(), nodes));
        progression.primary().ifPresent(p -> json.put("primary", ComparisonNodes.legMetric(p)));
        json.put(
                "metrics",
                ComparisonNodes.array(progression.courses().stream()
                        .map(course -> metric(course, nodes))
                        .toList()));
        json.put("settings", ComparisonNodes.settings(first.settings(), first.errors()));
        return Json.text(json.put("version", version).node());
    }

    private static ArrayNode comparabilities(List<Comparison> comparisons, ComparisonNodes nodes) {
        return ComparisonNodes.array(comparisons.stream()
                .map(c -> nodes.comparability(c.comparability()))
                .toList());
    }

    private static ObjectNode metric(Course course, ComparisonNodes nodes) {
        LegMetric what = course.what();
        int decimals = Rounding.decimals(what.metric());
        return new Json()
                .put("id", what.metric().id())
                .put("side", Json.name(what.side()))
                .put("unit", what.metric().unit().symbol())
                .put("bandLower", course.band(0).map(Bounds::lower), decimals)
                .put("bandUpper", course.band(0).map(Bounds::upper), decimals)
                .put("sessions", nodes(course.samples(), sample -> ComparisonNodes.sample(sample, decimals)))
                .put("againstFirst", nodes(course.againstFirst(), nodes::difference))
                .put("againstPrevious", nodes(course.againstPrevious(), nodes::difference))
                .node();
    }

    /** Without one it is {@code {}}. */
    private static <T> ArrayNode nodes(List<Optional<T>> values, Function<T, ObjectNode> node) {
        return ComparisonNodes.array(values.stream()
                .map(value -> value.map(node).orElseGet(() -> new Json().node()))
                .toList());
    }
}
