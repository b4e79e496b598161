package footfall.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import footfall.comparison.Comparison;
import footfall.comparison.Pain;
import footfall.wording.ComparisonWords;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code comparison.json}: two sessions side by side, schema {@code footfall.comparison/1}. Numbers are SI, what is not known is absent,
 * and the same comparison gives the same bytes. Keys may be added, never renamed.
 */
public final class ComparisonJson {
    static final String SCHEMA = "footfall.comparison/1";

    private ComparisonJson() {}

    /**
     * Writes the file, whole or not at all.
     *
     * @param version of Footfall
     * @throws footfall.quality.FootfallException if the file cannot be written
     */
    public static void write(Comparison comparison, Optional<Pain> pain, String version, Path target) {
        WholeFile.write(target, text(comparison, pain, version));
    }

    static String text(Comparison comparison, Optional<Pain> pain, String version) {
        ComparisonWords words = new ComparisonWords(Wording.of(Language.ENGLISH));
        ComparisonNodes nodes = new ComparisonNodes(words);
        Json json = new Json()
                .put("schema", SCHEMA)
                .put("before", ComparisonNodes.session(comparison.before()))
                .put("after", ComparisonNodes.session(comparison.after()))
                .put("comparable", nodes.comparability(comparison.comparability()))
                .put("sentence", words.headline(comparison));
        comparison.primary().ifPresent(p -> json.put("primary", ComparisonNodes.legMetric(p)));
        json.put(
                "metrics",
                ComparisonNodes.array(
                        comparison.differences().stream().map(nodes::difference).toList()));
        json.put(
                "onlyInOne",
                ComparisonNodes.array(comparison.onlyInOne().stream()
                        .map(ComparisonNodes::legMetric)
                        .toList()));
        json.put("speedEffectPercentLeg", comparison.speedEffectPercentLeg(), Rounding.PERCENT);
        pain.ifPresent(p -> json.put("pain", pain(p)));
        json.put("settings", ComparisonNodes.settings(comparison.settings(), comparison.errors()));
        return Json.text(json.put("version", version).node());
    }

    private static ObjectNode pain(Pain pain) {
        return new Json()
                .put("before", pain.before())
                .put("after", pain.after())
                .node();
    }
}
