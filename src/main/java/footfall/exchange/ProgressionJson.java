package footfall.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footfall.comparison.Comparison;
import footfall.comparison.Difference;
import footfall.comparison.LegMetric;
import footfall.comparison.MeasurementError;
import footfall.comparison.Progression;
import footfall.wording.ComparisonWords;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code progress.json}: sessions in date order, schema {@code footfall.progress/1}: every metric's means with the band of measurement
 * error round the first, and the verdicts against the first and the previous session (absent where a session lacks the metric).
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
        first.primary().ifPresent(p -> json.put("primary", ComparisonNodes.legMetric(p)));
        json.put(
                "metrics",
                ComparisonNodes.array(first.differences().stream()
                        .map(d -> metric(d, progression, nodes))
                        .toList()));
        json.put("settings", ComparisonNodes.settings(first.settings(), first.errors()));
        return Json.text(json.put("version", version).node());
    }

    private static ArrayNode comparabilities(List<Comparison> comparisons, ComparisonNodes nodes) {
        return ComparisonNodes.array(comparisons.stream()
                .map(c -> nodes.comparability(c.comparability()))
                .toList());
    }

    private static ObjectNode metric(Difference start, Progression progression, ComparisonNodes nodes) {
        LegMetric what = new LegMetric(start.metric(), start.side());
        int decimals = Rounding.decimals(what.metric());
        MeasurementError error = start.error();
        return new Json()
                .put("id", what.metric().id())
                .put("side", Json.name(what.side()))
                .put("unit", what.metric().unit().symbol())
                .put("bandLower", start.before().mean() - error.mdc95(), decimals)
                .put("bandUpper", start.before().mean() + error.mdc95(), decimals)
                .put("sessions", means(what, progression, decimals))
                .put("againstFirst", differences(what, progression.againstFirst(), nodes))
                .put("againstPrevious", differences(what, progression.againstPrevious(), nodes))
                .node();
    }

    private static ArrayNode means(LegMetric what, Progression progression, int decimals) {
        Stream<Optional<Difference>> later = progression.againstFirst().stream().map(c -> of(c, what));
        ArrayNode means = Json.array();
        Comparison first = progression.againstFirst().get(0);
        of(first, what).ifPresent(d -> means.add(ComparisonNodes.sample(d.before(), decimals)));
        later.forEach(d -> means.add(
                d.map(x -> ComparisonNodes.sample(x.after(), decimals)).orElseGet(() -> new Json().node())));
        return means;
    }

    private static ArrayNode differences(LegMetric what, List<Comparison> comparisons, ComparisonNodes nodes) {
        return ComparisonNodes.array(comparisons.stream()
                .map(c -> of(c, what).map(nodes::difference).orElseGet(() -> new Json().node()))
                .toList());
    }

    private static Optional<Difference> of(Comparison comparison, LegMetric what) {
        return comparison.difference(what.metric(), what.side());
    }
}
