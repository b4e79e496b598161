package footfall.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import footfall.session.ClipAnalysis;
import java.nio.file.Path;

/**
 * {@code analysis.json}: the whole result of a clip for other programs, schema {@code footfall.analysis/1}. Numbers are SI, what could
 * not be measured is absent, and the same analysis gives the same bytes. Keys may be added, never renamed.
 */
public final class AnalysisJson {
    static final String SCHEMA = "footfall.analysis/1";

    private AnalysisJson() {}

    /** @throws footfall.quality.FootfallException if the file cannot be written */
    public static void write(ClipAnalysis analysis, Path target) {
        WholeFile.write(target, text(analysis));
    }

    static String text(ClipAnalysis analysis) {
        return Json.text(document(analysis));
    }

    private static ObjectNode document(ClipAnalysis analysis) {
        ObjectNode document = new Json().node();
        document.put("schema", SCHEMA);
        RecordingJson recording = new RecordingJson(analysis);
        document.set("video", recording.video());
        document.set("view", recording.view());
        document.set("recording", recording.told());
        document.set("calibration", recording.calibration());
        analysis.standing().ifPresent(clip -> document.set("standing", StandingJson.of(clip)));
        GaitJson gait = new GaitJson(analysis.gait(), HandMarks.of(analysis));
        document.set("events", gait.events());
        document.set("strides", gait.strides());
        document.set("metrics", gait.metrics());
        document.set("curves", CurvesJson.of(analysis.gait().averageStrides()));
        document.set("overstride", gait.overstride());
        document.set("qualityIssues", recording.issues());
        if (!analysis.corrected().list().isEmpty()) {
            document.set("corrections", recording.corrections());
        }
        document.set("settings", recording.settings());
        document.put("version", analysis.version());
        return document;
    }
}
