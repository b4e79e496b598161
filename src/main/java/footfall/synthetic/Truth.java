package footfall.synthetic;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footfall.body.BodyPoint;
import footfall.body.Side;
import java.awt.Color;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * What is true of a drawn clip, as a JSON file: marker pixels, events, landings, scale, camera. Lengths in it are millimetres, y up,
 * as in motion-capture files; angles in degrees from the sticker points.
 */
final class Truth {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double MM = 1000;

    private final String name;
    private final Runner runner;
    private final Scene scene;
    private final Renderer renderer;
    private final Side near;
    private final Map<BodyPoint, Double> pxPerMetre = new EnumMap<>(BodyPoint.class);

    Truth(String name, Runner runner, BodyMotion body, Scene scene, Renderer renderer) {
        this.name = name;
        this.runner = runner;
        this.scene = scene;
        this.renderer = renderer;
        this.near = body.nearSide();
    }

    /**
     * @param file the clip's file name
     * @param codec what it is encoded with
     * @param rotationDegrees clockwise turn of the stored picture that shows it upright
     */
    ObjectNode describe(String file, String codec, int rotationDegrees) {
        ObjectNode root = JSON.createObjectNode();
        root.put("case", name);
        root.put("source", runner.source());
        root.set("video", video(file, codec, rotationDegrees));
        root.put("facing", lower(scene.facing()));
        root.put("near_side", lower(near));
        root.put("belt_speed_mps", round(runner.beltSpeedMetresPerSecond(), 4));
        root.set("camera", camera());
        root.set("marker", marker());
        root.set("subject", subject());
        ObjectNode frames = frames();
        root.set("scale_px_per_mm", scale());
        root.set("events", events());
        List<Landing> landings = landings();
        if (!landings.isEmpty()) {
            root.set("steps", steps(landings));
            root.set("summary", summary(landings));
        }
        root.set("frames", frames);
        return root;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static double round(double value, int decimals) {
        double unit = Math.pow(10, decimals);
        return Math.round(value * unit) / unit;
    }

    private ObjectNode video(String file, String codec, int rotationDegrees) {
        FrameClock clock = scene.clock();
        ObjectNode video = JSON.createObjectNode();
        video.put("file", file);
        video.put("width", scene.camera().widthPx());
        video.put("height", scene.camera().heightPx());
        video.put("frames", clock.frames());
        video.put("seconds", round(clock.lastSeconds() + 1 / clock.captureFps(), 5));
        video.put("fps_capture", clock.captureFps());
        video.put("fps_container", clock.containerFps());
        video.put("variable_frame_rate", clock.rhythm() == FrameClock.Rhythm.UNEVEN);
        video.put("slow_motion_factor", clock.slowMotionFactor());
        video.put("exposure_s", round(scene.light().exposureSeconds(), 6));
        video.put("codec", codec);
        video.put("rotation_metadata_deg", rotationDegrees);
        return video;
    }

    private ObjectNode camera() {
        Camera c = scene.camera();
        ObjectNode camera = JSON.createObjectNode();
        camera.put("distance_m", c.distanceMetres());
        camera.put("height_above_belt_m", c.heightMetres());
        camera.put("yaw_deg", c.yawDegrees());
        camera.put("pitch_deg", c.pitchDegrees());
        camera.put("roll_deg", c.rollDegrees());
        camera.put("f_px", c.focalPx());
        camera.put("k1", c.k1());
        camera.put("handheld_px", scene.light().shakePx());
        return camera;
    }

    private ObjectNode marker() {
        ObjectNode marker = JSON.createObjectNode();
        scene.stickers().colours().forEach((point, colour) -> marker.put(lower(point), hex(colour)));
        marker.put("radius_mm", round(scene.stickers().radiusMetres() * MM, 1));
        scene.stickers()
                .lost()
                .ifPresent(lost -> marker.put("drop", lower(lost.point()) + " at " + lost.seconds() + " s"));
        return marker;
    }

    private static String hex(Color colour) {
        return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xffffff);
    }

    private ObjectNode subject() {
        Anthropometry a = runner.body(near);
        ObjectNode subject = JSON.createObjectNode();
        subject.put("height_cm", round(a.heightMetres() * 100, 1));
        subject.put("thigh_mm", round(a.thighMetres() * MM, 1));
        subject.put("shank_mm", round(a.shankMetres() * MM, 1));
        subject.put("leg_length_mm", round((a.thighMetres() + a.shankMetres()) * MM, 1));
        subject.put("hip_to_floor_static_mm", round(a.hipToFloorMetres() * MM, 1));
        subject.put("heel_to_toe_mm", round(a.heelToToeMetres() * MM, 1));
        subject.put("foot_flat_deg", round(a.footFlatDegrees(), 2));
        return subject;
    }

    private ObjectNode frames() {
        ObjectNode frames = JSON.createObjectNode();
        ArrayNode seconds = frames.putArray("time_s");
        ObjectNode markers = frames.putObject("markers");
        for (int i = 0; i < scene.clock().frames(); i++) {
            seconds.add(round(scene.clock().seconds(i), 5));
        }
        for (BodyPoint point : BodyPoint.values()) {
            if (scene.stickers().colours().containsKey(point)) {
                markers.set(lower(point), path(point));
            }
        }
        return frames;
    }

    private ObjectNode path(BodyPoint point) {
        ObjectNode path = JSON.createObjectNode();
        ArrayNode x = path.putArray("x");
        ArrayNode y = path.putArray("y");
        ArrayNode visible = path.putArray("visible");
        ArrayNode covered = path.putArray("covered");
        ArrayNode present = path.putArray("present");
        double scaleSum = 0;
        for (int i = 0; i < scene.clock().frames(); i++) {
            Renderer.Sighting seen = renderer.sighting(i, point);
            x.add(round(seen.px().x(), 2));
            y.add(round(seen.px().y(), 2));
            visible.add(seen.visible());
            covered.add(round(seen.coveredShare(), 2));
            present.add(seen.present());
            scaleSum += seen.pxPerMetre();
        }
        pxPerMetre.put(point, scaleSum / scene.clock().frames());
        return path;
    }

    private ObjectNode scale() {
        ObjectNode scale = JSON.createObjectNode();
        pxPerMetre.forEach((point, px) -> scale.put(lower(point), round(px / MM, 5)));
        scale.put(
                "mean",
                round(
                        pxPerMetre.values().stream()
                                        .mapToDouble(Double::doubleValue)
                                        .average()
                                        .orElse(0)
                                / MM,
                        5));
        return scale;
    }

    private List<Double> inClip(List<Double> seconds) {
        return seconds.stream()
                .filter(t -> t >= 0 && t <= scene.clock().lastSeconds())
                .toList();
    }

    private ObjectNode events() {
        ObjectNode events = JSON.createObjectNode();
        events.put("source", runner.contacts(near).source());
        events.put("near", lower(near));
        events.put("far", lower(near.opposite()));
        for (Side side : Side.values()) {
            ObjectNode of = events.putObject(lower(side));
            of.set("IC", times(runner.contacts(side).strikeSeconds()));
            of.set("TO", times(runner.contacts(side).toeOffSeconds()));
        }
        return events;
    }

    private ArrayNode times(List<Double> seconds) {
        ArrayNode list = JSON.createArrayNode();
        for (double t : inClip(seconds)) {
            list.addObject()
                    .put("time_s", round(t, 5))
                    .put("frame", round(scene.clock().frameAt(t), 3));
        }
        return list;
    }

    /** The figures of one landing, from the movement itself. */
    private record Landing(double seconds, Map<String, Double> figures) {}

    private List<Landing> landings() {
        List<Landing> landings = new ArrayList<>();
        for (double t : inClip(runner.contacts(near).strikeSeconds())) {
            landings.add(new Landing(t, LandingFigures.of(runner, near, t)));
        }
        return landings;
    }

    private ArrayNode steps(List<Landing> landings) {
        ArrayNode steps = JSON.createArrayNode();
        for (Landing landing : landings) {
            ObjectNode step = steps.addObject();
            step.put("side", lower(near));
            step.put("ic_time_s", round(landing.seconds(), 5));
            landing.figures().forEach((figure, value) -> step.put(figure, round(value, 3)));
            step.put("ic_frame", round(scene.clock().frameAt(landing.seconds()), 3));
        }
        return steps;
    }

    private ObjectNode summary(List<Landing> landings) {
        ObjectNode summary = JSON.createObjectNode();
        for (String figure : LandingFigures.NAMES) {
            summary.set(
                    figure,
                    spread(landings.stream().mapToDouble(l -> l.figures().getOrDefault(figure, 0.0))));
        }
        summary.put("step_rate_spm", round(stepRate(), 4));
        summary.set("contact_time_s", spread(contactTimes(near)));
        summary.set("flight_time_s", spread(DoubleStream.concat(flightTimes(near), flightTimes(near.opposite()))));
        summary.set("hip_vertical_oscillation_mm", spread(hipOscillations()));
        return summary;
    }

    private double stepRate() {
        List<Double> strikes = inClip(runner.contacts(near).strikeSeconds());
        return 120 * (strikes.size() - 1) / (strikes.get(strikes.size() - 1) - strikes.get(0));
    }

    private DoubleStream contactTimes(Side side) {
        return inClip(runner.contacts(side).strikeSeconds()).stream()
                .flatMap(t ->
                        first(runner.contacts(side).toeOffSeconds(), t).stream().map(off -> off - t))
                .mapToDouble(Double::doubleValue);
    }

    private DoubleStream flightTimes(Side side) {
        return inClip(runner.contacts(side).toeOffSeconds()).stream()
                .flatMap(t -> first(runner.contacts(side.opposite()).strikeSeconds(), t).stream()
                        .map(on -> on - t))
                .mapToDouble(Double::doubleValue);
    }

    private List<Double> first(List<Double> seconds, double after) {
        return inClip(seconds).stream().filter(t -> t > after).limit(1).toList();
    }

    private DoubleStream hipOscillations() {
        List<Double> strikes = inClip(runner.contacts(near).strikeSeconds());
        DoubleStream.Builder heights = DoubleStream.builder();
        for (int i = 0; i + 1 < strikes.size(); i++) {
            double from = strikes.get(i);
            double length = strikes.get(i + 1) - from;
            double[] y = new double[100];
            for (int k = 0; k < y.length; k++) {
                y[k] = LandingFigures.point(runner.leg(near, from + length * k / y.length), BodyPoint.HIP)
                        .y();
            }
            heights.add(MM
                    * (DoubleStream.of(y).max().orElse(0)
                            - DoubleStream.of(y).min().orElse(0)));
        }
        return heights.build();
    }

    private static ObjectNode spread(DoubleStream values) {
        double[] v = values.toArray();
        double mean = DoubleStream.of(v).average().orElse(0);
        double squares = DoubleStream.of(v).map(x -> (x - mean) * (x - mean)).sum();
        ObjectNode node = JSON.createObjectNode();
        node.put("mean", round(mean, 4));
        node.put("sd", round(v.length > 1 ? Math.sqrt(squares / (v.length - 1)) : 0, 4));
        node.put("n", v.length);
        return node;
    }
}
