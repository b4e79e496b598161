package footfall.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import footfall.body.Side;
import footfall.comparison.Session;
import footfall.comparison.SessionClip;
import footfall.events.EventType;
import footfall.events.GaitEvent;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.session.FilmedRun;
import footfall.tracking.Tracks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads back from a result folder what is needed to draw on its video. */
public final class FilmedRunFile {
    private FilmedRunFile() {}

    /**
     * @param path an analysis.json with its tracks.csv beside it, the folder that holds them, or a bundle
     * @throws FootfallException what {@link SessionFile#read} and {@link TrackFiles#read} throw; NO_PICTURES_TO_DRAW_ON if the analysis was
     *     not made of a video
     */
    public static FilmedRun read(Path path) {
        SessionFiles files = SessionFiles.of(path);
        JsonNode document = SessionFile.document(files.analysis(), path);
        Session session = SessionFile.session(document, path);
        SessionClip clip = session.firstClip();
        Tracks tracks = TrackFiles.own(files.tracks());
        JsonNode video = document.path("video");
        if (tracks.unit() != Tracks.Unit.PIXELS || !video.path("widthPx").isInt()) {
            throw new FootfallException(Problem.NO_PICTURES_TO_DRAW_ON, session.name());
        }
        return new FilmedRun(
                session.name(),
                clip.sourceHash(),
                video.path("widthPx").intValue(),
                video.path("heightPx").intValue(),
                video.path("slowMotionFactor").asDouble(1),
                tracks,
                strikes(document),
                session.strides(),
                clip.conditions().metresPerPixel(),
                clip.conditions().rollDegrees());
    }

    private static List<GaitEvent> strikes(JsonNode document) {
        List<GaitEvent> strikes = new ArrayList<>();
        for (JsonNode event : document.path("events")) {
            if (EventType.FOOT_STRIKE.code().equals(event.path("type").textValue())) {
                SessionNode.constant(Side.class, event.path("side").asText())
                        .ifPresent(side -> strikes.add(new GaitEvent(
                                side,
                                EventType.FOOT_STRIKE,
                                event.path("timeSeconds").asDouble(),
                                event.path("uncertaintySeconds").asDouble())));
            }
        }
        return strikes;
    }
}
