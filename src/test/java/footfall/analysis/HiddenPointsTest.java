package footfall.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import footfall.body.BodyPoint;
import footfall.correction.Correction;
import footfall.correction.CorrectionList;
import footfall.practice.ShortClip;
import footfall.quality.FootfallException;
import footfall.session.SeenRun;
import footfall.tracking.Track;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is hidden by hand: there is a result or a sentence, never a fault. */
class HiddenPointsTest {
    private static final int TRIES = 60;

    @TempDir
    private static Path folder;

    private static SeenRun run;

    @BeforeAll
    static void see() {
        run = ShortClip.seen(ShortClip.write(folder.resolve("a.mp4")));
    }

    private static Throwable measuring(List<Correction> corrections) {
        CorrectionList list = CorrectionList.empty();
        for (Correction correction : corrections) {
            list = list.add("Anna", Instant.EPOCH, correction);
        }
        CorrectionList all = list;
        return catchThrowable(() -> RunMeasurement.of(run, all));
    }

    private static Correction hidden(Track track, int from, int to) {
        return new Correction.HidePoint(track.side(), track.point(), from, to);
    }

    private static int last() {
        return run.tracks().times().count() - 1;
    }

    private static void requireAnswer(List<Correction> corrections) {
        Throwable thrown = measuring(corrections);
        if (thrown != null) {
            assertThat(thrown).as(corrections.toString()).isInstanceOf(FootfallException.class);
        }
    }

    @Test
    void on_every_frame() {
        List<Track> tracks = run.tracks().tracks();
        for (Track track : tracks) {
            requireAnswer(List.of(hidden(track, 0, last())));
            requireAnswer(tracks.stream()
                    .filter(other -> !other.equals(track))
                    .map(other -> hidden(other, 0, last()))
                    .toList());
        }
        assertThat(measuring(
                        tracks.stream().map(track -> hidden(track, 0, last())).toList()))
                .isInstanceOf(FootfallException.class);
        Track knee = run.tracks().track(run.tracks().nearSide(), BodyPoint.KNEE).orElseThrow();
        assertThat(measuring(List.of(hidden(knee, 0, last())))).isNull();
    }

    @Test
    void on_all_but_a_few_and_on_any() {
        Random random = new Random(5);
        for (int i = 0; i < TRIES; i++) {
            int spared = random.nextInt(last() - 4) + 1;
            int few = random.nextInt(4);
            requireAnswer(run.tracks().tracks().stream()
                    .filter(track -> random.nextBoolean())
                    .flatMap(track -> random.nextBoolean()
                            ? List.of(hidden(track, 0, spared - 1), hidden(track, spared + few, last())).stream()
                            : List.of(hidden(track, spared, Math.min(last(), spared + 10 * few))).stream())
                    .toList());
        }
    }
}
