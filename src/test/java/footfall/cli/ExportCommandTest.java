package footfall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footfall.session.EditedAnalysis;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions out to other programs and other machines, and in again. */
class ExportCommandTest {
    private static final Path TRIAL = Path.of("../shared/mocap/RBDS002_T25.csv");
    private static final int UNUSABLE_INPUT = 3;
    private static final int USAGE = 2;

    /** What the file's own rounding to 0.01 mm and 10 microseconds can move. */
    private static final double STRIKE_SECONDS = 5e-5;

    private static final double DISTANCE_METRES = 1e-4;

    @TempDir
    private Path folder;

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    private Path mocap(String name) {
        assumeTrue(Files.exists(TRIAL), "../shared/mocap is not here");
        Path out = folder.resolve(name);
        assertThat(Run.of("analyze", TRIAL, "--speed", "2.5m/s", "--no-report", "--out", out)
                        .exitCode())
                .isZero();
        return out;
    }

    /** The example with tracks in metres, as a folder. */
    private Path example() throws IOException {
        Path session = folder.resolve("session");
        EditedAnalysis.write(session, document -> {});
        StringBuilder tracks = new StringBuilder("frame,timeSeconds,marker,side,xPx,yPx,origin,xMetres,yMetres\n");
        for (int frame = 0; frame < 3; frame++) {
            String time = frame + "," + frame * 0.01;
            tracks.append(time).append(",hip,right,10,20,detected,-0.1,0.9\n");
            if (frame != 1) {
                tracks.append(time).append(",knee,right,10,20,detected,-0.1,0.5\n");
            }
            tracks.append(time).append(",ankle,right,10,20,detected,-0.3,0.3\n");
            tracks.append(time).append(",heel,right,14,20,detected,-0.25,0.25\n");
            tracks.append(time).append(",toe,right,10,20,detected,-0.45,0.25\n");
        }
        Files.writeString(session.resolve("tracks.csv"), tracks);
        return session;
    }

    private void assertRefused(Run run, int exitCode, String sentence) {
        assertThat(run.err()).contains(sentence).doesNotContain("\tat ", "Exception");
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void the_markers_of_a_trial_go_out_and_come_in_again_with_the_same_strides() throws IOException {
        Path first = mocap("first");
        Path exported = folder.resolve("exported");
        assertThat(Run.of("export", first, "--to", "trc,mot", "--out", exported).out())
                .isEqualToNormalizingNewlines(
                        exported.resolve("RBDS002_T25.trc") + "\n" + exported.resolve("RBDS002_T25.mot") + "\n");
        Path trc = exported.resolve("RBDS002_T25.trc");
        Run again = Run.of("analyze", trc, "--speed", "2.5m/s", "--no-report", "--out", folder.resolve("second"));
        assertThat(again.exitCode()).isZero();
        JsonNode before = json(first.resolve("analysis.json"));
        JsonNode after = json(folder.resolve("second/analysis.json"));
        assertThat(after.get("view").get("nearSide"))
                .isEqualTo(before.get("view").get("nearSide"));
        assertThat(after.get("view").get("facing").asText()).isEqualTo("right");
        assertThat(after.get("strides")).hasSameSizeAs(before.get("strides"));
        for (int i = 0; i < before.get("strides").size(); i++) {
            JsonNode was = before.get("strides").get(i);
            JsonNode is = after.get("strides").get(i);
            assertThat(is.get("side")).isEqualTo(was.get("side"));
            assertThat(is.get("icTimeSeconds").asDouble())
                    .isCloseTo(was.get("icTimeSeconds").asDouble(), within(STRIKE_SECONDS));
            assertThat(is.get("hipToAnkleMetres").asDouble())
                    .isCloseTo(was.get("hipToAnkleMetres").asDouble(), within(DISTANCE_METRES));
        }
    }

    @Test
    void a_trc_file_is_level_metres_with_the_runner_to_plus_x_and_empty_cells_for_what_is_unknown() throws IOException {
        Path session = example();
        assertThat(Run.of("export", session, "--to", "TRC").exitCode()).isZero();
        Path trc;
        try (Stream<Path> files = Files.list(session)) {
            trc = files.filter(f -> f.toString().endsWith(".trc")).findFirst().orElseThrow();
        }
        List<String> lines = Files.readAllLines(trc);
        assertThat(lines.get(0)).isEqualTo("PathFileType\t4\t(X/Y/Z)\t" + trc.getFileName());
        assertThat(lines.get(2)).isEqualTo("100\t100\t3\t5\tm\t100\t1\t3");
        assertThat(lines.get(3)).isEqualTo("Frame#\tTime\tRHip\t\t\tRKnee\t\t\tRAnkle\t\t\tRHeel\t\t\tRToe");
        assertThat(lines.get(5)).isEmpty();
        assertThat(lines.get(6)).startsWith("1\t0\t0.1\t0.9\t0\t0.1\t0.5\t0\t0.3\t0.3\t0");
        assertThat(lines.get(7)).startsWith("2\t0.01\t0.1\t0.9\t0\t\t\t\t0.3\t0.3\t0");
        assertThat(lines).hasSize(9);
    }

    @Test
    void angles_are_an_opensim_storage_in_degrees() throws IOException {
        Run run = Run.of("export", example(), "--to", "mot");
        List<String> lines = Files.readAllLines(Path.of(run.out().strip()));
        assertThat(lines)
                .contains("version=1", "nRows=3", "nColumns=6", "inDegrees=yes", "endheader")
                .contains("time\tthigh_angle_r\tknee_flexion_r\tshank_angle_r\tankle_angle_r\tfoot_angle_r")
                // Thigh plumb, shank 45 degrees forward, foot flat.
                .contains("0\t0\t-45\t45\t-45\t0")
                .contains("0.01\tnan\tnan\tnan\tnan\t0");
    }

    @Test
    void a_storage_of_opensim_4_has_the_same_table_under_its_own_header() throws IOException {
        Run run = Run.of("export", example(), "--to", "mot,sto");
        List<String> files = run.out().lines().toList();
        List<String> mot = Files.readAllLines(Path.of(files.get(0)));
        List<String> sto = Files.readAllLines(Path.of(files.get(1)));
        int header = sto.indexOf("endheader");
        assertThat(sto.subList(0, header))
                .contains("DataType=double", "version=3", "nRows=3", "nColumns=6", "inDegrees=yes");
        assertThat(sto.subList(header, sto.size())).isEqualTo(mot.subList(mot.indexOf("endheader"), mot.size()));
    }

    @Test
    void a_spreadsheet_has_a_sheet_each_for_strides_metrics_and_curves_with_numbers_as_numbers() throws IOException {
        Path session = example();
        Path xlsx = Path.of(Run.of("export", session, "--to", "xlsx").out().strip());
        byte[] once = Files.readAllBytes(xlsx);
        try (ZipFile zip = new ZipFile(xlsx.toFile())) {
            assertThat(text(zip, "xl/workbook.xml"))
                    .contains("name=\"Strides\"", "name=\"Metrics\"", "name=\"Curves\"");
            assertThat(text(zip, "xl/sharedStrings.xml")).contains("foot strike (s)", "foot-hip distance (m)");
            String strides = text(zip, "xl/worksheets/sheet1.xml");
            double strike = json(session.resolve("analysis.json"))
                    .at("/strides/0/icTimeSeconds")
                    .asDouble();
            assertThat(strides).containsPattern("<c r=\"B2\"( s=\"\\d+\")?( t=\"n\")?><v>" + strike + "</v>");
            assertThat(strides).contains("r=\"B12\"").doesNotContain("r=\"B13\"");
            assertThat(text(zip, "xl/worksheets/sheet3.xml"))
                    .contains("r=\"B102\"")
                    .doesNotContain("r=\"B103\"");
        }
        Run dutch = Run.of("export", session, "--to", "xlsx", "--lang", "nl", "--out", folder.resolve("nl"));
        try (ZipFile zip = new ZipFile(dutch.out().strip())) {
            assertThat(text(zip, "xl/workbook.xml")).contains("name=\"Schreden\"");
        }
        Run.of("export", session, "--to", "xlsx");
        assertThat(Files.readAllBytes(xlsx)).isEqualTo(once);
    }

    private static String text(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private Path bundle(Path session) {
        Run run = Run.of("export", session, "--to", "bundle", "--out", folder.resolve("sent"));
        assertThat(run.err()).isEmpty();
        return Path.of(run.out().strip());
    }

    @Test
    void a_bundle_opens_to_the_same_bytes_and_is_the_same_bytes_when_made_again() throws IOException {
        Path session = example();
        Path bundle = bundle(session);
        Path opened = folder.resolve("opened");
        assertThat(Run.of("import", bundle, "--out", opened).exitCode()).isZero();
        for (String file : List.of("analysis.json", "tracks.csv")) {
            assertThat(opened.resolve(file)).hasSameBinaryContentAs(session.resolve(file));
        }
        byte[] once = Files.readAllBytes(bundle);
        assertThat(Files.readAllBytes(bundle(opened))).isEqualTo(once);
    }

    @Test
    void what_is_there_is_never_replaced_by_an_import() throws IOException {
        Path bundle = bundle(example());
        Path there = Files.createDirectories(folder.resolve("there"));
        Files.writeString(there.resolve("analysis.json"), "mine");
        assertRefused(Run.of("import", bundle, "--out", there), UNUSABLE_INPUT, "There is a file already");
        assertThat(there.resolve("analysis.json")).hasContent("mine");
        assertThat(there.resolve("tracks.csv")).doesNotExist();
    }

    @Test
    void a_bundle_cut_off_or_spoilt_anywhere_is_damaged_and_nothing_is_written() throws IOException {
        Path bundle = bundle(example());
        byte[] whole = Files.readAllBytes(bundle);
        Path spoilt = folder.resolve("spoilt.zip");
        Path out = folder.resolve("out");
        int directory = new String(whole, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        for (int length = 40; length < directory; length += directory / 12) {
            Files.write(spoilt, Arrays.copyOf(whole, length));
            Run run = Run.of("import", spoilt, "--out", out);
            assertThat(run.exitCode()).isEqualTo(UNUSABLE_INPUT);
            assertThat(run.err().lines()).hasSize(1);
            byte[] changed = whole.clone();
            changed[length] ^= 0x55;
            Files.write(spoilt, changed);
            assertThat(Run.of("import", spoilt, "--out", out).exitCode()).isEqualTo(UNUSABLE_INPUT);
        }
        assertThat(out).doesNotExist();
    }

    @Test
    void what_is_no_bundle_is_told_in_one_sentence_in_either_language() throws IOException {
        Path out = folder.resolve("out");
        Path text = Files.writeString(folder.resolve("text.zip"), "hello");
        Path foreign = zip("foreign.zip", Map.of("holiday.txt", bytes("sun")));
        assertRefused(Run.of("import", text, "--out", out), UNUSABLE_INPUT, "text.zip is no session of Footfall");
        assertRefused(Run.of("import", foreign, "--out", out), UNUSABLE_INPUT, "is no session of Footfall");
        assertRefused(Run.of("import", folder.resolve("gone.zip"), "--out", out), UNUSABLE_INPUT, "There is no file");
        assertRefused(
                Run.of("import", text, "--out", out, "--lang", "nl"), UNUSABLE_INPUT, "is geen sessie van Footfall");
        assertThat(out).doesNotExist();
    }

    @Test
    void a_bundle_of_another_schema_or_with_a_name_that_leads_elsewhere_is_refused() throws IOException {
        Path out = folder.resolve("deep/out");
        Map<String, byte[]> files = unzipped(bundle(example()));
        Map<String, byte[]> older = new LinkedHashMap<>(files);
        older.put("bundle.json", bytes("{\"schema\":\"footfall.bundle/9\"}"));
        assertRefused(Run.of("import", zip("older.zip", older), "--out", out), UNUSABLE_INPUT, "(footfall.bundle/9)");
        for (String name : List.of("../evil.txt", "/evil.txt", "a/../../evil.txt", "..\\evil.txt", "more.txt")) {
            Map<String, byte[]> slipping = new LinkedHashMap<>(files);
            slipping.put(name, bytes("evil"));
            assertRefused(
                    Run.of("import", zip("slip.zip", slipping), "--out", out),
                    UNUSABLE_INPUT,
                    "holds a file that does not belong in one: " + name);
        }
        assertThat(folder.resolve("deep")).doesNotExist();
        assertThat(folder.resolve("evil.txt")).doesNotExist();
        Map<String, byte[]> missing = new LinkedHashMap<>(files);
        missing.remove("tracks.csv");
        assertRefused(Run.of("import", zip("less.zip", missing), "--out", out), UNUSABLE_INPUT, "is damaged");
    }

    @Test
    void sessions_can_be_compared_as_bundles() throws IOException {
        Path bundle = bundle(example());
        Path after = EditedAnalysis.write(folder.resolve("after"), EditedAnalysis.recordedAgain(0.01, -0.06));
        Run run = Run.of("compare", bundle, after, "--out", folder.resolve("out"));
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("Changed: the right foot lands 6.0 cm");
    }

    @Test
    void what_cannot_be_exported_is_told() throws IOException {
        Path session = example();
        assertRefused(Run.of("export", folder.resolve("gone"), "--to", "trc"), UNUSABLE_INPUT, "There is no file");
        Path pixels = EditedAnalysis.write(folder.resolve("pixels"), document -> {});
        Files.writeString(
                pixels.resolve("tracks.csv"),
                Files.readString(session.resolve("tracks.csv")).replaceAll(",-[0-9.]+,[0-9.]+\n", ",,\n"));
        assertRefused(
                Run.of("export", pixels, "--to", "trc"), UNUSABLE_INPUT, "has no positions in metres. Analyse the");
        Run wrong = Run.of("export", session, "--to", "c3d");
        assertThat(wrong.exitCode()).isEqualTo(USAGE);
        assertThat(wrong.err()).contains("'c3d' is not trc, mot, sto, xlsx, bundle or all");
        assertThat(Run.of("export", session).exitCode()).isEqualTo(USAGE);
    }

    @Test
    void the_analysed_file_is_known_by_its_hash_and_never_replaced() throws IOException {
        Path out = mocap("first");
        Path trc = folder.resolve("trial.trc");
        Files.move(Path.of(Run.of("export", out, "--to", "trc").out().strip()), trc);
        Path second = folder.resolve("second");
        Run.of("analyze", trc, "--no-report", "--out", second);
        String hash = json(second.resolve("analysis.json")).at("/video/sha256").asText();
        assertThat(hash).isEqualTo(footfall.exchange.Sha256.of(trc)).matches("[0-9a-f]{64}");
        byte[] before = Files.readAllBytes(trc);
        assertRefused(
                Run.of("export", second, "--to", "trc", "--out", folder), USAGE, "the results would replace " + trc);
        assertThat(Files.readAllBytes(trc)).isEqualTo(before);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Path zip(String name, Map<String, byte[]> files) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    private static Map<String, byte[]> unzipped(Path file) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : new ArrayList<>(java.util.Collections.list(zip.entries()))) {
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return files;
    }
}
