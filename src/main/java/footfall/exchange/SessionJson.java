package footfall.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footfall.body.Side;
import footfall.session.ClipAnalysis;
import footfall.session.SessionAnalysis;
import footfall.session.SessionIssue;
import java.nio.file.Path;
import java.util.Map;

/**
 * {@code analysis.json} of a session with a clip of either side, schema {@code footfall.analysis/1}: what was measured of both legs, and
 * in {@code clips} how each was recorded and where its own analysis lies.
 */
public final class SessionJson {
    static final String CLIPS = "clips";
    static final String FOLDER = "folder";

    private SessionJson() {}

    /**
     * Writes the file, whole or not at all.
     *
     * @param folders of each side's own analysis, relative to the target's folder, with slashes
     * @throws footfall.quality.FootfallException if the file cannot be written
     */
    public static void write(SessionAnalysis session, Map<Side, String> folders, Path target) {
        WholeFile.write(target, text(session, folders));
    }

    static String text(SessionAnalysis session, Map<Side, String> folders) {
        RecordingJson common = new RecordingJson(session.clips().get(0));
        ArrayNode clips = Json.array();
        session.clips().forEach(clip -> clips.add(clip(clip, folders)));
        ArrayNode issues = Json.array();
        session.issues().forEach(issue -> issues.add(issue(issue)));
        GaitJson gait = new GaitJson(session.gait(), new HandMarks(session.clips()));
        return Json.text(new Json()
                .put("schema", AnalysisJson.SCHEMA)
                .put(CLIPS, clips)
                .put("recording", common.told())
                .put("events", gait.events())
                .put("strides", gait.strides())
                .put("metrics", gait.metrics())
                .put("curves", CurvesJson.of(session.gait().averageStrides()))
                .put("overstride", gait.overstride())
                .put("qualityIssues", issues)
                .put("settings", common.settings())
                .put("version", session.version())
                .node());
    }

    private static ObjectNode clip(ClipAnalysis clip, Map<Side, String> folders) {
        Side side = clip.tracks().nearSide();
        RecordingJson recording = new RecordingJson(clip);
        Json json = new Json().put("side", Json.name(side));
        if (folders.containsKey(side)) {
            json.put(FOLDER, String.valueOf(folders.get(side)));
        }
        json.put("video", recording.video()).put("view", recording.view());
        clip.standing().ifPresent(standing -> json.put("standing", StandingJson.of(standing)));
        json.put("calibration", recording.calibration());
        if (!clip.corrected().list().isEmpty()) {
            json.put("corrections", recording.corrections());
        }
        return json.put("overstride", new GaitJson(clip.gait(), HandMarks.of(clip)).overstride())
                .put("qualityIssues", recording.issues())
                .node();
    }

    private static ObjectNode issue(SessionIssue issue) {
        ObjectNode node = RecordingJson.issue(issue.issue());
        issue.clip().ifPresent(side -> node.put("side", Json.name(side)));
        return node;
    }
}
