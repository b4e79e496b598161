package footfall.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footfall.body.Side;
import footfall.exchange.Sha256;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.register.Clip;
import footfall.register.ClipFacts;
import footfall.register.ClipPurpose;
import footfall.register.ClipState;
import footfall.register.ResultFile;
import footfall.register.Runner;
import footfall.register.RunnerFacts;
import footfall.register.SessionFacts;
import footfall.register.Upload;
import footfall.settings.MarkerColor;
import footfall.settings.PointSearch;
import footfall.settings.PracticeSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of a clip and of what came of it; nobody works here, so nothing is analysed. */
class AnalysesTest {
    private static final Path CLIP = Path.of("samples/before.mp4");
    private static final String WHO = "ann";

    @TempDir
    private Path folder;

    private Practice practice;
    private String session = "";

    @BeforeEach
    void open() {
        practice =
                Practice.open(folder.resolve("data"), Optional.empty(), PracticeSettings.defaults(), Clock.systemUTC());
        Runner runner = practice.runners()
                .add(
                        WHO,
                        new RunnerFacts(
                                "Ann", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), ""));
        session = practice.sessions()
                .add(
                        WHO,
                        runner.id(),
                        new SessionFacts(
                                LocalDate.of(2026, 1, 2), Optional.empty(), Optional.empty(), "", Optional.empty(), ""))
                .id();
    }

    @AfterEach
    void close() {
        practice.close();
    }

    private Clip uploaded(Path file) throws IOException {
        Upload upload = practice.uploads().begin(WHO, session, "a.mp4", file.toString(), Files.size(file));
        practice.uploads().receive(WHO, upload, 0, Files.newInputStream(file));
        List<Clip> clips = practice.analyses().clipsOf(session);
        return clips.get(clips.size() - 1);
    }

    private Clip now(Clip clip) {
        return practice.analyses().find(clip.id()).orElseThrow();
    }

    @Test
    void a_clip_is_queued_at_once_and_may_be_cancelled_and_queued_again() throws IOException {
        Clip clip = uploaded(CLIP);
        assertThat(clip.state()).isEqualTo(ClipState.QUEUED);
        practice.analyses().cancel(WHO, clip.id());
        assertThat(now(clip).state()).isEqualTo(ClipState.CANCELLED);
        assertThat(now(clip).jobId()).isEmpty();
        practice.analyses().queue(WHO, clip.id());
        assertThat(now(clip).state()).isEqualTo(ClipState.QUEUED);
        assertThat(now(clip).jobId()).isPresent().isNotEqualTo(clip.jobId());
    }

    @Test
    void what_is_told_of_a_clip_comes_back_and_the_second_of_two_is_refused() throws IOException {
        Clip clip = uploaded(CLIP);
        ClipFacts told = new ClipFacts(
                ClipPurpose.RUN,
                Optional.of(240.0),
                Optional.of(3.25),
                Optional.of(Side.LEFT),
                Optional.of(2),
                new PointSearch(PointSearch.Kind.MARKERLESS, MarkerColor.parse("pink")));
        practice.analyses().change(WHO, clip, told);
        assertThat(now(clip).facts()).isEqualTo(told);
        assertThatThrownBy(() -> practice.analyses().change(WHO, clip, ClipFacts.unknown()))
                .isInstanceOfSatisfying(
                        FootfallException.class, e -> assertThat(e.problem()).isEqualTo(Problem.CHANGED_MEANWHILE));
        assertThat(now(clip).facts()).isEqualTo(told);
    }

    @Test
    void a_standing_clip_is_not_analysed_itself_but_the_runs_are_again() throws IOException {
        Clip run = uploaded(CLIP);
        Clip standing = uploaded(Path.of("samples/after.mp4"));
        ClipFacts usual = ClipFacts.unknown();
        practice.analyses()
                .change(
                        WHO,
                        standing,
                        new ClipFacts(
                                ClipPurpose.STANDING,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                usual.points()));
        assertThat(now(standing).state()).isEqualTo(ClipState.CHECKED);
        assertThat(now(standing).jobId()).isEmpty();
        assertThat(now(run).jobId()).isPresent().isNotEqualTo(run.jobId());
        practice.analyses().change(WHO, now(standing), usual);
        assertThat(now(standing).state()).isEqualTo(ClipState.QUEUED);
    }

    @Test
    void result_files_are_replaced_all_at_once_and_kept_by_their_bytes() throws IOException {
        Clip clip = uploaded(CLIP);
        Path first = Files.createDirectories(folder.resolve("first"));
        Files.writeString(first.resolve("analysis.json"), "{}");
        Files.writeString(first.resolve("report.en.html"), "<p>hello");
        practice.results().put(clip.id(), first);
        assertThat(practice.results().files(clip.id()))
                .containsExactly(
                        new ResultFile(
                                clip.id(),
                                "analysis.json",
                                Sha256.of("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                                2),
                        new ResultFile(
                                clip.id(),
                                "report.en.html",
                                Sha256.of("<p>hello".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                                8));
        assertThat(practice.results().open(clip.id(), "report.html", "en").orElseThrow())
                .hasContent("<p>hello");
        assertThat(practice.results().open(clip.id(), "report.html", "nl")).isEmpty();
        Path second = Files.createDirectories(folder.resolve("second"));
        Files.writeString(second.resolve("analysis.json"), "{\"a\":1}");
        practice.results().put(clip.id(), second);
        assertThat(practice.results().files(clip.id()))
                .extracting(ResultFile::name)
                .containsExactly("analysis.json");
        assertThat(practice.results().open(clip.id(), "analysis.json").orElseThrow())
                .hasContent("{\"a\":1}");
    }
}
