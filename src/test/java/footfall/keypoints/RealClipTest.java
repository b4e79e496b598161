package footfall.keypoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.body.Side;
import footfall.calibration.Calibration;
import footfall.calibration.Calibrator;
import footfall.calibration.CameraGuides;
import footfall.calibration.PlainMotion;
import footfall.calibration.SteadyPart;
import footfall.calibration.TimeBase;
import footfall.calibration.TimeBaseResolver;
import footfall.events.GaitEvent;
import footfall.events.KeypointEvents;
import footfall.events.LegEvents;
import footfall.events.ShoeSpeeds;
import footfall.flow.ShoeFlow;
import footfall.gait.GaitAnalysis;
import footfall.gait.GaitAnalyzer;
import footfall.gait.Metric;
import footfall.geometry.Point;
import footfall.observation.FrameTimes;
import footfall.observation.Keypoint;
import footfall.observation.Pose;
import footfall.observation.VideoInfo;
import footfall.settings.AnalysisSettings;
import footfall.settings.CalibrationSettings;
import footfall.settings.KeypointEventSettings;
import footfall.settings.PoseTrackSettings;
import footfall.settings.Recording;
import footfall.tracking.GapFiller;
import footfall.tracking.Origin;
import footfall.tracking.Tracks;
import footfall.video.VideoReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** All stages on the points of a real network (RTMPose) on a real clip, against strikes labelled by eye. */
class RealClipTest {
    private static final Path POSES =
            Path.of("..", "shared", "videos", "real", "treadmill-left-30fps", "male_side.pose.json");
    private static final double FPS = 30;
    private static final double STEP_SECONDS = 0.355;

    private static PoseTracker.Result tracked;
    private static Map<Side, LegEvents> events;

    @BeforeAll
    static void track() throws IOException {
        assumeTrue(Files.isRegularFile(POSES), "needs ../shared/videos/real");
        List<Pose> poses = poses();
        FrameTimes times = new FrameTimes(DoubleStream.iterate(0, t -> t + 1)
                .limit(poses.size())
                .map(i -> i / FPS)
                .toArray());
        tracked = new PoseTracker(PoseTrackSettings.defaults()).track(poses, times, Optional.empty());
        events = events(tracked.tracks());
    }

    private static Map<Side, LegEvents> events(Tracks tracks) {
        return search(tracks).find(Optional.empty());
    }

    private static KeypointEvents search(Tracks tracks) {
        return KeypointEvents.in(
                new PlainMotion(CalibrationSettings.defaults()).of(tracks),
                AnalysisSettings.defaults().events(),
                KeypointEventSettings.defaults());
    }

    private static List<Pose> poses() throws IOException {
        JsonNode file = new ObjectMapper().readTree(POSES.toFile());
        List<String> names = new ArrayList<>();
        file.get("keypoint_names").forEach(name -> names.add(name.asText()));
        List<Pose> poses = new ArrayList<>();
        for (JsonNode frame : file.get("frames")) {
            Map<Side, Map<BodyPoint, Keypoint>> both = new EnumMap<>(Side.class);
            for (Side side : Side.values()) {
                Map<BodyPoint, Keypoint> leg = new EnumMap<>(BodyPoint.class);
                for (BodyPoint point : BodyPoint.values()) {
                    String name =
                            point == BodyPoint.TOE ? "big_toe" : point.name().toLowerCase(Locale.ROOT);
                    JsonNode at = frame.get(names.indexOf((side == Side.LEFT ? "l_" : "r_") + name));
                    double confidence = Math.max(0, Math.min(1, at.get(2).asDouble()));
                    leg.put(
                            point,
                            new Keypoint(
                                    new Point(at.get(0).asDouble(), at.get(1).asDouble()), confidence));
                }
                both.put(side, leg);
            }
            poses.add(new Pose(poses.size(), both));
        }
        return poses;
    }

    @Test
    void theRunnerFacesLeftAndHisLeftLegIsNear() {
        assertThat(tracked.tracks().facing()).isEqualTo(Facing.LEFT);
        assertThat(tracked.tracks().nearSide()).isEqualTo(Side.LEFT);
        tracked.tracks()
                .tracks()
                .forEach(track -> assertThat(track.samples().size()).isGreaterThan(330));
    }

    @Test
    void strikesAreWhereTheEyeSeesThem() throws IOException {
        for (Side side : Side.values()) {
            List<Double> labels = EyeLabels.strikes(side);
            List<Double> errors = new ArrayList<>();
            List<GaitEvent> strikes = Objects.requireNonNull(events.get(side)).strikes();
            double last = labels.get(labels.size() - 1);
            for (GaitEvent strike : strikes) {
                double error = labels.stream()
                        .map(label -> strike.timeSeconds() - label)
                        .min(Comparator.comparingDouble(Math::abs))
                        .orElseThrow();
                if (strike.timeSeconds() < last + STEP_SECONDS) {
                    errors.add(error);
                }
            }
            assertThat(errors).as("none missed, none invented").hasSameSizeAs(labels);
            assertThat(errors).allSatisfy(e -> assertThat(Math.abs(e)).isLessThan(0.03));
            assertThat(errors.stream().mapToDouble(e -> e).average().orElseThrow())
                    .as(side + " mean")
                    .isCloseTo(0, within(0.015));
        }
    }

    /** At 30 frames/s one dropped frame leaves 67 ms open. */
    @Test
    void everySeventhFrameMayBeDropped() throws IOException {
        List<Pose> kept = poses().stream().filter(pose -> pose.frame() % 7 != 3).toList();
        List<Pose> poses = IntStream.range(0, kept.size())
                .mapToObj(i -> new Pose(i, kept.get(i).points()))
                .toList();
        FrameTimes times = new FrameTimes(
                kept.stream().mapToDouble(pose -> pose.frame() / FPS).toArray());
        Map<Side, LegEvents> found = events(new PoseTracker(PoseTrackSettings.defaults())
                .track(poses, times, Optional.empty())
                .tracks());
        for (Side side : Side.values()) {
            List<Double> labels = EyeLabels.strikes(side);
            List<GaitEvent> strikes = Objects.requireNonNull(found.get(side)).strikes();
            assertThat(labels.stream()
                            .filter(label ->
                                    strikes.stream().anyMatch(strike -> Math.abs(strike.timeSeconds() - label) < 0.03))
                            .count())
                    .as(side + " found")
                    .isGreaterThanOrEqualTo(labels.size() - 1);
            assertThat(strikes).hasSizeLessThanOrEqualTo(labels.size() + 1);
        }
    }

    @Test
    void legsAlternateAtTheStepRateMeasuredFromThePixels() {
        List<GaitEvent> strikes = events.values().stream()
                .flatMap(leg -> leg.strikes().stream())
                .sorted(Comparator.comparingDouble(GaitEvent::timeSeconds))
                .toList();
        for (int i = 1; i < strikes.size(); i++) {
            assertThat(strikes.get(i).side()).isNotEqualTo(strikes.get(i - 1).side());
        }
        double seconds =
                strikes.get(strikes.size() - 1).timeSeconds() - strikes.get(0).timeSeconds();
        assertThat(60 * (strikes.size() - 1) / seconds).isCloseTo(168.9, within(0.5));
    }

    @Test
    void everyLaterStageTakesTheTracks() {
        AnalysisSettings settings = AnalysisSettings.defaults();
        VideoInfo video = new VideoInfo("male_side.mp4", 720, 1280, 0, FPS, Optional.empty(), "h264");
        Recording told = Recording.unknown();
        SteadyPart.Result steady = new SteadyPart(settings.timeBase()).of(tracked.tracks());
        assertThat(steady.issues()).isEmpty();
        TimeBase time = new TimeBaseResolver(settings.timeBase()).resolve(Optional.of(video), steady.tracks(), told);
        assertThat(time.slowMotionFactor()).isEqualTo(1);
        assertThat(time.issues()).isEmpty();
        Map<Side, List<Double>> strikes = new EnumMap<>(Side.class);
        events.forEach((side, leg) -> strikes.put(
                side, leg.strikes().stream().map(GaitEvent::timeSeconds).toList()));
        GapFiller.Filled filled = new GapFiller(settings.gaps()).fill(steady.tracks(), strikes);
        assertThat(filled.tracks().tracks())
                .allSatisfy(track -> assertThat(track.samples())
                        .hasSizeGreaterThan(355)
                        .anySatisfy(s -> assertThat(s.origin()).isEqualTo(Origin.DETECTED)));
        Calibration calibration = new Calibrator(CalibrationSettings.defaults().ofKeypoints())
                .calibrate(filled.tracks(), Optional.empty(), events, Optional.of(video), told, CameraGuides.none());
        GaitAnalysis gait = new GaitAnalyzer(settings.gait(), settings.overstride())
                .analyze(calibration, List.copyOf(events.values()), told, time.captureFps());
        for (Side side : Side.values()) {
            assertThat(gait.metrics()
                            .of(side, Metric.CONTACT_TIME)
                            .orElseThrow()
                            .mean())
                    .isBetween(0.26, 0.31);
            assertThat(gait.metrics().of(side, Metric.DUTY_FACTOR).orElseThrow().mean())
                    .isLessThan(0.5);
            assertThat(gait.metrics()
                            .of(side, Metric.FOOT_HIP_PERCENT_LEG)
                            .orElseThrow()
                            .mean())
                    .isBetween(10.0, 30.0);
        }
    }

    @Test
    void theNearShoesFlowIsUsedAndKeepsTheStrikesWhereTheEyeSeesThem() throws IOException {
        Tracks filled = new GapFiller(AnalysisSettings.defaults().gaps())
                .fill(tracked.tracks(), Map.of())
                .tracks();
        ShoeSpeeds speeds;
        try (VideoReader video = VideoReader.open(POSES.resolveSibling("male_side.mp4"))) {
            speeds = new ShoeFlow(AnalysisSettings.defaults())
                    .read(video, filled, done -> {})
                    .speeds();
        }
        Map<Side, LegEvents> byFlow = search(tracked.tracks()).find(Optional.of(speeds));
        List<GaitEvent> strikes = Objects.requireNonNull(byFlow.get(Side.LEFT)).strikes();
        assertThat(strikes)
                .isNotEqualTo(Objects.requireNonNull(events.get(Side.LEFT)).strikes());
        List<Double> labels = EyeLabels.strikes(Side.LEFT);
        double mean = labels.stream()
                .mapToDouble(label -> strikes.stream()
                        .map(strike -> strike.timeSeconds() - label)
                        .min(Comparator.comparingDouble(Math::abs))
                        .orElseThrow())
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(0, within(0.02));
    }

    @Test
    void theCamerasAnglesAreLeftToWhatWasTold() {
        Stream<Double> angles = Stream.of(CalibrationSettings.defaults().ofKeypoints())
                .map(settings -> new Calibrator(settings)
                        .calibrate(
                                tracked.tracks(),
                                events,
                                Optional.of(new VideoInfo("a.mp4", 720, 1280, 0, FPS, Optional.empty(), "h264")),
                                Recording.unknown()))
                .flatMap(c ->
                        Stream.of(c.rollDegrees().orElseThrow(), c.yawDegrees().orElseThrow()));
        assertThat(angles).allSatisfy(angle -> assertThat(angle).isCloseTo(0, within(0.3)));
    }
}
