package footfall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.geometry.Point;
import footfall.synthetic.FilmedRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One clip from the left and one from the right: a session. The clips are tracks of drawn runners whose landings are known. */
class BothSidesTest {
    private static final int UNUSABLE_INPUT = 3;
    private static final double HEIGHT_METRES = 1.75;
    private static final double SPEED = 2.5;
    private static final double SECONDS = 14;
    private static final double FPS = 120;
    private static final double STANDING_SECONDS = 3;
    private static final double STANDING_DEGREES = 0.05;
    private static final double DISTANCE_METRES = 0.006;

    private static final double LEFT_FURTHER = 0;
    private static final double RIGHT_FURTHER = 0.06;

    @TempDir
    private static Path folder;

    private static Path left = Path.of("");
    private static Path right = Path.of("");
    private static Run together = new Run(-1, "", "");

    @BeforeAll
    static void analyze() throws IOException {
        left = tracks("left", Side.LEFT, LEFT_FURTHER, 1);
        right = tracks("right", Side.RIGHT, RIGHT_FURTHER, 2);
        together = analyzed("both", left, right);
    }

    private static FilmedRunner runner(double furtherMetres, long seed) {
        return FilmedRunner.drawn(HEIGHT_METRES, SPEED, 164, furtherMetres, SECONDS, seed)
                .orElseThrow();
    }

    private static Path tracks(String name, Side side, double furtherMetres, long seed) throws IOException {
        return tracks(name, List.of(side), runner(furtherMetres, seed));
    }

    private static Path tracks(String name, List<Side> sides, FilmedRunner runner) throws IOException {
        return tracks(
                name, sides, SECONDS, (side, seconds) -> runner.leg(side, FilmedRunner.Stickers.usual(), seconds));
    }

    private static Path tracks(
            String name, List<Side> sides, double seconds, BiFunction<Side, Double, Map<BodyPoint, Point>> legs)
            throws IOException {
        List<BodyPoint> points = List.of(BodyPoint.HIP, BodyPoint.KNEE, BodyPoint.ANKLE, BodyPoint.HEEL, BodyPoint.TOE);
        StringBuilder text = new StringBuilder("time_s");
        for (Side side : sides) {
            for (BodyPoint point : points) {
                String marker = (side + "_" + point).toLowerCase(Locale.ROOT);
                text.append(',' + marker + "_x_m," + marker + "_y_m");
            }
        }
        for (int frame = 0; frame < seconds * FPS; frame++) {
            text.append('\n').append(frame / FPS);
            for (Side side : sides) {
                Map<BodyPoint, Point> leg = legs.apply(side, frame / FPS);
                for (BodyPoint point : points) {
                    Point at = Objects.requireNonNull(leg.get(point));
                    text.append(',').append(at.x()).append(',').append(at.y());
                }
            }
        }
        return Files.writeString(
                folder.resolve(name + ".csv"), text.append('\n').toString());
    }

    /** A leg that stands still with this much flexion in the knee and the toe this much above the heel. */
    private static Path standing(String name, Side side, double kneeDegrees, double footDegrees) throws IOException {
        double half = Math.toRadians(kneeDegrees / 2);
        double foot = Math.toRadians(footDegrees);
        Point ankle = new Point(0, 0.09);
        Point knee = ankle.plus(new Point(0.42 * Math.sin(half), 0.42 * Math.cos(half)));
        Point heel = new Point(-0.05, 0.03);
        Map<BodyPoint, Point> leg = Map.of(
                BodyPoint.HIP, knee.plus(new Point(-0.42 * Math.sin(half), 0.42 * Math.cos(half))),
                BodyPoint.KNEE, knee,
                BodyPoint.ANKLE, ankle,
                BodyPoint.HEEL, heel,
                BodyPoint.TOE, heel.plus(new Point(0.18 * Math.cos(foot), 0.18 * Math.sin(foot))));
        return tracks(name, List.of(side), STANDING_SECONDS, (any, seconds) -> leg);
    }

    private static Run analyzed(String out, Object... words) {
        List<Object> all = new ArrayList<>(List.of("analyze", "--height", HEIGHT_METRES, "--speed", SPEED + "m/s"));
        all.addAll(List.of("--out", folder.resolve(out)));
        all.addAll(List.of(words));
        return Run.of(all.toArray());
    }

    /** A session of that runner, filmed on another occasion. */
    private static Path session(String name, double leftFurther, double rightFurther, long seed) throws IOException {
        Path one = tracks(name + "-left", Side.LEFT, leftFurther, seed);
        Path other = tracks(name + "-right", Side.RIGHT, rightFurther, seed + 1);
        assertThat(analyzed(name, one, other, "--no-report").exitCode()).isZero();
        return folder.resolve(name);
    }

    private static JsonNode json(String file) throws IOException {
        return new ObjectMapper().readTree(folder.resolve(file).toFile());
    }

    private static double truth(Side side, FilmedRunner runner) {
        return runner.strikes(side).stream()
                .filter(strike -> strike > 0.5 && strike < SECONDS - 1)
                .mapToDouble(strike -> {
                    Map<BodyPoint, Point> leg = runner.leg(side, FilmedRunner.Stickers.usual(), strike);
                    return Objects.requireNonNull(leg.get(BodyPoint.ANKLE)).x()
                            - Objects.requireNonNull(leg.get(BodyPoint.HIP)).x();
                })
                .average()
                .orElseThrow();
    }

    @Test
    void each_leg_is_that_of_its_own_clip() throws IOException {
        JsonNode session = json("both/analysis.json");
        JsonNode metrics = session.get("metrics");
        assertThat(metrics.at("/footHipDistance/left"))
                .isEqualTo(json("both/left/analysis.json").at("/metrics/footHipDistance/left"));
        assertThat(metrics.at("/footHipDistance/right"))
                .isEqualTo(json("both/right/analysis.json").at("/metrics/footHipDistance/right"));
        assertThat(metrics.at("/footHipDistance/left/mean").asDouble())
                .isCloseTo(truth(Side.LEFT, runner(LEFT_FURTHER, 1)), within(DISTANCE_METRES));
        assertThat(metrics.at("/footHipDistance/right/mean").asDouble())
                .isCloseTo(truth(Side.RIGHT, runner(RIGHT_FURTHER, 2)), within(DISTANCE_METRES));
        assertThat(metrics.at("/stepRate/both/n").asInt())
                .isEqualTo(metrics.at("/stepRate/left/n").asInt()
                        + metrics.at("/stepRate/right/n").asInt());
        assertThat(session.at("/overstride"))
                .isEqualTo(json("both/right/analysis.json").get("overstride"));
        assertThat(session.at("/overstride/side").asText()).isEqualTo("right");
    }

    @Test
    void the_session_says_how_each_clip_was_recorded_and_where_its_own_analysis_lies() throws IOException {
        JsonNode session = json("both/analysis.json");
        assertThat(session.get("schema").asText()).isEqualTo("footfall.analysis/1");
        assertThat(session.get("clips")).hasSize(2);
        for (JsonNode clip : session.get("clips")) {
            JsonNode own = json("both/" + clip.get("folder").asText() + "/analysis.json");
            for (String part : List.of("video", "view", "calibration", "overstride", "qualityIssues")) {
                assertThat(clip.get(part)).isEqualTo(own.get(part));
            }
            assertThat(clip.get("side")).isEqualTo(own.at("/view/nearSide"));
        }
        assertThat(codes(session.get("qualityIssues"))).contains("LEGS_IN_TURN").doesNotContain("NEAR_LEG_ONLY");
    }

    private static List<String> codes(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(node -> node.get("code").asText())
                .toList();
    }

    @Test
    void there_is_one_report_about_both_legs() throws IOException {
        assertThat(together.exitCode()).isZero();
        assertThat(together.err()).isEmpty();
        assertThat(together.out().lines()).hasSize(2);
        assertThat(together.out()).contains("The right foot lands ");
        assertThat(together.out().lines().toList().get(1))
                .isEqualTo(folder.resolve("both/report.html").toString());
        assertThat(files("both")).containsExactlyInAnyOrder("analysis.json", "report.html", "runner.html");
        assertThat(files("both/left"))
                .containsExactlyInAnyOrder("seen.json.gz", "analysis.json", "tracks.csv", "strides.csv");
        String clinician = Files.readString(folder.resolve("both/report.html"));
        assertThat(clinician)
                .contains("left.csv + right.csv", "seen from the hip: left leg", "seen from the hip: right leg");
        assertThat(clinician)
                .containsPattern("The right foot lands [4-7]\\.\\d.cm further ahead of the hip than the"
                        + " left foot \\(95.% range of that difference: ");
        assertThat(Files.readString(folder.resolve("both/runner.html")))
                .contains("recorded one after the other", "than the left foot");
    }

    private static List<String> files(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    @Test
    void each_leg_counts_from_its_own_standing_clip_and_the_report_says_so_once() throws IOException {
        Path stoodLeft = standing("stood-left", Side.LEFT, 3, 2);
        Path stoodRight = standing("stood-right", Side.RIGHT, 8, -1);
        Run run = analyzed("stood", left, right, "--standing", stoodRight, "--standing", stoodLeft);
        assertThat(run.err()).isEmpty();
        JsonNode clips = json("stood/analysis.json").get("clips");
        requireStood(clips.get(0).get("standing"), "left", 3, 2);
        requireStood(clips.get(1).get("standing"), "right", 8, -1);
        assertThat(codes(json("stood/analysis.json").get("qualityIssues"))).doesNotContain("STANDING_CLIP_MISSING");

        String report = Files.readString(folder.resolve("stood/report.html")).replace('\u00a0', ' ');
        for (String once : List.of(
                "Standing recording (left)",
                "Standing recording (right)",
                "stood-left.csv",
                "stood-right.csv",
                "The flat foot is the foot as it stood")) {
            assertThat(report).containsOnlyOnce(once);
        }
        JsonNode knee = json("stood/analysis.json").at("/metrics/kneeFlexionAtStrike");
        assertThat(report)
                .containsOnlyOnce(above(3, knee.at("/left/mean").asDouble(), "left"))
                .containsOnlyOnce(above(8, knee.at("/right/mean").asDouble(), "right"));
    }

    private static void requireStood(JsonNode standing, String side, double kneeDegrees, double footDegrees) {
        assertThat(standing.get("file").asText()).isEqualTo("stood-" + side + ".csv");
        assertThat(standing.at("/" + side + "/kneeFlexionDegrees").asDouble())
                .isCloseTo(kneeDegrees, within(STANDING_DEGREES));
        assertThat(standing.at("/" + side + "/footAngleDegrees").asDouble())
                .isCloseTo(footDegrees, within(STANDING_DEGREES));
        assertThat(standing.has(side.equals("left") ? "right" : "left")).isFalse();
    }

    private static String above(double standing, double running, String side) {
        return String.format(
                Locale.ROOT,
                "Standing still it is %.1f° (%s leg): %.1f° above standing.",
                standing,
                side,
                running - standing);
    }

    @Test
    void where_the_clips_differ_in_step_rate_the_advice_starts_from_the_leg_that_is_judged() throws IOException {
        Path quick = tracks("quick-left", List.of(Side.LEFT), quick());
        analyzed("uneven", quick, right);
        JsonNode session = json("uneven/analysis.json");
        double judged = session.at("/metrics/stepRate/right/mean").asDouble();
        assertThat(codes(session.get("qualityIssues"))).contains("STEP_RATES_DIFFER");
        assertThat(session.at("/overstride/side").asText()).isEqualTo("right");
        assertThat(Files.readString(folder.resolve("uneven/runner.html")).replace('\u00a0', ' '))
                .contains(String.format(Locale.ROOT, "You take %.0f steps per minute", judged));
    }

    private static FilmedRunner quick() {
        return FilmedRunner.drawn(HEIGHT_METRES, SPEED, 176, LEFT_FURTHER, SECONDS, 71)
                .orElseThrow();
    }

    @Test
    void the_order_of_the_files_makes_no_difference() throws IOException {
        analyzed("swapped", right, left);
        for (String file : List.of("analysis.json", "report.html", "runner.html")) {
            assertThat(folder.resolve("swapped").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("both").resolve(file));
        }
    }

    @Test
    void a_small_difference_between_the_legs_is_said_to_be_perhaps_error() throws IOException {
        Path equal = tracks("equal-right", Side.RIGHT, LEFT_FURTHER + 0.01, 5);
        analyzed("equal", left, equal);
        assertThat(Files.readString(folder.resolve("equal/report.html"))).contains("so this may be measurement error");
        assertThat(Files.readString(folder.resolve("both/report.html"))).contains("this difference is larger");
    }

    @Test
    void clips_of_one_side_three_clips_and_files_of_both_legs_stay_apart_and_why_is_said() throws IOException {
        Path again = tracks("left-again", Side.LEFT, 0.02, 7);
        Run same = analyzed("same", left, again);
        assertThat(same.exitCode()).isZero();
        assertThat(same.out().lines()).hasSize(5);
        assertThat(same.out().lines().toList().get(4))
                .isEqualTo("Both show the left leg: they were not joined, and each has its own result.");
        assertThat(folder.resolve("same/left/report.html")).exists();
        assertThat(folder.resolve("same/left-again/report.html")).exists();
        assertThat(folder.resolve("same/analysis.json")).doesNotExist();

        Run three = analyzed("three", left, again, right, "--no-report");
        assertThat(three.out().lines()).hasSize(7);
        assertThat(three.out()).contains("Only two clips, one from either side");
        assertThat(folder.resolve("three/analysis.json")).doesNotExist();

        Path whole = tracks("whole", List.of(Side.RIGHT, Side.LEFT), runner(0, 9));
        assertThat(analyzed("whole", whole, left, "--no-report").out()).contains("A file that holds both legs");
        assertThat(folder.resolve("whole/analysis.json")).doesNotExist();
    }

    @Test
    void where_one_cannot_be_used_the_other_keeps_its_own_report() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.csv"), "time_s,right_hip_x_m\n0,zero\n");
        for (List<Path> files : List.of(List.of(broken, left), List.of(left, broken))) {
            Run run = analyzed("one", files.toArray());
            assertThat(run.exitCode()).isEqualTo(UNUSABLE_INPUT);
            assertThat(run.err()).startsWith(broken + ": ").doesNotContain("Exception");
            assertThat(run.out().lines()).hasSize(2);
            assertThat(folder.resolve("one/left/report.html")).exists();
            assertThat(folder.resolve("one/analysis.json")).doesNotExist();
        }
    }

    @Test
    void a_result_never_replaces_what_it_is_made_from() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Path input = Files.copy(left, inside.resolve("runner.csv"));
        assertThat(analyzed("inside", input, right, "--no-report").exitCode()).isZero();
        assertThat(input).hasSameBinaryContentAs(left);
        Path file = Files.writeString(folder.resolve("a-file"), "");
        Run refused = analyzed("a-file", left, right);
        assertThat(refused.exitCode()).isEqualTo(UNUSABLE_INPUT);
        assertThat(file).hasContent("");
    }

    @Test
    void two_sessions_are_compared_leg_by_leg_and_the_question_is_about_the_worse_one() throws IOException {
        Path after = session("after", 0.06, 0, 11);
        JsonNode result = compared(folder.resolve("both"), after);
        assertThat(result.at("/primary/side").asText()).isEqualTo("right");
        assertThat(difference(result, "right")).isCloseTo(-0.06, within(2 * DISTANCE_METRES));
        assertThat(difference(result, "left")).isCloseTo(0.06, within(2 * DISTANCE_METRES));
        assertThat(result.at("/before/clips")).hasSize(2);
        assertThat(result.at("/before/file").asText()).isEqualTo("left.csv + right.csv");
        assertThat(compared(folder.resolve("both"), after, "--side", "left")
                        .at("/primary/side")
                        .asText())
                .isEqualTo("left");
        assertThat(Files.readString(folder.resolve("compared/comparison.html")).replace('\u00a0', ' '))
                .contains("Frames per second (left)")
                .containsPattern("the right foot lands [^.]*\\.[^.]*\\.[^.]* closer to the hip than before")
                .containsPattern("the left foot lands [^.]*\\.[^.]*\\.[^.]* further ahead of the hip than before");
    }

    private static JsonNode compared(Path before, Path after, Object... more) throws IOException {
        List<Object> words = new ArrayList<>(List.of("compare", before, after, "--out", folder.resolve("compared")));
        words.addAll(List.of(more));
        Run run = Run.of(words.toArray());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return json("compared/comparison.json");
    }

    private static double difference(JsonNode result, String side) {
        for (JsonNode metric : result.get("metrics")) {
            if (metric.get("id").asText().equals("footHipDistance")
                    && metric.get("side").asText().equals(side)) {
                return metric.get("difference").asDouble();
            }
        }
        throw new AssertionError("no foot-hip distance of the leg: " + side);
    }

    @Test
    void of_a_session_and_a_single_clip_the_leg_that_both_show_is_compared() throws IOException {
        Path after = session("later", LEFT_FURTHER, 0, 21);
        JsonNode result = compared(folder.resolve("both"), after.resolve("later-left"));
        assertThat(codes(result.at("/comparable/reasons")))
                .contains("SIDE_IN_ONE")
                .doesNotContain("SIDE_DIFFERS");
        assertThat(result.at("/primary/side").asText()).isEqualTo("left");
        assertThat(difference(result, "left")).isCloseTo(0, within(2 * DISTANCE_METRES));
        assertThat(result.get("metrics"))
                .allSatisfy(m -> assertThat(m.get("side").asText()).isEqualTo("left"));
        assertThat(result.get("onlyInOne"))
                .isNotEmpty()
                .allSatisfy(m -> assertThat(m.get("side").asText()).isEqualTo("right"));
        JsonNode apart = compared(folder.resolve("both/right"), after.resolve("later-left"));
        assertThat(codes(apart.at("/comparable/reasons"))).contains("SIDE_DIFFERS");
    }

    @Test
    void a_clip_that_is_in_both_sessions_is_refused() throws IOException {
        assertThat(analyzed("reused", left, tracks("new-right", Side.RIGHT, 0, 31), "--no-report")
                        .exitCode())
                .isZero();
        Run run =
                Run.of("compare", folder.resolve("both"), folder.resolve("reused"), "--out", folder.resolve("refused"));
        assertThat(run.exitCode()).isEqualTo(UNUSABLE_INPUT);
        assertThat(run.err()).contains("same recording");
    }

    @Test
    void progress_follows_both_legs() throws IOException {
        Path second = session("second", LEFT_FURTHER, 0.03, 41);
        Path third = session("third", LEFT_FURTHER, 0, 51);
        Path out = folder.resolve("progress");
        assertThat(Run.of("progress", folder.resolve("both"), second, third, "--out", out)
                        .exitCode())
                .isZero();
        JsonNode result = json("progress/progress.json");
        assertThat(result.at("/primary/side").asText()).isEqualTo("right");
        assertThat(result.get("metrics"))
                .extracting(m -> m.get("side").asText())
                .contains("left", "right");
    }

    @Test
    void export_writes_the_files_of_each_clip() throws IOException {
        Path session = session("sent", LEFT_FURTHER, RIGHT_FURTHER, 61);
        assertThat(Run.of("export", session, "--to", "trc,bundle").exitCode()).isZero();
        for (String clip : List.of("sent-left", "sent-right")) {
            assertThat(session.resolve(clip).resolve(clip + ".trc")).exists();
            assertThat(session.resolve(clip).resolve(clip + ".zip")).exists();
        }
        Path out = folder.resolve("exported");
        assertThat(Run.of("export", session, "--to", "xlsx", "--out", out).out().lines())
                .containsExactly(
                        out.resolve("sent-left/sent-left.xlsx").toString(),
                        out.resolve("sent-right/sent-right.xlsx").toString());
    }

    @Test
    void a_session_whose_clips_are_gone_or_whose_file_is_damaged_is_told_in_one_sentence() throws IOException {
        Path alone = Files.createDirectory(folder.resolve("alone"));
        Path file = Files.copy(folder.resolve("both/analysis.json"), alone.resolve("analysis.json"));
        Run gone = Run.of("export", alone, "--to", "trc");
        assertThat(gone.exitCode()).isEqualTo(UNUSABLE_INPUT);
        assertThat(gone.err()).contains("There is no file", "left").doesNotContain("Exception");
        Files.writeString(file, Files.readString(file).replace("\"nearSide\" : \"left\"", "\"nearSide\" : \"right\""));
        Run damaged = Run.of("compare", alone, left, "--out", folder.resolve("nothing"));
        assertThat(damaged.exitCode()).isEqualTo(UNUSABLE_INPUT);
        assertThat(damaged.err()).contains("is damaged");
    }
}
