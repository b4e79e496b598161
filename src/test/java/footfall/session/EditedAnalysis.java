package footfall.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footfall.exchange.AnalysisJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The example's analysis.json with changes, for tests of what reads analyses. */
public final class EditedAnalysis {
    private static final double LEG_METRES = 0.93;
    private static final double STEPS_PER_STRIDE_MINUTE = 120;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private EditedAnalysis() {}

    /** Writes the example's analysis.json into a folder, with the step rate of each stride. */
    public static Path write(Path folder, Consumer<ObjectNode> change) {
        try {
            Path file = folder.resolve("analysis.json");
            AnalysisJson.write(ExampleAnalysis.complete(), file);
            ObjectNode document = (ObjectNode) MAPPER.readTree(file.toFile());
            document.get("strides").forEach(stride -> addStepRate((ObjectNode) stride));
            change.accept(document);
            Files.writeString(file, MAPPER.writeValueAsString(document));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another recording of the runner: later strikes, and a foot that lands so much further ahead. */
    public static Consumer<ObjectNode> recordedAgain(double laterSeconds, double furtherMetres) {
        return document -> {
            ((ObjectNode) document.get("video")).put("file", "again.mp4");
            for (JsonNode node : document.get("strides")) {
                ObjectNode stride = (ObjectNode) node;
                add(stride, "icTimeSeconds", laterSeconds);
                add(stride, "hipToAnkleMetres", furtherMetres);
                add(stride, "hipToAnklePercentLeg", 100 * furtherMetres / LEG_METRES);
            }
        };
    }

    private static void addStepRate(ObjectNode stride) {
        stride.put(
                "stepRateStepsPerMinute",
                STEPS_PER_STRIDE_MINUTE / stride.get("strideTimeSeconds").doubleValue());
    }

    private static void add(ObjectNode node, String key, double more) {
        if (node.has(key)) {
            node.put(key, node.get(key).doubleValue() + more);
        }
    }
}
