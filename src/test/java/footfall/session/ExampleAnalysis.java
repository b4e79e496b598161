package footfall.session;

import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.body.PointSource;
import footfall.body.Side;
import footfall.calibration.Calibration;
import footfall.calibration.Scale;
import footfall.calibration.TimeBase;
import footfall.events.EventType;
import footfall.events.GaitEvent;
import footfall.events.Motion;
import footfall.gait.AverageStride;
import footfall.gait.GaitAnalysis;
import footfall.gait.JointAngle;
import footfall.gait.Metric;
import footfall.gait.MetricSummary;
import footfall.gait.MetricTable;
import footfall.gait.OverstrideVerdict;
import footfall.gait.Stride;
import footfall.geometry.Point;
import footfall.observation.FrameTimes;
import footfall.observation.VideoInfo;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.quality.Severity;
import footfall.settings.Recording;
import footfall.tracking.Origin;
import footfall.tracking.Track;
import footfall.tracking.TrackSample;
import footfall.tracking.Tracks;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** A made-up analysis with plausible numbers, for tests of what reads analyses. Its numbers were never measured. */
public final class ExampleAnalysis {
    private static final double STRIDE_SECONDS = 0.764;
    private static final double CONTACT_SECONDS = 0.281;
    private static final int FRAMES = 1080;
    private static final double FPS = 120;

    private ExampleAnalysis() {}

    /** One leg, 11 strides, everything measured. */
    public static ClipAnalysis complete() {
        return named("runner & <before>.mp4");
    }

    public static ClipAnalysis named(String sourceName) {
        return new ClipAnalysis(
                sourceName,
                Optional.empty(),
                Optional.of(new VideoInfo(sourceName, 1920, 1080, 0, 120, Optional.of(120.0), "h264")),
                PointSource.MARKERS,
                new TimeBase(FPS, 1, TimeBase.Source.CONTAINER_TIMES, List.of()),
                tracks(),
                calibration(Optional.of(new Scale(0.002222222, Scale.Source.LEG_LENGTH, 0.0081))),
                gait(),
                Optional.empty(),
                issues(),
                recording(),
                Map.of("events", Map.of("lowPassHertz", 20.0, "templateStrides", 8), "tracking", Map.of("maxGap", 0.1)),
                "0.1.0");
    }

    /** The same by a pose network, limited by these. */
    public static ClipAnalysis ofKeypoints(List<QualityIssue> issues) {
        ClipAnalysis marked = complete();
        return new ClipAnalysis(
                marked.sourceName(),
                marked.sourceSha256(),
                marked.video(),
                PointSource.KEYPOINTS,
                marked.timeBase(),
                marked.tracks(),
                marked.calibration(),
                marked.gait(),
                marked.standing(),
                issues,
                marked.recording(),
                marked.settings(),
                marked.version());
    }

    /** Nothing but foot strikes: no scale, no speed, no verdict, no video. */
    public static ClipAnalysis bare() {
        Stride stride = new Stride(Side.LEFT, 0.5, Optional.empty(), Map.of(Metric.LANDING_ANGLE, 12.0));
        GaitAnalysis gait = new GaitAnalysis(
                List.of(new GaitEvent(Side.LEFT, EventType.FOOT_STRIKE, 0.5, 0.004)),
                List.of(stride),
                new MetricTable(
                        Map.of(Side.LEFT, Map.of(Metric.LANDING_ANGLE, new MetricSummary(12, 0, 1, 8, 16))), Map.of()),
                List.of(),
                new OverstrideVerdict(
                        OverstrideVerdict.Answer.UNCERTAIN,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(OverstrideVerdict.Reason.SPEED_UNKNOWN, OverstrideVerdict.Reason.TOO_FEW_STRIDES),
                        "1"),
                List.of());
        return new ClipAnalysis(
                "walk.trc",
                Optional.empty(),
                Optional.empty(),
                PointSource.TRACK_FILE,
                new TimeBase(FPS, 1, TimeBase.Source.TRACK_FILE, List.of()),
                tracks(),
                calibration(Optional.empty()),
                gait,
                Optional.empty(),
                List.of(QualityIssue.of(QualityCode.SCALE_UNKNOWN, Severity.WARNING)),
                Recording.unknown(),
                Map.of(),
                "0.1.0");
    }

    private static Recording recording() {
        return new Recording(
                Optional.of(1.81),
                Optional.of(0.93),
                Optional.of(2.7778),
                Optional.empty(),
                Optional.of(3.5),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<QualityIssue> issues() {
        return List.of(
                QualityIssue.of(QualityCode.HIP_BRIDGED, Severity.WARNING, 9, 11, Side.RIGHT),
                QualityIssue.of(QualityCode.CAMERA_TILTED, Severity.INFO, 1.3, 0.4),
                QualityIssue.of(QualityCode.NEAR_LEG_ONLY, Severity.INFO, Side.RIGHT),
                QualityIssue.of(QualityCode.STANDING_CLIP_MISSING, Severity.INFO));
    }

    private static Calibration calibration(Optional<Scale> scale) {
        return new Calibration(
                scale,
                Optional.of(1.3),
                Optional.of(-2.1),
                scale.map(s -> 0.93),
                new Motion(List.of(), scale.isPresent() ? Motion.Unit.METRES : Motion.Unit.LEG_LENGTHS),
                List.of(),
                List.of());
    }

    private static Tracks tracks() {
        double[] times = IntStream.range(0, FRAMES).mapToDouble(i -> i / FPS).toArray();
        List<Track> tracks = new ArrayList<>();
        for (BodyPoint point : List.of(BodyPoint.HIP, BodyPoint.KNEE, BodyPoint.ANKLE, BodyPoint.HEEL, BodyPoint.TOE)) {
            List<TrackSample> samples = new ArrayList<>();
            for (int frame = 0; frame < 12; frame++) {
                Point at = new Point(900 + 15 * tracks.size() + 3.25 * frame, 500 + 100 * tracks.size());
                samples.add(new TrackSample(frame, at, 0.3, frame == 5 ? Origin.INTERPOLATED : Origin.DETECTED));
            }
            tracks.add(new Track(Side.RIGHT, point, samples));
        }
        return new Tracks(new FrameTimes(times), Facing.RIGHT, Side.RIGHT, Tracks.Unit.PIXELS, tracks);
    }

    private static GaitAnalysis gait() {
        List<GaitEvent> events = new ArrayList<>();
        List<Stride> strides = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            double strike = 0.4137 + i * STRIDE_SECONDS + 0.004 * Math.sin(3.1 * i);
            events.add(new GaitEvent(Side.RIGHT, EventType.FOOT_STRIKE, strike, 0.0028));
            events.add(new GaitEvent(Side.RIGHT, EventType.TOE_OFF, strike + CONTACT_SECONDS, 0.0061));
            strides.add(new Stride(Side.RIGHT, strike, Optional.of(strike + CONTACT_SECONDS), values(i)));
        }
        return new GaitAnalysis(events, strides, metrics(strides), List.of(averageStride()), verdict(), List.of());
    }

    private static OverstrideVerdict verdict() {
        return new OverstrideVerdict(
                OverstrideVerdict.Answer.LIKELY,
                Optional.of(Side.RIGHT),
                Optional.of(23.333),
                Optional.of(26.333),
                List.of(
                        OverstrideVerdict.Reason.LOWER_LIMIT_ABOVE_ATTENTION_LINE,
                        OverstrideVerdict.Reason.SHANK_REACHES_FORWARD),
                "1");
    }

    private static Map<Metric, Double> values(int i) {
        double wobble = Math.sin(2.3 * i) + 0.4 * Math.cos(5.1 * i);
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        values.put(Metric.STRIDE_TIME, STRIDE_SECONDS + 0.004 * wobble);
        values.put(Metric.CONTACT_TIME, CONTACT_SECONDS + 0.003 * wobble);
        values.put(Metric.FLIGHT_TIME, STRIDE_SECONDS / 2 - CONTACT_SECONDS - 0.002 * wobble);
        values.put(Metric.DUTY_FACTOR, CONTACT_SECONDS / STRIDE_SECONDS);
        values.put(Metric.FOOT_HIP_DISTANCE, 0.2491 + 0.008 * wobble);
        values.put(Metric.HEEL_HIP_DISTANCE, 0.2036 + 0.008 * wobble);
        values.put(Metric.TOE_HIP_DISTANCE, 0.3758 + 0.008 * wobble);
        values.put(Metric.FOOT_HIP_PERCENT_LEG, 100 * (0.2491 + 0.008 * wobble) / 0.93);
        values.put(Metric.LANDING_ANGLE, 16.1 + 0.5 * wobble);
        values.put(Metric.SHANK_ANGLE, 10.7 + 0.6 * wobble);
        values.put(Metric.KNEE_FLEXION_AT_STRIKE, 12.4 + 1.2 * wobble);
        values.put(Metric.KNEE_FLEXION_PEAK_STANCE, 39.2 + wobble);
        values.put(Metric.FOOT_INCLINATION, -2.6 + 0.9 * wobble);
        values.put(Metric.THIGH_ANGLE_AT_STRIKE, 23.1 + 0.7 * wobble);
        values.put(Metric.THIGH_ANGLE_AT_TOE_OFF, -19.4 + 0.7 * wobble);
        values.put(Metric.HIP_VERTICAL_OSCILLATION, 0.103 + 0.004 * wobble);
        values.put(Metric.FOOT_RETRACTION_SPEED, 1.21 + 0.1 * wobble);
        return values;
    }

    private static MetricTable metrics(List<Stride> strides) {
        Map<Metric, MetricSummary> right = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            double[] values = strides.stream()
                    .flatMapToDouble(s -> s.value(metric).stream())
                    .toArray();
            if (values.length > 0) {
                right.put(metric, summary(values));
            }
        }
        MetricSummary rate = new MetricSummary(157.2, 1.1, 11, 156.8, 157.6);
        return new MetricTable(Map.of(Side.RIGHT, right), Map.of(Metric.STEP_RATE, rate));
    }

    private static MetricSummary summary(double[] values) {
        double mean = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
        double squares = IntStream.range(0, values.length)
                .mapToDouble(i -> (values[i] - mean) * (values[i] - mean))
                .sum();
        double sd = Math.sqrt(squares / (values.length - 1));
        double half = 0.9 * sd + 0.02 * Math.abs(mean);
        return new MetricSummary(mean, sd, values.length, mean - half, mean + half);
    }

    private static AverageStride averageStride() {
        Map<JointAngle, AverageStride.Band> angles = new EnumMap<>(JointAngle.class);
        angles.put(JointAngle.THIGH, band(p -> 3 + 24 * Math.cos(2 * Math.PI * (p - 0.93)), 1.2));
        angles.put(
                JointAngle.KNEE,
                band(p -> 44 + 34 * Math.cos(2 * Math.PI * (p - 0.68)) - 14 * Math.cos(4 * Math.PI * p), 1.8));
        angles.put(
                JointAngle.ANKLE,
                band(p -> -2 + 14 * Math.sin(2 * Math.PI * (p + 0.05)) - 9 * Math.cos(4 * Math.PI * p), 1.6));
        Map<BodyPoint, List<Point>> paths = new EnumMap<>(BodyPoint.class);
        paths.put(BodyPoint.KNEE, path(0.16, 0.06, 0.02, -0.39));
        paths.put(BodyPoint.ANKLE, path(0.36, 0.19, -0.08, -0.66));
        paths.put(BodyPoint.HEEL, path(0.38, 0.23, -0.13, -0.68));
        paths.put(BodyPoint.TOE, path(0.38, 0.17, 0.04, -0.73));
        List<Point> hip = curve(p -> 0.004 * Math.sin(4 * Math.PI * p), p -> 0.05 * Math.cos(4 * Math.PI * (p + 0.03)));
        return new AverageStride(Side.RIGHT, angles, paths, hip, 100 * CONTACT_SECONDS / STRIDE_SECONDS);
    }

    private static AverageStride.Band band(DoubleUnaryOperator mean, double sd) {
        List<Double> means = IntStream.rangeClosed(0, 100)
                .mapToObj(i -> mean.applyAsDouble(i / 100.0))
                .toList();
        return new AverageStride.Band(means, means.stream().map(m -> sd).toList());
    }

    private static List<Point> path(double reach, double lift, double x, double y) {
        return curve(
                p -> x + reach * Math.cos(2 * Math.PI * (p + 0.06)),
                p -> y - lift * Math.sin(2 * Math.PI * (p - 0.02)) * (p < 0.37 ? 0.2 : 1));
    }

    private static List<Point> curve(DoubleUnaryOperator x, DoubleUnaryOperator y) {
        return IntStream.rangeClosed(0, 100)
                .mapToObj(i -> new Point(x.applyAsDouble(i / 100.0), y.applyAsDouble(i / 100.0)))
                .toList();
    }
}
