package footfall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footfall.analysis.CorrectedSession;
import footfall.analysis.PointFollower;
import footfall.analysis.Progress;
import footfall.analysis.RunMeasurement;
import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.body.Side;
import footfall.correction.Correction;
import footfall.correction.Correction.AddEvent;
import footfall.correction.Correction.DeleteEvent;
import footfall.correction.Correction.DropStride;
import footfall.correction.Correction.EventName;
import footfall.correction.Correction.FollowFrom;
import footfall.correction.Correction.Interpolate;
import footfall.correction.Correction.MoveEvent;
import footfall.correction.Correction.Place;
import footfall.correction.Correction.PlacePoint;
import footfall.correction.Correction.SetScale;
import footfall.correction.CorrectionList;
import footfall.events.EventType;
import footfall.events.GaitEvent;
import footfall.exchange.AnalysisJson;
import footfall.exchange.CorrectionsFile;
import footfall.exchange.SeenRunFile;
import footfall.gait.Metric;
import footfall.gait.MetricSummary;
import footfall.gait.Stride;
import footfall.geometry.Point;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.quality.QualityCode;
import footfall.session.ClipAnalysis;
import footfall.session.SeenRun;
import footfall.tracking.Origin;
import footfall.tracking.Track;
import footfall.tracking.TrackSample;
import footfall.tracking.Tracks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections by hand on the drawn sample, by the command and by the door that it uses. */
class CorrectCommandTest {
    private static final Path CLIP = Path.of("samples/before.mp4");
    private static final Instant WHEN = Instant.parse("2026-01-31T12:30:00Z");
    private static final double SHIFT_PX = 20;
    private static final int SHIFTED_FRAMES = 30;

    @TempDir
    private static Path folder;

    private static Path session = Path.of("");
    private static CorrectedSession saved;

    @BeforeAll
    static void analyze() {
        session = folder.resolve("session");
        Run run = Run.of("analyze", CLIP, "--height", "1.75", "--speed", "9km/h", "--out", session, "--no-report");
        assertThat(run.err()).isEmpty();
        saved = CorrectedSession.open(session);
    }

    private static CorrectionList list(Correction... corrections) {
        CorrectionList list = CorrectionList.empty();
        for (Correction correction : corrections) {
            list = list.add("Anna", WHEN, correction);
        }
        return list;
    }

    private static ClipAnalysis measured(Correction... corrections) {
        return RunMeasurement.of(saved.run(), list(corrections));
    }

    private static byte[] bytes(ClipAnalysis analysis) throws IOException {
        Path file = Files.createTempFile(folder, "analysis", ".json");
        AnalysisJson.write(analysis, file);
        return Files.readAllBytes(file);
    }

    private static MetricSummary right(ClipAnalysis analysis, Metric metric) {
        return analysis.gait().metrics().of(Side.RIGHT, metric).orElseThrow();
    }

    private static double mean(ClipAnalysis analysis, Metric metric) {
        return right(analysis, metric).mean();
    }

    private static List<GaitEvent> strikes(ClipAnalysis analysis) {
        return analysis.gait().events().stream()
                .filter(e -> e.type() == EventType.FOOT_STRIKE)
                .toList();
    }

    private static EventName strike(ClipAnalysis analysis, int number) {
        GaitEvent event = strikes(analysis).get(number);
        return new EventName(event.side(), event.type(), event.timeSeconds());
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    @Test
    void replayed_without_corrections_every_byte_is_the_analysis_own() throws IOException {
        Path empty = folder.resolve("empty.json");
        CorrectionsFile.write(CorrectionList.empty(), empty);
        Path out = folder.resolve("replayed");
        Run run = Run.of("correct", session, "--corrections", empty, "--out", out);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        for (String name : List.of("analysis.json", "tracks.csv", "strides.csv", "seen.json.gz")) {
            assertThat(out.resolve(name)).hasSameBinaryContentAs(session.resolve(name));
        }
        assertThat(Files.readString(out.resolve("report.html"))).doesNotContain("Corrected by hand");
    }

    @Test
    void the_command_writes_what_was_corrected_into_results_report_and_bundle() throws IOException {
        Path file = folder.resolve("moved.json");
        CorrectionsFile.write(
                list(
                        new MoveEvent(strike(measured(), 4), 2),
                        new DropStride(Side.RIGHT, strike(measured(), 6).seconds()),
                        new MoveEvent(new EventName(Side.RIGHT, EventType.TOE_OFF, 55), 1)),
                file);
        Path out = folder.resolve("corrected");
        Run run = Run.of("correct", session, "--corrections", file, "--out", out, "--lang", "nl");
        assertThat(run.err()).isEmpty();
        JsonNode analysis = json(out.resolve("analysis.json"));
        assertThat(analysis.get("corrections")).hasSize(2);
        assertThat(analysis.at("/corrections/0/who").asText()).isEqualTo("Anna");
        assertThat(analysis.at("/corrections/0/words").asText())
                .startsWith("foot strike (right) at ")
                .endsWith(" moved 2 frame(s) later");
        assertThat(analysis.findValues("corrected")).isNotEmpty();
        assertThat(analysis.at("/metrics/shankAngle/right/correctedStrides").asInt())
                .isEqualTo(1);
        assertThat(analysis.get("qualityIssues").findValuesAsText("code")).contains("CORRECTION_DOES_NOT_FIT");
        String report = Files.readString(out.resolve("report.html"));
        assertThat(report).contains("Met de hand verbeterd", "Anna", "2026-01-31 12:30", "2 beeld(en) verlaat");
        assertThat(json(session.resolve("analysis.json")).get("corrections")).isNull();

        assertThat(Run.of("export", out, "--to", "bundle").exitCode()).isZero();
        Path bundle;
        try (var files = Files.list(out)) {
            bundle =
                    files.filter(f -> f.toString().endsWith(".zip")).findFirst().orElseThrow();
        }
        Path imported = folder.resolve("imported");
        assertThat(Run.of("import", bundle, "--out", imported).err()).isEmpty();
        for (String name : List.of("analysis.json", "seen.json.gz", "corrections.json")) {
            assertThat(imported.resolve(name)).hasSameBinaryContentAs(out.resolve(name));
        }
        assertThat(bytes(CorrectedSession.open(imported).measure()))
                .isEqualTo(Files.readAllBytes(out.resolve("analysis.json")));
    }

    @Test
    void undone_and_removed_corrections_leave_no_trace() throws IOException {
        MoveEvent first = new MoveEvent(strike(measured(), 2), 1);
        MoveEvent second = new MoveEvent(strike(measured(), 4), -2);
        DropStride third = new DropStride(Side.RIGHT, strike(measured(), 6).seconds());
        byte[] before = Files.readAllBytes(session.resolve("analysis.json"));
        CorrectionList all = list(first, second, third);
        assertThat(bytes(RunMeasurement.of(saved.run(), all.undo().undo().undo())))
                .isEqualTo(before);
        byte[] whole = bytes(RunMeasurement.of(saved.run(), all));
        assertThat(whole).isNotEqualTo(before);
        assertThat(bytes(RunMeasurement.of(saved.run(), all.undo().redo()))).isEqualTo(whole);
        CorrectionList without = all.remove(2);
        assertThat(strikes(RunMeasurement.of(saved.run(), without))).isEqualTo(strikes(measured(first, third)));
        assertThat(RunMeasurement.of(saved.run(), without).gait().metrics())
                .isEqualTo(measured(first, third).gait().metrics());
    }

    /** The sample's run with the knee 20 px off on half a second of frames round a strike. */
    private static SeenRun broken(int from) {
        Tracks tracks = saved.run().tracks();
        List<Track> others = tracks.tracks().stream()
                .map(track -> track.point() != BodyPoint.KNEE
                        ? track
                        : new Track(
                                track.side(),
                                track.point(),
                                track.samples().stream()
                                        .map(s -> s.frame() < from || s.frame() >= from + SHIFTED_FRAMES
                                                ? s
                                                : new TrackSample(
                                                        s.frame(),
                                                        s.position().plus(new Point(SHIFT_PX, 0)),
                                                        s.sd(),
                                                        s.origin()))
                                        .toList()))
                .toList();
        return with(tracks.withTracks(others), Optional.empty());
    }

    private static SeenRun with(Tracks tracks, Optional<SeenRun.Failure> failure) {
        SeenRun run = saved.run();
        return new SeenRun(
                run.sourceName(),
                run.sourceSha256(),
                run.video(),
                run.points(),
                tracks,
                run.issues(),
                run.shoes(),
                run.standing(),
                run.recording(),
                run.guides(),
                run.settings(),
                failure);
    }

    private static List<TrackSample> samples(BodyPoint point) {
        return saved.run().tracks().track(Side.RIGHT, point).orElseThrow().samples();
    }

    private static FollowFrom followed(BodyPoint point, int from, int to) {
        List<Place> places = samples(point).stream()
                .filter(s -> s.frame() >= from && s.frame() < to)
                .map(s -> new Place(s.frame(), s.position(), s.sd()))
                .toList();
        return new FollowFrom(Side.RIGHT, point, places.get(0).frame(), places);
    }

    @Test
    void a_knee_that_slipped_is_set_right_by_following_it_anew_or_between_placed_frames() {
        double truth = mean(measured(), Metric.SHANK_ANGLE);
        int from = saved.run().tracks().times().nearest(strike(measured(), 5).seconds()) - SHIFTED_FRAMES / 2;
        SeenRun broken = broken(from);
        assertThat(Math.abs(mean(RunMeasurement.of(broken), Metric.SHANK_ANGLE) - truth))
                .isGreaterThan(0.2);

        ClipAnalysis followed = RunMeasurement.of(broken, list(followed(BodyPoint.KNEE, from, from + SHIFTED_FRAMES)));
        assertThat(mean(followed, Metric.SHANK_ANGLE)).isCloseTo(truth, within(0.01));
        assertThat(mean(followed, Metric.KNEE_FLEXION_AT_STRIKE))
                .isCloseTo(mean(measured(), Metric.KNEE_FLEXION_AT_STRIKE), within(0.02));

        List<Correction> placed = new ArrayList<>();
        List<TrackSample> knee = samples(BodyPoint.KNEE).stream()
                .filter(s -> s.frame() >= from && s.frame() < from + SHIFTED_FRAMES)
                .toList();
        for (int i = 0; i < knee.size(); i += 4) {
            placed.add(new PlacePoint(
                    Side.RIGHT, BodyPoint.KNEE, knee.get(i).frame(), knee.get(i).position()));
        }
        for (int i = 4; i < knee.size(); i += 4) {
            placed.add(new Interpolate(
                    Side.RIGHT,
                    BodyPoint.KNEE,
                    knee.get(i - 4).frame(),
                    knee.get(i).frame()));
        }
        ClipAnalysis between = RunMeasurement.of(broken, list(placed.toArray(Correction[]::new)));
        assertThat(between.issues()).noneMatch(i -> i.code() == QualityCode.CORRECTION_DOES_NOT_FIT);
        assertThat(mean(between, Metric.SHANK_ANGLE)).isCloseTo(truth, within(0.1));
    }

    @Test
    void what_a_hand_may_be_wrong_by_makes_the_range_wider_and_nothing_else() {
        List<Place> places = followed(BodyPoint.KNEE, 0, Integer.MAX_VALUE).places();
        MetricSummary sharp = right(measured(placed(places, 0)), Metric.SHANK_ANGLE);
        MetricSummary vague = right(measured(placed(places, 5)), Metric.SHANK_ANGLE);
        assertThat(vague.mean()).isCloseTo(sharp.mean(), within(0.05));
        assertThat(vague.upper95() - vague.lower95()).isGreaterThan(sharp.upper95() - sharp.lower95() + 0.5);
    }

    private static FollowFrom placed(List<Place> places, double sdPx) {
        return new FollowFrom(
                Side.RIGHT,
                BodyPoint.KNEE,
                places.get(0).frame(),
                places.stream().map(p -> new Place(p.frame(), p.at(), sdPx)).toList());
    }

    @Test
    void a_clip_in_which_nothing_was_found_is_measured_from_seeds_alone() {
        Tracks none = new Tracks(saved.run().tracks().times(), Facing.LEFT, Side.LEFT, Tracks.Unit.PIXELS, List.of());
        SeenRun unseen = with(none, Optional.of(new SeenRun.Failure(Problem.NO_MARKERS, List.of())));
        assertThatThrownBy(() -> RunMeasurement.of(unseen))
                .isInstanceOfSatisfying(
                        FootfallException.class, e -> assertThat(e.problem()).isEqualTo(Problem.NO_MARKERS));
        List<Correction> seeds = new ArrayList<>();
        for (BodyPoint point : List.of(BodyPoint.HIP, BodyPoint.KNEE, BodyPoint.ANKLE, BodyPoint.HEEL, BodyPoint.TOE)) {
            seeds.add(followed(point, 0, Integer.MAX_VALUE));
        }
        ClipAnalysis seeded = RunMeasurement.of(unseen, list(seeds.toArray(Correction[]::new)));
        assertThat(mean(seeded, Metric.FOOT_HIP_DISTANCE))
                .isCloseTo(mean(measured(), Metric.FOOT_HIP_DISTANCE), within(0.003));
        assertThat(seeded.tracks().facing()).isEqualTo(Facing.RIGHT);
        seeds.remove(4);
        assertThatThrownBy(() -> RunMeasurement.of(unseen, list(seeds.toArray(Correction[]::new))))
                .isInstanceOf(FootfallException.class);
        PlacePoint[] single = seeds.stream()
                .map(FollowFrom.class::cast)
                .map(f -> new PlacePoint(
                        f.side(), f.point(), f.frame(), f.places().get(0).at()))
                .toArray(PlacePoint[]::new);
        assertThatThrownBy(() -> RunMeasurement.of(unseen, list(single))).isInstanceOf(FootfallException.class);
    }

    @Test
    void a_strike_moved_added_or_deleted_is_so_in_the_result() {
        ClipAnalysis before = measured();
        double frame = 1 / before.timeBase().captureFps();
        ClipAnalysis moved = measured(new MoveEvent(strike(before, 4), 3));
        assertThat(strikes(moved).get(4).timeSeconds())
                .isCloseTo(strikes(before).get(4).timeSeconds() + 3 * frame, within(1e-6));
        Stride later = moved.gait().strides().get(4);
        assertThat(later.value(Metric.CONTACT_TIME).getAsDouble())
                .isCloseTo(
                        before.gait()
                                        .strides()
                                        .get(4)
                                        .value(Metric.CONTACT_TIME)
                                        .getAsDouble()
                                - 3 * frame,
                        within(1e-6));
        assertThat(mean(moved, Metric.LANDING_ANGLE)).isLessThan(mean(before, Metric.LANDING_ANGLE));

        EventName fourth = strike(before, 4);
        ClipAnalysis deleted = measured(new DeleteEvent(fourth));
        assertThat(strikes(deleted)).hasSize(strikes(before).size() - 1);
        ClipAnalysis again = measured(new DeleteEvent(fourth), new AddEvent(fourth));
        assertThat(mean(again, Metric.LANDING_ANGLE)).isCloseTo(mean(before, Metric.LANDING_ANGLE), within(0.02));
        assertThat(again.corrected().events()).hasSize(1);
    }

    @Test
    void a_dropped_stride_is_the_only_one_that_goes() {
        ClipAnalysis before = measured();
        ClipAnalysis dropped =
                measured(new DropStride(Side.RIGHT, strike(before, 4).seconds()));
        List<Stride> rest = new ArrayList<>(before.gait().strides());
        rest.remove(4);
        assertThat(dropped.gait().strides())
                .extracting(Stride::icTimeSeconds)
                .isEqualTo(rest.stream().map(Stride::icTimeSeconds).toList());
        assertThat(strikes(dropped)).isEqualTo(strikes(before));
        double expected = rest.stream()
                .mapToDouble(s -> s.value(Metric.SHANK_ANGLE).getAsDouble())
                .average()
                .orElseThrow();
        assertThat(mean(dropped, Metric.SHANK_ANGLE)).isCloseTo(expected, within(1e-9));
    }

    @Test
    void a_line_of_known_length_gives_the_scale_of_the_drawing() throws IOException {
        JsonNode truth = json(Path.of("samples/before.truth.json"));
        double pixelsPerMetre = 1000 * truth.at("/scale_px_per_mm/ankle").asDouble();
        ClipAnalysis scaled = measured(
                new SetScale(new Point(100, 300), new Point(100, 400), 9),
                new SetScale(new Point(100, 300), new Point(400, 300), 300 / pixelsPerMetre));
        assertThat(mean(scaled, Metric.FOOT_HIP_DISTANCE))
                .isCloseTo(truth.at("/summary/hip_to_ankle_mm/mean").asDouble() / 1000, within(0.012));
        assertThat(scaled.calibration().scale().orElseThrow().metresPerPixel())
                .isCloseTo(1 / pixelsPerMetre, within(0.001 / pixelsPerMetre));
        double sd = Math.hypot(0.01, Math.sqrt(2) * 1.5 / 300);
        assertThat(scaled.calibration().scale().orElseThrow().relativeUncertainty())
                .isCloseTo(sd, within(1e-9));
    }

    @Test
    void what_can_be_no_correction_of_the_clip_is_refused() {
        Point inside = new Point(100, 100);
        assertRefused(
                new PlacePoint(Side.RIGHT, BodyPoint.KNEE, 5, new Point(-1, 5)), Problem.CORRECTION_OUTSIDE_PICTURE);
        assertRefused(
                new PlacePoint(Side.RIGHT, BodyPoint.KNEE, 5, new Point(5, 1e9)), Problem.CORRECTION_OUTSIDE_PICTURE);
        assertRefused(new PlacePoint(Side.RIGHT, BodyPoint.KNEE, -1, inside), Problem.CORRECTION_NO_SUCH_FRAME);
        assertRefused(new PlacePoint(Side.RIGHT, BodyPoint.KNEE, 540, inside), Problem.CORRECTION_NO_SUCH_FRAME);
        assertRefused(new PlacePoint(Side.LEFT, BodyPoint.KNEE, 5, inside), Problem.CORRECTION_NO_SUCH_LEG);
        assertRefused(new DropStride(Side.LEFT, 1), Problem.CORRECTION_NO_SUCH_LEG);
        assertRefused(new Interpolate(Side.RIGHT, BodyPoint.KNEE, 9, 10), Problem.CORRECTION_FRAMES_UNUSABLE);
        assertRefused(new FollowFrom(Side.RIGHT, BodyPoint.KNEE, 9, List.of()), Problem.CORRECTION_FRAMES_UNUSABLE);
        assertRefused(new DropStride(Side.RIGHT, -1), Problem.CORRECTION_FRAMES_UNUSABLE);
        assertRefused(new SetScale(inside, inside, 1), Problem.CORRECTION_LINE_TOO_SHORT);
        assertRefused(new SetScale(inside, new Point(300, 100), -1), Problem.CORRECTION_LENGTH_UNUSABLE);
        assertRefused(new SetScale(inside, new Point(300, 100), 2000), Problem.CORRECTION_LENGTH_UNUSABLE);
    }

    private static void assertRefused(Correction correction, Problem problem) {
        assertThatThrownBy(() -> saved.with("Anna", WHEN, correction))
                .isInstanceOfSatisfying(
                        FootfallException.class, e -> assertThat(e.problem()).isEqualTo(problem));
        assertThatThrownBy(() -> measured(correction)).isInstanceOf(FootfallException.class);
    }

    @Test
    void a_folder_without_what_the_clip_showed_and_a_damaged_one_are_refused_in_a_sentence() throws IOException {
        Path empty = folder.resolve("list.json");
        CorrectionsFile.write(CorrectionList.empty(), empty);
        Path old = Files.createDirectories(folder.resolve("old"));
        Files.copy(session.resolve("analysis.json"), old.resolve("analysis.json"));
        Run missing = Run.of("correct", old, "--corrections", empty);
        assertThat(missing.exitCode()).isEqualTo(FootfallCommand.UNUSABLE_INPUT);
        assertThat(missing.err()).contains("does not hold seen.json.gz").doesNotContain("Exception");
        byte[] seen = Files.readAllBytes(session.resolve(SeenRunFile.NAME));
        Files.write(old.resolve(SeenRunFile.NAME), java.util.Arrays.copyOf(seen, seen.length / 2));
        Run damaged = Run.of("correct", old, "--corrections", empty);
        assertThat(damaged.exitCode()).isEqualTo(FootfallCommand.UNUSABLE_INPUT);
        assertThat(damaged.err()).contains("is damaged").doesNotContain("Exception");
        Run none = Run.of("correct", session, "--corrections", folder.resolve("nothing.json"));
        assertThat(none.exitCode()).isEqualTo(FootfallCommand.UNUSABLE_INPUT);
    }

    @Test
    void a_clicked_sticker_is_found_again_where_the_analysis_saw_it() {
        TrackSample clicked = samples(BodyPoint.ANKLE).stream()
                .filter(s -> s.frame() >= 200)
                .findFirst()
                .orElseThrow();
        PointFollower follower = new PointFollower(saved.run(), CLIP);
        FollowFrom found = follower.follow(
                Side.RIGHT,
                BodyPoint.ANKLE,
                clicked.frame(),
                clicked.position().plus(new Point(2, -2)),
                150,
                250,
                Progress.silent());
        List<TrackSample> seen = samples(BodyPoint.ANKLE).stream()
                .filter(s -> s.frame() >= 150 && s.frame() <= 250)
                .toList();
        long same = seen.stream()
                .filter(s -> found.places().stream()
                        .anyMatch(p -> p.frame() == s.frame() && p.at().distanceTo(s.position()) < 0.5))
                .count();
        assertThat(same).isGreaterThan((long) (0.9 * seen.size()));
        assertThat(saved.with("Anna", WHEN, found).measure().tracks().track(Side.RIGHT, BodyPoint.ANKLE))
                .isPresent()
                .get()
                .satisfies(track -> assertThat(track.samples()).anyMatch(s -> s.origin() == Origin.CORRECTED));
        assertThatThrownBy(() ->
                        follower.follow(Side.RIGHT, BodyPoint.ANKLE, 200, new Point(3, 3), 200, 250, Progress.silent()))
                .isInstanceOfSatisfying(
                        FootfallException.class, e -> assertThat(e.problem()).isEqualTo(Problem.NOTHING_TO_FOLLOW));
    }
}
