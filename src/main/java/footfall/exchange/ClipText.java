package footfall.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footfall.body.Side;
import footfall.register.ClipFacts;
import footfall.register.ClipPurpose;
import footfall.session.SeenRun;
import footfall.settings.MarkerColor;
import footfall.settings.PointSearch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a database keeps of a clip as JSON. A text that is not as written here is an IllegalArgumentException. */
public final class ClipText {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private ClipText() {}

    private static String text(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }

    private static Fields fields(String text) {
        try {
            return new Fields(MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    /** Without the purpose, which has a column of its own. */
    public static String ofFacts(ClipFacts facts) {
        ObjectNode node = new Json().node();
        facts.captureFps().ifPresent(fps -> node.put("captureFps", fps));
        facts.cameraDistanceMetres().ifPresent(metres -> node.put("cameraDistanceMetres", metres));
        facts.nearSide().ifPresent(side -> node.put("nearSide", Json.name(side)));
        PointSearch points = facts.points();
        node.put("points", Json.name(points.kind()));
        node.put("markerColor", points.markerColor().text());
        facts.person().ifPresent(person -> node.put("person", person));
        return text(node);
    }

    /** What is missing was not told. */
    public static ClipFacts facts(ClipPurpose purpose, String text) {
        Fields fields = fields(text);
        PointSearch usual = ClipFacts.unknown().points();
        return new ClipFacts(
                purpose,
                fields.optionalNumber("captureFps"),
                fields.optionalNumber("cameraDistanceMetres"),
                fields.optionalConstant(Side.class, "nearSide"),
                fields.optionalWhole("person"),
                new PointSearch(
                        fields.optionalConstant(PointSearch.Kind.class, "points")
                                .orElse(usual.kind()),
                        fields.optionalText("markerColor")
                                .map(MarkerColor::parse)
                                .orElse(usual.markerColor())));
    }

    /** The problem and what its sentence is filled with. */
    public static String ofProblem(SeenRun.Failure failure) {
        return text(SeenRunNode.failure(failure));
    }

    /** The inverse. */
    public static SeenRun.Failure problem(String text) {
        return SeenRunNode.readFailure(fields(text));
    }

    /** @param lines by ISO 639-1 code */
    public static String ofCoach(Map<String, List<String>> lines) {
        ObjectNode node = new Json().node();
        lines.forEach((language, all) -> {
            ArrayNode array = node.putArray(language);
            all.forEach(array::add);
        });
        return text(node);
    }

    /** The inverse. */
    public static Map<String, List<String>> coach(String text) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        fields(text).node().properties().forEach(entry -> {
            List<String> all = new ArrayList<>();
            entry.getValue().forEach(line -> all.add(line.asText()));
            lines.put(entry.getKey(), all);
        });
        return lines;
    }
}
