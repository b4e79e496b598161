package footfall.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.body.Side;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.session.ExampleAnalysis;
import footfall.tracking.Track;
import footfall.tracking.Tracks;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrackFilesTest {
    private static final int FRAMES = 60;
    private static final double FPS = 100;
    /** Text files hold at most 0.01 mm. */
    private static final double ROUNDING_METRES = 1e-5;

    private static final List<String> HALPE = List.of(
            "Hip",
            "RHip",
            "RKnee",
            "RAnkle",
            "RBigToe",
            "RSmallToe",
            "RHeel",
            "LHip",
            "LKnee",
            "LAnkle",
            "LBigToe",
            "LSmallToe",
            "LHeel",
            "RShoulder",
            "LShoulder");

    @TempDir
    Path folder;

    /** Forward, up and sideways position of a marker in metres: a leg that swings under a hip. */
    private static double[] position(String name, int frame) {
        double swing =
                0.3 * Math.sin(2 * Math.PI * frame / 35 + (name.startsWith("R") || name.startsWith("r") ? 0 : 3));
        String word = name.toLowerCase(Locale.ROOT);
        double part = word.contains("hip") || word.contains("hjc") || word.contains("gtr")
                ? 0
                : word.contains("knee") ? 0.5 : 1;
        double ahead = word.contains("smalltoe") || word.contains("5meta") ? 0.14 : word.contains("toe") ? 0.19 : 0;
        double behind = word.contains("heel") || word.contains("calc") ? 0.05 : 0;
        return new double[] {1.5 + part * swing + ahead - behind, 0.95 - 0.85 * part, 0.1 * Math.cos(frame / 9.0)};
    }

    private static String trc(List<String> names, String unit, double perMetre, int[] axisOrder, int[] sign) {
        StringBuilder text = new StringBuilder("PathFileType\t4\t(X/Y/Z)\ttrial.trc\n");
        text.append(
                "DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\tOrigDataRate\tOrigDataStartFrame\tOrigNumFrames\n");
        text.append("100\t100\t60\t" + names.size() + "\t" + unit + "\t100\t1\t60\n");
        text.append("Frame#\tTime\t").append(String.join("\t\t\t", names)).append("\t\t\n\t");
        for (int i = 1; i <= names.size(); i++) {
            text.append("\tX" + i + "\tY" + i + "\tZ" + i);
        }
        text.append("\n\n");
        for (int frame = 0; frame < FRAMES; frame++) {
            text.append(frame + 1).append('\t').append(2 + frame / FPS);
            for (String name : names) {
                double[] at = position(name, frame);
                for (int axis = 0; axis < 3; axis++) {
                    text.append('\t')
                            .append(String.format(Locale.ROOT, "%.5f", sign[axis] * perMetre * at[axisOrder[axis]]));
                }
            }
            text.append('\n');
        }
        return text.toString();
    }

    private Tracks read(String text, String name) throws IOException {
        return read(text, name, Map.of());
    }

    private Tracks read(String text, String name, Map<String, String> map) throws IOException {
        return TrackFiles.read(Files.writeString(folder.resolve(name), text), map);
    }

    private static final int[] XYZ = {0, 1, 2};
    private static final int[] AS_IS = {1, 1, 1};

    private static Track track(Tracks tracks, Side side, BodyPoint point) {
        return tracks.track(side, point).orElseThrow();
    }

    @Test
    void a_file_as_sports2d_writes_it_gives_both_legs_in_metres_from_the_first_frame() throws IOException {
        Tracks tracks = read(trc(HALPE, "m", 1, XYZ, AS_IS), "s.trc");
        assertThat(tracks.unit()).isEqualTo(Tracks.Unit.METRES);
        assertThat(tracks.sides()).containsExactly(Side.LEFT, Side.RIGHT);
        assertThat(tracks.nearSide()).isEqualTo(Side.RIGHT);
        assertThat(tracks.facing()).isEqualTo(Facing.RIGHT);
        assertThat(tracks.times().seconds(0)).isZero();
        assertThat(tracks.times().medianFps()).isCloseTo(FPS, within(1e-6));
        double toe = track(tracks, Side.RIGHT, BodyPoint.TOE)
                .samples()
                .get(7)
                .position()
                .x();
        assertThat(toe)
                .as("the fifth metatarsal, not the big toe")
                .isCloseTo(position("RSmallToe", 7)[0], within(ROUNDING_METRES));
        assertThat(tracks.track(Side.RIGHT, BodyPoint.SHOULDER)).isPresent();
    }

    @Test
    void a_file_as_opencap_writes_it_uses_the_anatomical_markers() throws IOException {
        List<String> names = new ArrayList<>(HALPE);
        names.addAll(
                List.of("r_knee_study", "r_ankle_study", "r_toe_study", "r_5meta_study", "r_calc_study", "RHJC_study"));
        Tracks tracks = read(trc(names, "m", 1, XYZ, AS_IS), "o.trc");
        double toe = track(tracks, Side.RIGHT, BodyPoint.TOE)
                .samples()
                .get(3)
                .position()
                .x();
        assertThat(toe).isCloseTo(position("r_5meta_study", 3)[0], within(ROUNDING_METRES));
    }

    @Test
    void a_laboratory_file_in_millimetres_with_z_up_and_the_runner_facing_minus_y_is_understood() throws IOException {
        List<String> names = List.of("R.GTR", "R.Knee.Lat", "R.Ankle.Lat", "R.Heel", "R.Toe.Lat");
        Tracks tracks = read(trc(names, "mm", 1000, new int[] {2, 0, 1}, new int[] {1, -1, 1}), "lab.trc");
        assertThat(tracks.facing()).isEqualTo(Facing.LEFT);
        var hip = track(tracks, Side.RIGHT, BodyPoint.HIP).samples().get(5).position();
        assertThat(hip.x()).isCloseTo(-position("R.GTR", 5)[0], within(ROUNDING_METRES));
        assertThat(hip.y()).isCloseTo(position("R.GTR", 5)[1], within(ROUNDING_METRES));
    }

    @Test
    void a_runner_who_stands_faces_where_the_toes_point_however_much_the_hips_sway_sideways() throws IOException {
        List<String> words = List.of("hip", "knee", "ankle", "heel", "toe");
        StringBuilder text = new StringBuilder("time");
        for (String word : words) {
            for (String axis : List.of("x", "y", "z")) {
                text.append(",right_").append(word).append('_').append(axis).append("_m");
            }
        }
        for (int frame = 0; frame < FRAMES; frame++) {
            text.append('\n').append(frame / FPS);
            for (String word : words) {
                double[] at = position(word, 0);
                double sway = word.equals("hip") ? 0.01 * Math.sin(frame / 10.0) : 0;
                text.append(',')
                        .append(sway)
                        .append(',')
                        .append(at[1])
                        .append(',')
                        .append(-at[0]);
            }
        }
        Path file = Files.writeString(folder.resolve("standing.csv"), text);
        Tracks standing = TrackFiles.readStanding(file, Map.of());
        assertThat(standing.facing()).isEqualTo(Facing.LEFT);
        assertThat(track(standing, Side.RIGHT, BodyPoint.TOE)
                        .samples()
                        .get(5)
                        .position()
                        .x())
                .isCloseTo(-position("toe", 0)[0], within(ROUNDING_METRES));
    }

    @Test
    void a_vertical_axis_that_points_down_is_turned_up() throws IOException {
        Tracks tracks = read(trc(HALPE, "cm", 100, XYZ, new int[] {1, -1, 1}), "down.trc");
        double hip = track(tracks, Side.LEFT, BodyPoint.HIP)
                .samples()
                .get(0)
                .position()
                .y();
        double ankle = track(tracks, Side.LEFT, BodyPoint.ANKLE)
                .samples()
                .get(0)
                .position()
                .y();
        assertThat(hip - ankle).isCloseTo(0.85, within(ROUNDING_METRES));
    }

    @Test
    void empty_cells_and_zeros_in_all_axes_are_missing_samples() throws IOException {
        String text = trc(HALPE, "m", 1, XYZ, AS_IS);
        List<String> lines = new ArrayList<>(text.lines().toList());
        lines.set(10, withMarker(lines.get(10), 1, "\t\t"));
        lines.set(11, withMarker(lines.get(11), 1, "0.0\t0.0\t0.0"));
        Tracks tracks = read(String.join("\n", lines), "gaps.trc");
        List<Integer> frames = track(tracks, Side.RIGHT, BodyPoint.HIP).samples().stream()
                .map(s -> s.frame())
                .toList();
        assertThat(frames).hasSize(FRAMES - 2).doesNotContain(4, 5);
    }

    private static String withMarker(String line, int marker, String cells) {
        List<String> all = new ArrayList<>(List.of(line.split("\t", -1)));
        List<String> replaced = all.subList(2 + 3 * marker, 5 + 3 * marker);
        replaced.clear();
        replaced.addAll(List.of(cells.split("\t", -1)));
        return String.join("\t", all);
    }

    @Test
    void own_names_are_understood_when_the_user_maps_them() throws IOException {
        String text = trc(HALPE, "m", 1, XYZ, AS_IS).replace("RHip", "M01").replace("LHip", "M02");
        assertThatThrownBy(() -> read(text, "m.trc")).isInstanceOfSatisfying(FootfallException.class, e -> {
            assertThat(e.problem()).isEqualTo(Problem.TRACKS_MARKERS_MISSING);
            assertThat(Wording.of(Language.DUTCH).problem(e)).startsWith("Het spoorbestand mist heup.");
        });
        assertThat(read(text, "m.trc", Map.of("RHIP", "M01", "left_hip", "M02")).sides())
                .hasSize(2);
    }

    @Test
    void a_file_in_pixels_that_says_metres_is_refused() {
        assertThatThrownBy(() -> read(trc(HALPE, "m", 400, XYZ, AS_IS), "px.trc"))
                .isInstanceOfSatisfying(
                        FootfallException.class,
                        e -> assertThat(Wording.of(Language.ENGLISH).problem(e))
                                .contains("px.trc", "line 3", "the unit is wrong"));
    }

    @Test
    void a_faulty_line_is_named() {
        String text = trc(HALPE, "m", 1, XYZ, AS_IS);
        String spoilt = text.replace("\n3\t2.02\t", "\n3\tx\t");
        assertThatThrownBy(() -> read(spoilt, "bad.trc"))
                .isInstanceOfSatisfying(
                        FootfallException.class,
                        e -> assertThat(e.arguments()).containsExactly("bad.trc", 9, TrackFault.NOT_A_NUMBER));
        String back = text.replace("\n3\t2.02\t", "\n3\t1.02\t");
        assertThatThrownBy(() -> read(back, "bad.trc"))
                .isInstanceOfSatisfying(
                        FootfallException.class,
                        e -> assertThat(e.arguments()).containsExactly("bad.trc", 9, TrackFault.TIMES_DO_NOT_RISE));
    }

    @Test
    void other_files_are_refused_with_their_name() {
        assertThatThrownBy(() -> read("hello\nworld\n", "letter.csv"))
                .isInstanceOfSatisfying(
                        FootfallException.class,
                        e -> assertThat(e.arguments()).containsExactly("letter.csv", 1, TrackFault.UNKNOWN_FORMAT));
        assertThatThrownBy(() -> read("", "empty.trc")).isInstanceOf(FootfallException.class);
        assertThatThrownBy(() -> read("PathFileType\t4\n", "cut.trc")).isInstanceOf(FootfallException.class);
        assertThatThrownBy(() -> TrackFiles.read(folder.resolve("none.trc"), Map.of()))
                .isInstanceOfSatisfying(
                        FootfallException.class, e -> assertThat(e.problem()).isEqualTo(Problem.FILE_NOT_FOUND));
    }

    @Test
    void our_own_tracks_come_back_as_they_were_written() throws IOException {
        Tracks written = ExampleAnalysis.complete().tracks();
        Tracks read = read(TracksCsv.text(written), "tracks.csv");
        assertThat(read.unit()).isEqualTo(Tracks.Unit.PIXELS);
        assertThat(read.facing()).isEqualTo(written.facing());
        assertThat(TracksCsv.text(read)).isEqualTo(TracksCsv.text(written));
    }

    @Test
    void tracks_in_metres_come_back_and_frames_without_markers_keep_their_time() throws IOException {
        Tracks written = read(trc(HALPE, "m", 1, XYZ, AS_IS), "s.trc");
        String text = TracksCsv.text(written);
        assertThat(TracksCsv.text(read(text, "tracks.csv"))).isEqualTo(text);
        String gap =
                String.join("\n", text.lines().filter(l -> !l.startsWith("8,")).toList());
        Tracks read = read(gap, "gap.csv");
        assertThat(read.times().seconds(8)).isCloseTo(8 / FPS, within(1e-9));
        assertThat(read.times().count()).isEqualTo(FRAMES);
    }

    @Test
    void a_motion_capture_trial_is_read_with_both_legs() {
        Path trial = Path.of("../shared/mocap/RBDS001_T25.csv");
        assumeTrue(Files.exists(trial), "../shared/mocap is not here");
        Tracks tracks = TrackFiles.read(trial, Map.of());
        assertThat(tracks.sides()).containsExactly(Side.LEFT, Side.RIGHT);
        assertThat(tracks.facing()).isEqualTo(Facing.RIGHT);
        assertThat(tracks.times().medianFps()).isCloseTo(150, within(0.1));
        assertThat(track(tracks, Side.RIGHT, BodyPoint.HIP)
                        .samples()
                        .get(0)
                        .position()
                        .y())
                .isCloseTo(0.9354, within(ROUNDING_METRES));
    }

    @Test
    void every_fault_has_words_in_both_languages() {
        for (Language language : Language.values()) {
            for (TrackFault fault : TrackFault.values()) {
                assertThat(Wording.of(language).of(fault)).isNotBlank();
            }
        }
    }
}
