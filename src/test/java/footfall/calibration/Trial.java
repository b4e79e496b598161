package footfall.calibration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.body.Side;
import footfall.events.EventType;
import footfall.events.GaitEvent;
import footfall.events.LegEvents;
import footfall.events.LegMotion;
import footfall.events.Motion;
import footfall.geometry.Point;
import footfall.observation.FrameTimes;
import footfall.observation.VideoInfo;
import footfall.signal.Trajectory;
import footfall.tracking.Origin;
import footfall.tracking.Track;
import footfall.tracking.TrackSample;
import footfall.tracking.Tracks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/** A recorded runner with known truth: one leg's sagittal paths and events, and the tracks a camera would see of them. */
record Trial(
        String name,
        Side side,
        FrameTimes times,
        Map<BodyPoint, double[][]> metres,
        LegEvents events,
        double nominalSpeed,
        double heightMetres,
        double legMetres,
        Optional<Tracks> pixels,
        Optional<VideoInfo> video,
        double metresPerPixel,
        double rollDegrees,
        double distanceMetres) {

    static final Path SHARED = Path.of("../shared");
    private static final double MM = 1e-3;
    private static final double NOISE_PX = 0.4;

    /** All clips of a folder with truth files. */
    static List<Trial> rendered(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            List<Trial> trials = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".truth.json"))
                    .sorted()
                    .toList()) {
                trials.add(clip(new ObjectMapper().readTree(file.toFile())));
            }
            return trials;
        }
    }

    private static Trial clip(JsonNode truth) {
        Side side = Side.valueOf(truth.get("near_side").asText().toUpperCase(Locale.ROOT));
        double[] seconds = numbers(truth.at("/frames/time_s"));
        JsonNode video = truth.get("video");
        Random random = new Random(1);
        List<Track> tracks = new ArrayList<>();
        Map<BodyPoint, double[][]> metres = new EnumMap<>(BodyPoint.class);
        for (BodyPoint point : BodyPoint.values()) {
            String key = point.name().toLowerCase(Locale.ROOT);
            JsonNode marker = truth.at("/frames/markers/" + key);
            if (!marker.isMissingNode()) {
                tracks.add(track(side, point, numbers(marker.get("x")), numbers(marker.get("y")), random));
            }
            JsonNode path = truth.at("/frames/sagittal_mm/" + key);
            if (!path.isMissingNode()) {
                metres.put(point, new double[][] {scaled(path.get("x")), scaled(path.get("y"))});
            }
        }
        Facing facing = Facing.valueOf(truth.get("facing").asText().toUpperCase(Locale.ROOT));
        VideoInfo info = new VideoInfo(
                video.get("file").asText(),
                video.get("width").asInt(),
                video.get("height").asInt(),
                0,
                video.get("fps_container").asDouble(),
                Optional.empty(),
                "h264");
        return new Trial(
                truth.get("case").asText(),
                side,
                new FrameTimes(seconds),
                metres,
                events(truth, side),
                truth.get("belt_speed_mps").asDouble(),
                truth.at("/subject/height_cm").asDouble() / 100,
                truth.at("/subject/hip_to_floor_static_mm").asDouble() * MM,
                Optional.of(new Tracks(new FrameTimes(seconds), facing, side, Tracks.Unit.PIXELS, tracks)),
                Optional.of(info),
                MM / truth.at("/scale_px_per_mm/mean").asDouble(),
                truth.at("/camera/roll_deg").asDouble(),
                truth.at("/camera/distance_m").asDouble());
    }

    /** Both legs of all motion-capture trials of a folder. */
    static List<Trial> captured(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            List<Trial> trials = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
                String name = file.getFileName().toString().replace(".csv", "");
                JsonNode truth = new ObjectMapper()
                        .readTree(folder.resolve(name + ".events.json").toFile());
                for (Side side : Side.values()) {
                    trials.add(captured(name, Files.readAllLines(file), truth, side));
                }
            }
            return trials;
        }
    }

    private static Trial captured(String name, List<String> lines, JsonNode truth, Side side) {
        String lower = side.name().toLowerCase(Locale.ROOT);
        List<String> header = List.of(lines.get(0).split(",", -1));
        double[][] columns = new double[header.size()][lines.size() - 1];
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            for (int j = 0; j < cells.length; j++) {
                columns[j][i - 1] = Double.parseDouble(cells[j]) * (j == 0 ? 1 : MM);
            }
        }
        Map<BodyPoint, double[][]> metres = new EnumMap<>(BodyPoint.class);
        for (BodyPoint point : BodyPoint.values()) {
            int x = header.indexOf(lower + "_" + point.name().toLowerCase(Locale.ROOT) + "_x_mm");
            if (x >= 0) {
                metres.put(point, new double[][] {columns[x], columns[x + 1]});
            }
        }
        return new Trial(
                name + " " + lower,
                side,
                new FrameTimes(columns[0]),
                metres,
                events(truth, side),
                truth.get("belt_speed_mps").asDouble(),
                truth.at("/subject/height_cm").asDouble() / 100,
                truth.at("/subject/" + lower + "/hip_to_floor").asDouble() * MM,
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                0);
    }

    /** Seen by a camera in front of the middle of this part of the trial; the markers lie at the template's depths plus the given ones. */
    Trial seenBy(
            Camera camera,
            double from,
            double to,
            double offCentreMetres,
            Map<BodyPoint, Double> moreDepth,
            long seed) {
        Random random = new Random(seed);
        double[] seconds = this.times.toArray();
        int first = first(from);
        int last = first(to);
        double centre = mean(Objects.requireNonNull(metres.get(BodyPoint.HIP))[0], first, last) + offCentreMetres;
        Cycle cycle = new Cycle(Optional.of(events));
        Camera.Sight sight = camera.sight();
        double[] times = new double[last - first];
        List<Track> tracks = new ArrayList<>();
        Map<BodyPoint, double[][]> part = new EnumMap<>(BodyPoint.class);
        metres.forEach((point, path) -> {
            double[] u = new double[times.length];
            double[] v = new double[times.length];
            double[][] xy = new double[2][times.length];
            for (int i = 0; i < times.length; i++) {
                times[i] = seconds[first + i] - seconds[first];
                double z = RunningCycle.TEMPLATE.depthMetres(point, cycle.phase(seconds[first + i]))
                        + moreDepth.getOrDefault(point, 0.0);
                xy[0][i] = path[0][first + i];
                xy[1][i] = path[1][first + i];
                Point seen = sight.picture(xy[0][i] - centre, xy[1][i] - 0.75, z);
                u[i] = side == Side.RIGHT ? seen.x() : camera.size().widthPx() - 1 - seen.x();
                v[i] = seen.y();
            }
            tracks.add(track(side, point, u, v, random));
            part.put(point, xy);
        });
        Facing facing = side == Side.RIGHT ? Facing.RIGHT : Facing.LEFT;
        return new Trial(
                name,
                side,
                new FrameTimes(times),
                part,
                shifted(seconds[first], to - from),
                nominalSpeed,
                heightMetres,
                legMetres,
                Optional.of(new Tracks(new FrameTimes(times), facing, side, Tracks.Unit.PIXELS, tracks)),
                Optional.of(new VideoInfo(
                        "virtual",
                        (int) camera.size().widthPx(),
                        (int) camera.size().heightPx(),
                        0,
                        150,
                        Optional.empty(),
                        "")),
                camera.distanceMetres() / camera.focalPx(),
                -facing.sign() * Math.toDegrees(camera.roll()),
                camera.distanceMetres());
    }

    /** The same run over still ground. */
    Trial carriedForward(double metresPerSecond) {
        Map<BodyPoint, double[][]> carried = new EnumMap<>(BodyPoint.class);
        metres.forEach((point, path) -> {
            double[] x = path[0].clone();
            for (int i = 0; i < x.length; i++) {
                x[i] += metresPerSecond * times.seconds(i);
            }
            carried.put(point, new double[][] {x, path[1]});
        });
        return new Trial(
                name,
                side,
                times,
                carried,
                events,
                nominalSpeed,
                heightMetres,
                legMetres,
                pixels,
                video,
                metresPerPixel,
                rollDegrees,
                distanceMetres);
    }

    private int first(double time) {
        int i = 0;
        while (i < times.count() && times.seconds(i) < time) {
            i++;
        }
        return i;
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }

    private LegEvents shifted(double start, double length) {
        return new LegEvents(
                side,
                shifted(events.strikes(), start, length),
                shifted(events.toeOffs(), start, length),
                events.strideSeconds(),
                events.beltSpeed(),
                0,
                0,
                List.of());
    }

    private static List<GaitEvent> shifted(List<GaitEvent> events, double start, double length) {
        return events.stream()
                .filter(e -> e.timeSeconds() >= start && e.timeSeconds() <= start + length)
                .map(e -> new GaitEvent(e.side(), e.type(), e.timeSeconds() - start, 0))
                .toList();
    }

    /** Mean foot-hip distance (metres) and shank angle (degrees) over the strikes. */
    static double[] landing(LegMotion leg, List<GaitEvent> strikes) {
        double distance = 0;
        double shank = 0;
        int n = 0;
        for (GaitEvent strike : strikes) {
            double[] hip = at(leg, BodyPoint.HIP, strike.timeSeconds());
            double[] knee = at(leg, BodyPoint.KNEE, strike.timeSeconds());
            double[] ankle = at(leg, BodyPoint.ANKLE, strike.timeSeconds());
            if (Double.isFinite(hip[0] + ankle[0])) {
                distance += ankle[0] - hip[0];
                shank += Math.toDegrees(Math.atan2(ankle[0] - knee[0], knee[1] - ankle[1]));
                n++;
            }
        }
        return new double[] {distance / n, shank / n};
    }

    /** Mean foot-hip distance over the strikes, metres. */
    static double footHip(LegMotion leg, List<GaitEvent> strikes) {
        return strikes.stream()
                .mapToDouble(
                        s -> at(leg, BodyPoint.ANKLE, s.timeSeconds())[0] - at(leg, BodyPoint.HIP, s.timeSeconds())[0])
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }

    /** Ankle minus hip, forward, in one frame. */
    double hipAnkle(Motion motion, int frame) {
        LegMotion leg = motion.leg(side).orElseThrow();
        return leg.point(BodyPoint.ANKLE).orElseThrow().x(frame)
                - leg.point(BodyPoint.HIP).orElseThrow().x(frame);
    }

    private static double[] at(LegMotion leg, BodyPoint point, double time) {
        Trajectory t = leg.point(point).orElseThrow();
        for (int i = 1; i < t.size(); i++) {
            if (t.seconds(i) >= time) {
                double f = (time - t.seconds(i - 1)) / (t.seconds(i) - t.seconds(i - 1));
                return new double[] {t.x(i - 1) + f * (t.x(i) - t.x(i - 1)), t.y(i - 1) + f * (t.y(i) - t.y(i - 1))};
            }
        }
        return new double[] {Double.NaN, Double.NaN};
    }

    Motion truth() {
        double[] seconds = times.toArray();
        Map<BodyPoint, Trajectory> points = new EnumMap<>(BodyPoint.class);
        metres.forEach((point, xy) -> points.put(
                point, new Trajectory(seconds, xy[0], xy[1], new double[seconds.length], new boolean[seconds.length])));
        return new Motion(List.of(new LegMotion(side, points)), Motion.Unit.METRES);
    }

    private static Track track(Side side, BodyPoint point, double[] u, double[] v, Random random) {
        List<TrackSample> samples = new ArrayList<>();
        for (int i = 0; i < u.length; i++) {
            Point p = new Point(u[i] + NOISE_PX * random.nextGaussian(), v[i] + NOISE_PX * random.nextGaussian());
            samples.add(new TrackSample(i, p, NOISE_PX, Origin.DETECTED));
        }
        return new Track(side, point, samples);
    }

    private static LegEvents events(JsonNode truth, Side side) {
        JsonNode node = truth.at("/events/" + side.name().toLowerCase(Locale.ROOT));
        List<GaitEvent> strikes = events(node.get("IC"), side, EventType.FOOT_STRIKE);
        List<GaitEvent> toeOffs = events(node.get("TO"), side, EventType.TOE_OFF);
        double period =
                (strikes.get(strikes.size() - 1).timeSeconds() - strikes.get(0).timeSeconds()) / (strikes.size() - 1);
        return new LegEvents(side, strikes, toeOffs, period, Double.NaN, 0, 0, List.of());
    }

    private static List<GaitEvent> events(JsonNode nodes, Side side, EventType type) {
        List<GaitEvent> events = new ArrayList<>();
        nodes.forEach(n -> events.add(new GaitEvent(side, type, n.get("time_s").asDouble(), 0)));
        return events;
    }

    private static double[] numbers(JsonNode array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asDouble();
        }
        return values;
    }

    private static double[] scaled(JsonNode array) {
        double[] values = numbers(array);
        for (int i = 0; i < values.length; i++) {
            values[i] *= MM;
        }
        return values;
    }
}
