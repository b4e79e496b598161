package footfall.practice;

import footfall.analysis.Progress;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.register.ClipProgress;
import footfall.settings.PracticeSettings;
import footfall.store.Database;
import java.time.Duration;
import java.util.Optional;

/**
 * Writes down how far an analysis is, about once a second, where every process can read it. On the same occasion it learns whether the
 * analysis is still wanted and may go on; if not, it throws.
 */
final class ToldProgress implements Progress {
    private static final long TELL_NANOSECONDS = Duration.ofSeconds(1).toNanos();

    private final Database database;
    private final String clipId;
    private final String job;
    private final PracticeSettings settings;
    private final long begunNanoseconds = System.nanoTime();

    private Stage stage = Stage.LOOKING_FOR_MARKERS;
    private long stageNanoseconds = begunNanoseconds;
    private long toldNanoseconds = begunNanoseconds;

    ToldProgress(Database database, String clipId, String job, PracticeSettings settings) {
        this.database = database;
        this.clipId = clipId;
        this.job = job;
        this.settings = settings;
    }

    @Override
    public void stage(Stage next) {
        stage = next;
        stageNanoseconds = System.nanoTime();
        tell(0, 0);
    }

    @Override
    public void frames(long done, long total) {
        if (System.nanoTime() - toldNanoseconds >= TELL_NANOSECONDS) {
            tell(done, total);
        }
    }

    /** @throws NoLongerWanted or FootfallException ANALYSIS_TOO_LONG */
    private void tell(long done, long total) {
        toldNanoseconds = System.nanoTime();
        if (Duration.ofNanos(toldNanoseconds - begunNanoseconds).toMinutes() >= settings.analysisMinutes()) {
            throw new FootfallException(Problem.ANALYSIS_TOO_LONG, settings.analysisMinutes());
        }
        ClipProgress progress = new ClipProgress(stage.name(), done, total, secondsLeft(done, total));
        if (!database.<Boolean>write(tables -> tables.clips().tell(clipId, job, progress))) {
            throw new NoLongerWanted();
        }
    }

    private Optional<Long> secondsLeft(long done, long total) {
        if (done == 0 || total < done) {
            return Optional.empty();
        }
        double secondsPerFrame = (toldNanoseconds - stageNanoseconds) / 1e9 / done;
        return Optional.of(Math.round(Math.ceil((total - done) * secondsPerFrame)));
    }
}
