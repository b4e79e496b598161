package footfall.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footfall.body.PointSource;
import footfall.correction.CorrectedEvents.PlacedEvent;
import footfall.correction.CorrectedTracks;
import footfall.correction.CorrectionList;
import footfall.events.EventType;
import footfall.events.GaitEvent;
import footfall.events.LegMotion;
import footfall.events.Motion;
import footfall.gait.LegCurve;
import footfall.gait.LegCurves;
import footfall.gait.Metric;
import footfall.gait.Stride;
import footfall.observation.FrameTimes;
import footfall.observation.VideoInfo;
import footfall.session.ClipAnalysis;
import footfall.session.SeenRun;
import footfall.settings.AnalysisSettings;
import footfall.tracking.Origin;
import footfall.tracking.Track;
import footfall.tracking.TrackSample;
import footfall.tracking.Tracks;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a player needs to draw on a clip's frames and to chart its strides. Frames are told by number and file time, events by real time
 * and by the name that corrections of them must give. Percent of leg length instead of metres where there is no scale.
 */
public final class PlayerJson {
    private static final double MICROSECONDS = 1e6;
    /** Of a pixel, degree, centimetre or percent. */
    private static final double HUNDREDTHS = 100;

    private PlayerJson() {}

    /**
     * One document.
     *
     * @param analysis absent where it cannot be measured: then the points only
     * @param version of the list of corrections
     * @param texts what else the page wants with it
     */
    public static String text(
            SeenRun run,
            CorrectionList corrections,
            Optional<ClipAnalysis> analysis,
            int version,
            Map<String, String> texts) {
        Tracks tracks = analysis.map(ClipAnalysis::tracks)
                .orElseGet(() -> CorrectedTracks.of(
                                run.tracks(),
                                corrections.active(),
                                run.points() == PointSource.KEYPOINTS,
                                run.settings().corrections())
                        .tracks());
        Json json = new Json().put("version", version);
        ObjectNode node = json.node();
        node.put("canUndo", corrections.canUndo()).put("canRedo", corrections.canRedo());
        run.video().ifPresent(video -> putPicture(json, video));
        json.put("near", Json.name(tracks.nearSide()))
                .put("facing", tracks.facing().sign())
                .put("seconds", seconds(run.tracks().times()))
                .put("points", points(tracks));
        analysis.ifPresent(a -> putMeasured(json, a, run));
        texts.forEach(json::put);
        return node.toString();
    }

    private static void putPicture(Json json, VideoInfo video) {
        json.put("width", video.widthPx()).put("height", video.heightPx());
    }

    private static ArrayNode seconds(FrameTimes times) {
        ArrayNode seconds = Json.array();
        for (double at : times.toArray()) {
            seconds.add(rounded(at, MICROSECONDS));
        }
        return seconds;
    }

    /** Quickly: a clip has tens of thousands of numbers, and they are sent at each correction. */
    private static double rounded(double value, double parts) {
        return Math.rint(value * parts) / parts;
    }

    private static ArrayNode points(Tracks tracks) {
        ArrayNode points = Json.array();
        tracks.tracks().forEach(track -> points.add(point(track, tracks.times().count())));
        return points;
    }

    /** One entry per frame, null where the point is not known. */
    private static ObjectNode point(Track track, int frames) {
        ArrayNode x = Json.array();
        ArrayNode y = Json.array();
        StringBuilder origins = new StringBuilder();
        int frame = 0;
        for (TrackSample sample : track.samples()) {
            for (; frame < sample.frame(); frame++) {
                x.addNull();
                y.addNull();
                origins.append('-');
            }
            x.add(rounded(sample.position().x(), HUNDREDTHS));
            y.add(rounded(sample.position().y(), HUNDREDTHS));
            origins.append(letter(sample.origin()));
            frame++;
        }
        for (; frame < frames; frame++) {
            x.addNull();
            y.addNull();
            origins.append('-');
        }
        return new Json()
                .put("side", Json.name(track.side()))
                .put("point", Json.name(track.point()))
                .put("x", x)
                .put("y", y)
                .put("origins", origins.toString())
                .node();
    }

    /** s as seen, f as filled in, c as corrected. */
    private static char letter(Origin origin) {
        return switch (origin) {
            case DETECTED -> 's';
            case INTERPOLATED -> 'f';
            case CORRECTED -> 'c';
        };
    }

    private static void putMeasured(Json json, ClipAnalysis analysis, SeenRun run) {
        ObjectNode node = json.node();
        node.put("slowMotion", analysis.timeBase().slowMotionFactor());
        node.set("down", down(analysis));
        ArrayNode events = Json.array();
        analysis.gait().events().forEach(event -> events.add(event(event, analysis)));
        json.put("events", events);
        ArrayNode strides = Json.array();
        analysis.gait().strides().forEach(stride -> strides.add(stride(stride)));
        json.put("strides", strides);
        Motion motion = analysis.calibration().motion();
        json.put("unit", motion.unit() == Motion.Unit.METRES ? "cm" : "percentLeg");
        ArrayNode curves = Json.array();
        motion.legs().forEach(leg -> curves.add(curves(leg, run)));
        json.put("curves", curves);
    }

    private static ArrayNode down(ClipAnalysis analysis) {
        return Json.array()
                .add(analysis.calibration().down().x())
                .add(analysis.calibration().down().y());
    }

    private static ObjectNode event(GaitEvent event, ClipAnalysis analysis) {
        Optional<PlacedEvent> placed = analysis.corrected().of(event);
        ObjectNode node = new Json()
                .put("side", Json.name(event.side()))
                .put("type", event.type().code())
                .node();
        node.put("seconds", event.timeSeconds())
                .put("named", placed.map(PlacedEvent::namedSeconds).orElse(event.timeSeconds()))
                .put("byHand", placed.isPresent())
                .put(
                        "measured",
                        event.type() != EventType.FOOT_STRIKE
                                || isMeasured(event, analysis.gait().strides()));
        return node;
    }

    /** Whether a stride that was measured begins with this strike. */
    private static boolean isMeasured(GaitEvent strike, List<Stride> strides) {
        return strides.stream().anyMatch(s -> s.side() == strike.side() && s.icTimeSeconds() == strike.timeSeconds());
    }

    private static ObjectNode stride(Stride stride) {
        ObjectNode node = new Json().put("side", Json.name(stride.side())).node();
        node.put("from", stride.icTimeSeconds());
        stride.value(Metric.STRIDE_TIME).ifPresent(time -> node.put("to", stride.icTimeSeconds() + time));
        stride.toTimeSeconds().ifPresent(toeOff -> node.put("toeOff", toeOff));
        return node;
    }

    private static ObjectNode curves(LegMotion leg, SeenRun run) {
        AnalysisSettings settings = run.settings().of(run.points());
        Json json = new Json().put("side", Json.name(leg.side()));
        LegCurves.of(leg, settings.gait())
                .forEach((curve, values) -> json.put(Json.name(curve), numbers(curve, values)));
        return json.node();
    }

    /** Centimetres or percent of leg length for a distance, degrees for an angle. */
    private static ArrayNode numbers(LegCurve curve, List<Optional<Double>> values) {
        double factor = curve == LegCurve.FOOT_HIP_DISTANCE ? 100 : 1;
        ArrayNode numbers = Json.array();
        for (Optional<Double> value : values) {
            value.ifPresentOrElse(v -> numbers.add(rounded(factor * v, HUNDREDTHS)), numbers::addNull);
        }
        return numbers;
    }
}
