package footfall.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footfall.comparison.OwnError;
import footfall.comparison.OwnErrors;
import footfall.comparison.Reference;
import footfall.gait.Metric;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code errors.json}: a practice's own measurement errors and reference values, schema {@code footfall.errors/1}; it may be edited. */
public final class OwnErrorsJson {
    static final String SCHEMA = "footfall.errors/1";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private OwnErrorsJson() {}

    /**
     * Writes the file, whole or not at all.
     *
     * @param version of Footfall
     * @throws FootfallException if the file cannot be written
     */
    public static void write(OwnErrors errors, List<Reference> references, String version, Path target) {
        WholeFile.write(target, text(errors, references, version));
    }

    /** What the file holds. */
    public static String text(OwnErrors errors, List<Reference> references, String version) {
        Json metrics = new Json();
        errors.errors().forEach(error -> metrics.put(error.metric().id(), node(error)));
        Json json = new Json()
                .put("schema", SCHEMA)
                .put("hold", ComparisonNodes.errorsHold(errors.sameSession()))
                .put("errors", metrics.node());
        if (!references.isEmpty()) {
            json.put(
                    "references",
                    ComparisonNodes.array(
                            references.stream().map(OwnErrorsJson::node).toList()));
        }
        return Json.text(json.put("version", version).node());
    }

    private static ObjectNode node(OwnError error) {
        int decimals = Rounding.decimals(error.metric());
        return new Json()
                .put("unit", error.metric().unit().symbol())
                .put("sem", error.sem(), decimals)
                .put("mdc95", error.mdc95(), decimals)
                .put("repeats", error.repeats())
                .put("runners", error.runners())
                .node();
    }

    private static ObjectNode node(Reference reference) {
        int decimals = Rounding.decimals(reference.metric());
        return new Json()
                .putSignificant("speedMetresPerSecond", Optional.of(reference.speed()))
                .put("id", reference.metric().id())
                .put("unit", reference.metric().unit().symbol())
                .put("mean", reference.mean(), decimals)
                .put("sd", reference.sd(), decimals)
                .put("runners", reference.runners())
                .node();
    }

    /** @throws FootfallException FILE_NOT_FOUND or ERRORS_UNREADABLE */
    public static OwnErrors read(Path file) {
        if (!Files.exists(file)) {
            throw new FootfallException(Problem.FILE_NOT_FOUND, file.toString());
        }
        try {
            return read(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new FootfallException(e, Problem.ERRORS_UNREADABLE, file.toString());
        }
    }

    /**
     * Reads what such a file holds.
     *
     * @param name by which the user knows it
     * @throws FootfallException ERRORS_UNREADABLE
     */
    public static OwnErrors read(String text, String name) {
        try {
            return errors(MAPPER.readTree(text));
        } catch (IOException | IllegalArgumentException e) {
            throw new FootfallException(e, Problem.ERRORS_UNREADABLE, name);
        }
    }

    private static OwnErrors errors(JsonNode document) {
        String hold = document.path("hold").asText();
        boolean known = SCHEMA.equals(document.path("schema").textValue())
                && (hold.equals(ComparisonNodes.errorsHold(true)) || hold.equals(ComparisonNodes.errorsHold(false)));
        if (!known || !document.path("errors").isObject()) {
            throw new IllegalArgumentException("not a file of errors");
        }
        List<OwnError> errors = new ArrayList<>();
        document.path("errors").properties().forEach(field -> errors.add(error(field.getKey(), field.getValue())));
        return new OwnErrors(hold.equals(ComparisonNodes.errorsHold(true)), errors);
    }

    private static OwnError error(String id, JsonNode node) {
        Metric metric = Arrays.stream(Metric.values())
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such metric: " + id));
        return new OwnError(
                metric, positive(node, "sem"), positive(node, "mdc95"), (int) positive(node, "repeats"), (int)
                        positive(node, "runners"));
    }

    private static double positive(JsonNode node, String key) {
        double value = node.path(key).isNumber() ? node.path(key).doubleValue() : Double.NaN;
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(key);
        }
        return value;
    }
}
