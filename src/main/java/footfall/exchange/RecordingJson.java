package footfall.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footfall.calibration.Calibration;
import footfall.calibration.Scale;
import footfall.observation.FrameTimes;
import footfall.observation.VideoInfo;
import footfall.quality.QualityIssue;
import footfall.session.ClipAnalysis;
import footfall.settings.Recording;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The parts of {@code analysis.json} that say what was filmed, how, and what limits it. */
record RecordingJson(ClipAnalysis analysis) {

    ObjectNode video() {
        Json json = new Json().put("file", analysis.sourceName());
        analysis.sourceSha256().ifPresent(hash -> json.put("sha256", hash));
        Optional<VideoInfo> video = analysis.video();
        video.ifPresent(v -> json.put("widthPx", v.widthPx())
                .put("heightPx", v.heightPx())
                .put("rotationDegrees", v.rotationDegrees()));
        json.put("frames", analysis.tracks().times().count());
        json.putSignificant("containerFps", video.map(VideoInfo::containerFps));
        return json.putSignificant("captureFps", Optional.of(analysis.timeBase().captureFps()))
                .put("captureFpsSource", Json.name(analysis.timeBase().source()))
                .putSignificant(
                        "slowMotionFactor", Optional.of(analysis.timeBase().slowMotionFactor()))
                .put("durationSeconds", duration(analysis.tracks().times()), Rounding.SECONDS)
                .node();
    }

    /** Real seconds from the first frame to the end of the last. */
    private static Optional<Double> duration(FrameTimes times) {
        int count = times.count();
        return count < 2 ? Optional.empty() : Optional.of(times.seconds(count - 1) + 1 / times.medianFps());
    }

    ObjectNode view() {
        return new Json()
                .put("facing", Json.name(analysis.tracks().facing()))
                .put("nearSide", Json.name(analysis.tracks().nearSide()))
                .put("points", Json.name(analysis.points()))
                .node();
    }

    /** What the user told. */
    ObjectNode told() {
        Recording told = analysis.recording();
        Json json = new Json()
                .putSignificant("heightMetres", told.heightMetres())
                .putSignificant("legLengthMetres", told.legLengthMetres())
                .putSignificant("speedMetresPerSecond", told.speedMetresPerSecond())
                .putSignificant("captureFps", told.captureFps())
                .putSignificant("cameraDistanceMetres", told.cameraDistanceMetres())
                .putSignificant("inclinePercent", told.inclinePercent())
                .putSignificant("metresPerPixel", told.metresPerPixel());
        told.nearSide().ifPresent(side -> json.put("nearSide", Json.name(side)));
        told.person().ifPresent(person -> json.put("person", person));
        return json.node();
    }

    ObjectNode calibration() {
        Calibration calibration = analysis.calibration();
        Optional<Scale> scale = calibration.scale();
        Json json = new Json();
        scale.filter(s -> s.source() != Scale.Source.TRACK_FILE)
                .ifPresent(s -> json.putSignificant("metresPerPixel", Optional.of(s.metresPerPixel())));
        scale.ifPresent(s -> json.put("source", Json.name(s.source()))
                .put("relativeUncertainty", s.relativeUncertainty(), Rounding.RATIO));
        return json.put("rollDegrees", calibration.rollDegrees(), Rounding.DEGREES)
                .put("yawDegrees", calibration.yawDegrees(), Rounding.DEGREES)
                .put("legLengthMetres", calibration.legLengthMetres(), Rounding.METRES)
                .node();
    }

    ArrayNode issues() {
        ArrayNode issues = Json.array();
        analysis.issues().forEach(issue -> issues.add(issue(issue)));
        return issues;
    }

    /** Messages are in English, as every text of the file. */
    static ObjectNode issue(QualityIssue issue) {
        Wording wording = Wording.of(Language.ENGLISH);
        return new Json()
                .put("code", issue.code().name())
                .put("severity", Json.name(issue.severity()))
                .put("message", wording.issue(issue))
                .put("advice", wording.advice(issue))
                .node();
    }

    /** What was corrected by hand; the words are in English. */
    ArrayNode corrections() {
        Wording wording = Wording.of(Language.ENGLISH);
        ArrayNode corrections = Json.array();
        analysis.corrected()
                .list()
                .forEach(entry -> corrections.add(new Json()
                        .put("id", entry.id())
                        .put("who", entry.who())
                        .put("when", entry.when().toString())
                        .put("words", wording.of(entry.what()))
                        .put("what", CorrectionNode.of(entry.what()))
                        .node()));
        return corrections;
    }

    ObjectNode settings() {
        Json settings = new Json();
        new TreeMap<>(analysis.settings()).forEach((stage, values) -> settings.put(stage, stage(values)));
        return settings.node();
    }

    private static ObjectNode stage(Map<String, Object> values) {
        Json stage = new Json();
        new TreeMap<>(values).forEach((name, value) -> putSetting(stage.node(), name, value));
        return stage.node();
    }

    private static void putSetting(ObjectNode stage, String name, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(v -> putSetting(stage, name, v));
        } else if (value instanceof Integer || value instanceof Long) {
            stage.put(name, ((Number) value).longValue());
        } else if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            stage.put(name, Rounding.significant(number.doubleValue()));
        } else if (value instanceof Boolean flag) {
            stage.put(name, flag);
        } else if (value instanceof Collection<?> several) {
            several.forEach(stage.putArray(name)::addPOJO);
        } else {
            stage.put(name, value instanceof Enum<?> constant ? Json.name(constant) : value.toString());
        }
    }
}
