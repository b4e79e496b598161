package footfall.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import footfall.gait.GaitAnalysis;
import footfall.gait.Metric;
import footfall.gait.MetricSummary;
import footfall.gait.MetricTable;
import footfall.gait.OverstrideVerdict;
import footfall.gait.Stride;
import footfall.geometry.Point;
import footfall.observation.FrameTimes;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.session.ClipAnalysis;
import footfall.settings.Recording;
import footfall.tracking.Origin;
import footfall.tracking.Track;
import footfall.tracking.TrackSample;
import footfall.tracking.Tracks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccuracyReportTest {
    private static final double LATE_SECONDS = 0.002;
    private static final double TOO_FAR_METRES = 0.01;
    private static final double ROUNDING = 1e-9;

    private static final String TRUTH = """
            {"case":"made up","near_side":"right","video":{"fps_capture":120,"seconds":3},"belt_speed_mps":2.5,
             "subject":{"height_cm":175},
             "events":{"right":{"IC":[{"time_s":0.5},{"time_s":1.25},{"time_s":2.0}],"TO":[{"time_s":0.8},{"time_s":1.55}]}},
             "steps":[{"ic_time_s":0.5,"hip_to_ankle_mm":200},{"ic_time_s":1.25,"hip_to_ankle_mm":210},
                      {"ic_time_s":2.0,"hip_to_ankle_mm":220}],
             "summary":{"step_rate_spm":160},"scale_px_per_mm":{"ankle":0.4},
             "frames":{"markers":{"knee":{"x":[10,11,12,13],"y":[20,20,20,20],"visible":[true,true,false,true]}}}}
            """;

    /** Strikes 2 ms late, distances 1 cm too long, the knee 0.3 px to the right and lost on one frame. */
    private static ClipAnalysis result() {
        List<GaitEvent> events = List.of(
                new GaitEvent(Side.RIGHT, EventType.FOOT_STRIKE, 0.5 + LATE_SECONDS, 0.003),
                new GaitEvent(Side.RIGHT, EventType.TOE_OFF, 0.8, 0.003),
                new GaitEvent(Side.RIGHT, EventType.FOOT_STRIKE, 1.25 + LATE_SECONDS, 0.003));
        List<Stride> strides = List.of(stride(0.5, 0.200), stride(1.25, 0.210));
        MetricTable metrics = new MetricTable(
                Map.of(Side.RIGHT, Map.of(Metric.FOOT_HIP_DISTANCE, new MetricSummary(0.215, 0.005, 2, 0.206, 0.224))),
                Map.of(Metric.STEP_RATE, new MetricSummary(160.2, 1, 4, 159, 161)));
        OverstrideVerdict verdict = new OverstrideVerdict(
                OverstrideVerdict.Answer.UNCERTAIN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "1");
        Tracks tracks = new Tracks(
                new FrameTimes(new double[] {0, 0.1, 0.2, 0.3}),
                Facing.RIGHT,
                Side.RIGHT,
                Tracks.Unit.PIXELS,
                List.of(new Track(
                        Side.RIGHT, BodyPoint.KNEE, List.of(sample(0, 10.3), sample(1, 11.3), sample(2, 99)))));
        return new ClipAnalysis(
                "made up",
                Optional.empty(),
                Optional.empty(),
                PointSource.MARKERS,
                new TimeBase(120, 1, TimeBase.Source.CONTAINER_TIMES, List.of()),
                tracks,
                new Calibration(
                        Optional.of(new Scale(0.002525, Scale.Source.BODY_HEIGHT, 0.01)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new Motion(List.of(), Motion.Unit.METRES),
                        List.of(),
                        List.of()),
                new GaitAnalysis(events, strides, metrics, List.of(), verdict, List.of()),
                Optional.empty(),
                List.of(),
                Recording.unknown(),
                Map.of(),
                "0");
    }

    private static Stride stride(double seconds, double trueMetres) {
        return new Stride(
                Side.RIGHT,
                seconds + LATE_SECONDS,
                Optional.empty(),
                Map.of(Metric.FOOT_HIP_DISTANCE, trueMetres + TOO_FAR_METRES));
    }

    private static TrackSample sample(int frame, double x) {
        return new TrackSample(frame, new Point(x, 20), 0.1, Origin.DETECTED);
    }

    private static Path clip(Path folder) throws IOException {
        Files.writeString(folder.resolve("made.mp4"), "");
        Files.writeString(folder.resolve("made.truth.json"), TRUTH);
        return folder;
    }

    @Test
    void aKnownDifferenceIsReportedAsItIs(@TempDir Path folder) throws IOException {
        ClipTruth truth = ClipTruth.read(clip(folder).resolve("made.truth.json"));
        ClipScore score = ClipScore.of(truth, result());
        assertThat(score.strikes().errors().bias()).isCloseTo(LATE_SECONDS, within(ROUNDING));
        assertThat(score.strikes().missed()).isEqualTo(1);
        assertThat(score.toeOffs().errors().rmse()).isCloseTo(0, within(ROUNDING));
        Errors distance = score.landings().getOrDefault(Metric.FOOT_HIP_DISTANCE, new Errors(List.of()));
        assertThat(distance.count()).isEqualTo(2);
        assertThat(distance.bias()).isCloseTo(TOO_FAR_METRES, within(ROUNDING));
        assertThat(score.covered()).containsExactly(Map.entry(Metric.FOOT_HIP_DISTANCE, false));
        assertThat(score.stepRateError().orElseThrow()).isCloseTo(0.2, within(ROUNDING));
        assertThat(score.scaleError().orElseThrow()).isCloseTo(0.01, within(ROUNDING));
        ClipScore.MarkerScore knee = Objects.requireNonNull(score.markers().get(BodyPoint.KNEE));
        assertThat(knee.rmsPx()).isCloseTo(0.3, within(ROUNDING));
        assertThat(knee.foundShare()).isCloseTo(2 / 3.0, within(ROUNDING));
    }

    @Test
    void theAnalysisIsToldHeightAndSpeedAndItsTableMarksWhatIsBeyondItsGoal(@TempDir Path folder) throws IOException {
        AccuracyReport report = new AccuracyReport((video, recording) -> {
            assertThat(recording.heightMetres()).contains(1.75);
            assertThat(recording.speedMetresPerSecond()).contains(2.5);
            return result();
        });
        assertThat(report.ofClips(clip(folder)))
                .contains("| made up | 120 | 1+0 **!** | +2.0 / 2.0 |")
                .contains("+1.00 / 1.00")
                .contains("UNCERTAIN");
    }

    @Test
    void aRefusalIsARowOfTheTable(@TempDir Path folder) throws IOException {
        AccuracyReport report = new AccuracyReport((video, recording) -> {
            throw new FootfallException(Problem.NO_MARKERS);
        });
        assertThat(report.ofClips(clip(folder))).contains("refused: NO_MARKERS").contains("1 clips, 1 cells beyond");
    }
}
