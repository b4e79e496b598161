package footfall.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footfall.body.PointSource;
import footfall.body.Side;
import footfall.calibration.Scale;
import footfall.comparison.Conditions;
import footfall.comparison.Session;
import footfall.comparison.SessionClip;
import footfall.gait.Metric;
import footfall.gait.MetricSummary;
import footfall.gait.MetricTable;
import footfall.gait.OverstrideVerdict;
import footfall.gait.Stride;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.quality.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The document of an analysis as a session. What is not as the contract says is an IllegalArgumentException; words of newer versions are passed over. */
record SessionNode(JsonNode document) {
    private static final String KEYPOINTS = "keypoints";
    private static final String TRACK_FILE = "trackFile";
    /** Beyond any number of an analysis, in any of its units. */
    private static final double LARGEST = 1e9;

    Session session() {
        return new Session(
                clips(),
                strides(),
                metrics(),
                text(document.path("overstride"), "ruleVersion"),
                text(document, "version"));
    }

    /** The document itself says how its only clip was recorded; of both sides, the entries of {@code clips} do. */
    private List<SessionClip> clips() {
        if (document.path(SessionJson.CLIPS).isMissingNode()) {
            return List.of(clip(document));
        }
        List<SessionClip> clips = new ArrayList<>();
        document.path(SessionJson.CLIPS).forEach(node -> clips.add(clip(node)));
        return clips;
    }

    private SessionClip clip(JsonNode node) {
        return new SessionClip(
                text(node.path("video"), "file"),
                conditions(node),
                issues(node),
                gates(node),
                Optional.ofNullable(node.path("video").path("sha256").textValue()));
    }

    private Conditions conditions(JsonNode clip) {
        JsonNode video = clip.path("video");
        JsonNode told = document.path("recording");
        JsonNode calibration = clip.path("calibration");
        return new Conditions(
                method(clip),
                constant(Side.class, text(clip.path("view"), "nearSide")).orElseThrow(SessionNode::damaged),
                number(video, "captureFps").orElseThrow(SessionNode::damaged),
                number(told, "speedMetresPerSecond"),
                number(told, "inclinePercent"),
                number(calibration, "metresPerPixel"),
                Optional.ofNullable(calibration.path("source").textValue())
                        .flatMap(name -> constant(Scale.Source.class, name)),
                number(calibration, "relativeUncertainty"),
                number(calibration, "yawDegrees"),
                number(calibration, "rollDegrees"),
                number(calibration, "legLengthMetres"),
                number(video, "heightPx").map(Double::intValue),
                standing(clip),
                measuringSettings());
    }

    /** Advice measures nothing, and what corrections are worth counts only where there are any. */
    private String measuringSettings() {
        JsonNode settings = document.path("settings").deepCopy();
        if (settings instanceof ObjectNode stages) {
            stages.remove("advice");
            stages.remove("corrections");
        }
        return settings.toString();
    }

    /** The legs whose standing foot was seen. */
    private static Set<Side> standing(JsonNode clip) {
        return Arrays.stream(Side.values())
                .filter(side -> clip.path("standing").path(Json.name(side)).has("footAngleDegrees"))
                .collect(Collectors.toSet());
    }

    private static PointSource method(JsonNode clip) {
        if (TRACK_FILE.equals(clip.path("video").path("captureFpsSource").textValue())) {
            return PointSource.TRACK_FILE;
        }
        return KEYPOINTS.equals(clip.path("view").path("points").textValue())
                ? PointSource.KEYPOINTS
                : PointSource.MARKERS;
    }

    private List<Stride> strides() {
        JsonNode nodes = document.path("strides");
        if (!nodes.isArray()) {
            throw damaged();
        }
        List<Stride> strides = new ArrayList<>();
        for (JsonNode node : nodes) {
            Map<Metric, Double> values = new EnumMap<>(Metric.class);
            for (StrideColumn column : StrideColumn.all()) {
                number(node, column.name()).ifPresent(value -> values.put(column.metric(), value));
            }
            strides.add(new Stride(
                    constant(Side.class, text(node, "side")).orElseThrow(SessionNode::damaged),
                    number(node, "icTimeSeconds").orElseThrow(SessionNode::damaged),
                    number(node, "toTimeSeconds"),
                    values));
        }
        return strides;
    }

    private MetricTable metrics() {
        Map<Side, Map<Metric, MetricSummary>> bySide = new EnumMap<>(Side.class);
        Map<Metric, MetricSummary> both = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            JsonNode node = document.path("metrics").path(metric.id());
            for (Side side : Side.values()) {
                summary(node.path(Json.name(side)))
                        .ifPresent(s -> bySide.computeIfAbsent(side, any -> new EnumMap<>(Metric.class))
                                .put(metric, s));
            }
            summary(node.path("both")).ifPresent(s -> both.put(metric, s));
        }
        return new MetricTable(bySide, both);
    }

    private static Optional<MetricSummary> summary(JsonNode node) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        return Optional.of(new MetricSummary(
                number(node, "mean").orElseThrow(SessionNode::damaged),
                number(node, "sd").orElseThrow(SessionNode::damaged),
                number(node, "n").orElseThrow(SessionNode::damaged).intValue(),
                number(node, "lower95").orElseThrow(SessionNode::damaged),
                number(node, "upper95").orElseThrow(SessionNode::damaged)));
    }

    private static List<QualityIssue> issues(JsonNode clip) {
        List<QualityIssue> issues = new ArrayList<>();
        for (JsonNode node : clip.path("qualityIssues")) {
            Optional<QualityCode> code = Arrays.stream(QualityCode.values())
                    .filter(c -> c.name().equals(node.path("code").textValue()))
                    .findFirst();
            Optional<Severity> severity = constant(Severity.class, text(node, "severity"));
            code.ifPresent(c -> severity.ifPresent(s -> issues.add(QualityIssue.of(c, s))));
        }
        return issues;
    }

    private static Set<OverstrideVerdict.Reason> gates(JsonNode clip) {
        Set<OverstrideVerdict.Reason> gates = EnumSet.noneOf(OverstrideVerdict.Reason.class);
        for (JsonNode reason : clip.path("overstride").path("reasons")) {
            constant(OverstrideVerdict.Reason.class, reason.asText()).ifPresent(gates::add);
        }
        return gates;
    }

    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> Json.name(c).equals(name))
                .findFirst();
    }

    private static String text(JsonNode node, String key) {
        String text = node.path(key).textValue();
        if (text == null) {
            throw damaged();
        }
        return text;
    }

    /** Absent keys are unknown; anything but a number that something measured can be is damage. */
    private static Optional<Double> number(JsonNode node, String key) {
        JsonNode value = node.path(key);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isNumber() || !(Math.abs(value.doubleValue()) < LARGEST)) {
            throw damaged();
        }
        return Optional.of(value.doubleValue());
    }

    private static IllegalArgumentException damaged() {
        return new IllegalArgumentException("not as the contract says");
    }
}
