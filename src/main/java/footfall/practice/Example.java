package footfall.practice;

import footfall.body.Side;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.register.Runner;
import footfall.register.RunnerFacts;
import footfall.register.Session;
import footfall.register.SessionFacts;
import footfall.register.Upload;
import footfall.store.Database;
import footfall.wording.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** An example practice of drawn clips, for looking around. It says so of itself, and is never mixed with a real one. */
public final class Example {
    private static final String SETTING = "example";
    private static final String WHO = "example";
    private static final double HEIGHT_METRES = 1.75;
    private static final double SPEED_METRES_PER_SECOND = 2.5;

    private final Database database;
    private final Runners runners;
    private final Sessions sessions;
    private final Uploads uploads;

    Example(Database database, Runners runners, Sessions sessions, Uploads uploads) {
        this.database = database;
        this.runners = runners;
        this.sessions = sessions;
        this.uploads = uploads;
    }

    /** Whether this practice is one. */
    public boolean isIt() {
        return database.<Optional<String>>read(tables -> tables.settings().find(SETTING))
                .isPresent();
    }

    /**
     * Makes an example of a new practice; one that was made before is left as it is.
     *
     * @param samples the folder of {@code before.mp4} and {@code after.mp4}
     * @throws FootfallException NOT_AN_EXAMPLE where it holds something else; FILE_NOT_FOUND
     */
    public void fill(Path samples, Wording wording) {
        if (isIt()) {
            return;
        }
        database.write(tables -> {
            if (!tables.runners().summaries().isEmpty() || tables.accounts().any()) {
                throw new FootfallException(Problem.NOT_AN_EXAMPLE);
            }
            tables.settings().change(SETTING, Optional.of("yes"));
            return tables;
        });
        Runner runner = runners.add(
                WHO,
                new RunnerFacts(
                        wording.text("example.runner"),
                        Optional.of(1988),
                        Optional.of(HEIGHT_METRES),
                        Optional.empty(),
                        Optional.of(Side.RIGHT),
                        wording.text("example.notes")));
        visit(runner, LocalDate.of(2026, 9, 1), 5, wording.text("example.before"), samples.resolve("before.mp4"));
        visit(runner, LocalDate.of(2026, 10, 13), 2, wording.text("example.after"), samples.resolve("after.mp4"));
    }

    private void visit(Runner runner, LocalDate day, int pain, String remarks, Path clip) {
        SessionFacts facts = new SessionFacts(
                day, Optional.of(SPEED_METRES_PER_SECOND), Optional.of(0.0), "", Optional.of(pain), remarks);
        Session session = sessions.add(WHO, runner.id(), facts);
        String name = String.valueOf(clip.getFileName());
        try (InputStream bytes = Files.newInputStream(clip)) {
            Upload upload = uploads.begin(WHO, session.id(), name, name, Files.size(clip));
            uploads.receive(WHO, upload, 0, bytes);
        } catch (IOException e) {
            throw new FootfallException(e, Problem.FILE_NOT_FOUND, clip);
        }
    }
}
