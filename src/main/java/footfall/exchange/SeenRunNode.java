package footfall.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.body.PointSource;
import footfall.body.Side;
import footfall.calibration.CameraGuides;
import footfall.calibration.CameraGuides.BeltPath;
import footfall.calibration.CameraGuides.Vertical;
import footfall.events.LegMotion;
import footfall.events.ShoeSpeeds;
import footfall.observation.FrameTimes;
import footfall.observation.VideoInfo;
import footfall.quality.Problem;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.quality.Severity;
import footfall.session.SeenRun;
import footfall.settings.ChangedSettings;
import footfall.settings.Recording;
import footfall.signal.Trajectory;
import footfall.tracking.Origin;
import footfall.tracking.Track;
import footfall.tracking.TrackSample;
import footfall.tracking.Tracks;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A {@link SeenRun} as a document, and back, to the last digit. What is not as the contract says is an IllegalArgumentException. */
record SeenRunNode(JsonNode document) {
    private static final String SCHEMA = "footfall.seen/1";

    static ObjectNode of(SeenRun run) {
        ObjectNode node = object();
        node.put("schema", SCHEMA);
        node.put("file", run.sourceName());
        run.sourceSha256().ifPresent(hash -> node.put("sha256", hash));
        run.video().ifPresent(video -> node.set("video", video(video)));
        node.put("points", Json.name(run.points()));
        node.set("tracks", tracks(run.tracks()));
        node.set("issues", issues(run.issues()));
        run.shoes().ifPresent(shoes -> node.set("shoes", shoes(shoes)));
        run.standing().ifPresent(standing -> node.set("standing", standing(standing)));
        node.set("recording", recording(run.recording()));
        node.set("guides", guides(run.guides()));
        node.set("changedSettings", changed(ChangedSettings.of(run.settings())));
        run.failure().ifPresent(failure -> node.set("failure", failure(failure)));
        return node;
    }

    private static ObjectNode object() {
        return new Json().node();
    }

    static ObjectNode failure(SeenRun.Failure failure) {
        ObjectNode node = object();
        node.put("problem", failure.problem().name());
        node.set("arguments", arguments(failure.arguments()));
        return node;
    }

    private static ObjectNode video(VideoInfo video) {
        ObjectNode node = object();
        node.put("file", video.fileName());
        node.put("widthPx", video.widthPx());
        node.put("heightPx", video.heightPx());
        node.put("rotationDegrees", video.rotationDegrees());
        node.put("containerFps", video.containerFps());
        video.captureFpsTag().ifPresent(fps -> node.put("captureFpsTag", fps));
        node.put("codec", video.codec());
        return node;
    }

    private static ObjectNode tracks(Tracks tracks) {
        ObjectNode node = object();
        node.set("seconds", numbers(tracks.times().toArray()));
        node.put("facing", Json.name(tracks.facing()));
        node.put("nearSide", Json.name(tracks.nearSide()));
        node.put("unit", Json.name(tracks.unit()));
        ArrayNode all = node.putArray("points");
        tracks.tracks().forEach(track -> all.add(track(track)));
        return node;
    }

    private static ObjectNode track(Track track) {
        ObjectNode node = object();
        node.put("side", Json.name(track.side()));
        node.put("point", Json.name(track.point()));
        ArrayNode frames = node.putArray("frames");
        ArrayNode x = node.putArray("x");
        ArrayNode y = node.putArray("y");
        ArrayNode sd = node.putArray("sd");
        ArrayNode origins = Json.array();
        for (TrackSample sample : track.samples()) {
            frames.add(sample.frame());
            x.add(sample.position().x());
            y.add(sample.position().y());
            sd.add(sample.sd());
            origins.add(Json.name(sample.origin()));
        }
        if (track.samples().stream().anyMatch(s -> s.origin() != Origin.DETECTED)) {
            node.set("origin", origins);
        }
        return node;
    }

    private static ArrayNode issues(List<QualityIssue> issues) {
        ArrayNode array = Json.array();
        issues.forEach(issue -> {
            ObjectNode node = array.addObject();
            node.put("code", issue.code().name());
            node.put("severity", Json.name(issue.severity()));
            node.set("arguments", arguments(issue.arguments()));
        });
        return array;
    }

    /** Each with its kind: a sentence shows a whole number otherwise than a measured one. */
    private static ArrayNode arguments(List<Object> arguments) {
        ArrayNode array = Json.array();
        arguments.forEach(argument -> {
            ObjectNode node = array.addObject();
            if (argument instanceof Integer || argument instanceof Long) {
                node.put("whole", ((Number) argument).longValue());
            } else if (argument instanceof Number number) {
                node.put("number", number.doubleValue());
            } else if (argument instanceof BodyPoint point) {
                node.put("point", Json.name(point));
            } else if (argument instanceof Side side) {
                node.put("side", Json.name(side));
            } else {
                node.put("text", String.valueOf(argument));
            }
        });
        return array;
    }

    private static ObjectNode shoes(SeenRun.Shoes shoes) {
        ObjectNode node = object();
        node.put("slowMotionFactor", shoes.slowMotionFactor());
        ArrayNode paths = node.putArray("speeds");
        new TreeMap<>(shoes.speeds().legs())
                .forEach((side, leg) -> new TreeMap<>(leg.points()).forEach((point, path) -> {
                    ObjectNode one = paths.addObject();
                    one.put("side", Json.name(side));
                    one.put("point", Json.name(point));
                    one.set("seconds", numbers(path.secondsArray()));
                    one.set("x", numbers(path.xArray()));
                    one.set("y", numbers(path.yArray()));
                }));
        return node;
    }

    private static ObjectNode standing(SeenRun.Standing standing) {
        ObjectNode node = object();
        node.put("file", standing.fileName());
        standing.sha256().ifPresent(hash -> node.put("sha256", hash));
        node.set("tracks", tracks(standing.tracks()));
        node.set("issues", issues(standing.issues()));
        return node;
    }

    private static ObjectNode recording(Recording told) {
        ObjectNode node = object();
        told.heightMetres().ifPresent(v -> node.put("heightMetres", v));
        told.legLengthMetres().ifPresent(v -> node.put("legLengthMetres", v));
        told.speedMetresPerSecond().ifPresent(v -> node.put("speedMetresPerSecond", v));
        told.captureFps().ifPresent(v -> node.put("captureFps", v));
        told.cameraDistanceMetres().ifPresent(v -> node.put("cameraDistanceMetres", v));
        told.inclinePercent().ifPresent(v -> node.put("inclinePercent", v));
        told.metresPerPixel().ifPresent(v -> node.put("metresPerPixel", v));
        told.nearSide().ifPresent(side -> node.put("nearSide", Json.name(side)));
        told.person().ifPresent(person -> node.put("person", person));
        return node;
    }

    private static ObjectNode guides(CameraGuides guides) {
        ObjectNode node = object();
        guides.belt().ifPresent(belt -> {
            ObjectNode one = node.putObject("belt");
            one.set("at", numbers(belt.at().x(), belt.at().y()));
            one.put("slope", belt.slope());
            one.put("slopeSd", belt.slopeSd());
            one.put("quickening", belt.quickening());
            one.put("quickeningSd", belt.quickeningSd());
        });
        guides.vertical().ifPresent(vertical -> {
            ObjectNode one = node.putObject("vertical");
            one.set("upper", numbers(vertical.upper().x(), vertical.upper().y()));
            one.set("lower", numbers(vertical.lower().x(), vertical.lower().y()));
        });
        return node;
    }

    private static ObjectNode changed(ChangedSettings settings) {
        ObjectNode node = object();
        settings.values().forEach(node::put);
        return node;
    }

    /** Unknown ones are null. */
    private static ArrayNode numbers(double... values) {
        ArrayNode array = Json.array();
        for (double value : values) {
            if (Double.isNaN(value)) {
                array.addNull();
            } else {
                array.add(value);
            }
        }
        return array;
    }

    SeenRun run() {
        Fields fields = new Fields(document);
        if (!fields.text("schema").equals(SCHEMA)) {
            throw new IllegalArgumentException("no seen run");
        }
        return new SeenRun(
                fields.text("file"),
                fields.optionalText("sha256"),
                fields.optional("video").map(SeenRunNode::readVideo),
                fields.constant(PointSource.class, "points"),
                readTracks(fields.object("tracks")),
                readIssues(fields.array("issues")),
                fields.optional("shoes").map(SeenRunNode::readShoes),
                fields.optional("standing").map(SeenRunNode::readStanding),
                readRecording(fields.object("recording")),
                readGuides(fields.object("guides")),
                readSettings(fields.object("changedSettings")).analysis(),
                fields.optional("failure").map(SeenRunNode::readFailure));
    }

    private static VideoInfo readVideo(Fields video) {
        return new VideoInfo(
                video.text("file"),
                video.whole("widthPx"),
                video.whole("heightPx"),
                video.whole("rotationDegrees"),
                video.number("containerFps"),
                video.optionalNumber("captureFpsTag"),
                video.text("codec"));
    }

    private static Tracks readTracks(Fields node) {
        FrameTimes times = new FrameTimes(node.numbers("seconds"));
        List<Track> tracks = new ArrayList<>();
        node.array("points").forEach(track -> tracks.add(readTrack(track, times.count())));
        return new Tracks(
                times,
                node.constant(Facing.class, "facing"),
                node.constant(Side.class, "nearSide"),
                node.constant(Tracks.Unit.class, "unit"),
                tracks);
    }

    private static Track readTrack(Fields node, int frameCount) {
        List<Fields.Placed> places = node.places("sd");
        List<Origin> origins = node.optionalConstants(Origin.class, "origin");
        List<TrackSample> samples = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Fields.Placed placed = places.get(i);
            if (placed.frame() >= frameCount) {
                throw new IllegalArgumentException("frame " + placed.frame());
            }
            Origin origin = origins.isEmpty() ? Origin.DETECTED : origins.get(i);
            samples.add(new TrackSample(placed.frame(), placed.at(), placed.sd(), origin));
        }
        return new Track(node.constant(Side.class, "side"), node.constant(BodyPoint.class, "point"), samples);
    }

    private static List<QualityIssue> readIssues(List<Fields> nodes) {
        return nodes.stream()
                .map(node -> new QualityIssue(
                        QualityCode.valueOf(node.text("code")),
                        node.constant(Severity.class, "severity"),
                        readArguments(node.array("arguments"))))
                .toList();
    }

    private static List<Object> readArguments(List<Fields> nodes) {
        return nodes.stream().map(SeenRunNode::readArgument).toList();
    }

    private static Object readArgument(Fields node) {
        if (node.has("whole")) {
            return node.whole("whole");
        }
        if (node.has("number")) {
            return node.number("number");
        }
        if (node.has("point")) {
            return node.constant(BodyPoint.class, "point");
        }
        return node.has("side") ? node.constant(Side.class, "side") : node.text("text");
    }

    private static SeenRun.Shoes readShoes(Fields node) {
        Map<Side, Map<BodyPoint, Trajectory>> paths = new EnumMap<>(Side.class);
        node.array("speeds")
                .forEach(one -> paths.computeIfAbsent(
                                one.constant(Side.class, "side"), side -> new EnumMap<>(BodyPoint.class))
                        .put(one.constant(BodyPoint.class, "point"), readSpeeds(one)));
        Map<Side, LegMotion> legs = new EnumMap<>(Side.class);
        paths.forEach((side, points) -> legs.put(side, new LegMotion(side, points)));
        return new SeenRun.Shoes(new ShoeSpeeds(legs), node.number("slowMotionFactor"));
    }

    private static Trajectory readSpeeds(Fields node) {
        double[] x = node.numbers("x");
        boolean[] known = new boolean[x.length];
        for (int i = 0; i < x.length; i++) {
            known[i] = !Double.isNaN(x[i]);
        }
        return new Trajectory(node.numbers("seconds"), x, node.numbers("y"), new double[x.length], known);
    }

    private static SeenRun.Standing readStanding(Fields node) {
        return new SeenRun.Standing(
                node.text("file"),
                node.optionalText("sha256"),
                readTracks(node.object("tracks")),
                readIssues(node.array("issues")));
    }

    private static Recording readRecording(Fields node) {
        return new Recording(
                node.optionalNumber("heightMetres"),
                node.optionalNumber("legLengthMetres"),
                node.optionalNumber("speedMetresPerSecond"),
                node.optionalNumber("captureFps"),
                node.optionalNumber("cameraDistanceMetres"),
                node.optionalNumber("inclinePercent"),
                node.optionalNumber("metresPerPixel"),
                node.optionalConstant(Side.class, "nearSide"),
                node.optionalWhole("person"));
    }

    private static CameraGuides readGuides(Fields node) {
        return new CameraGuides(
                node.optional("belt")
                        .map(belt -> new BeltPath(
                                belt.point("at"),
                                belt.number("slope"),
                                belt.number("slopeSd"),
                                belt.number("quickening"),
                                belt.number("quickeningSd"))),
                node.optional("vertical").map(line -> new Vertical(line.point("upper"), line.point("lower"))));
    }

    private static ChangedSettings readSettings(Fields node) {
        Map<String, Double> values = new TreeMap<>();
        node.names().forEach(name -> values.put(name, node.number(name)));
        return new ChangedSettings(values);
    }

    static SeenRun.Failure readFailure(Fields node) {
        return new SeenRun.Failure(Problem.valueOf(node.text("problem")), readArguments(node.array("arguments")));
    }
}
