package footfall.practice;

import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.register.AuditAction;
import footfall.register.Runner;
import footfall.register.RunnerFacts;
import footfall.register.RunnerSummary;
import footfall.store.Database;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What one can do with runners. */
public final class Runners {
    private static final String SUBJECT = "runner";

    private final Database database;
    private final Journal journal;

    Runners(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /** All of them by name. */
    public List<RunnerSummary> list(String who) {
        return database.write(tables -> {
            journal.write(tables, who, AuditAction.LISTED, SUBJECT, "");
            return tables.runners().summaries();
        });
    }

    public Optional<Runner> view(String who, String id) {
        return journal.view(
                database, who, SUBJECT, id, tables -> tables.runners().find(id));
    }

    public Runner add(String who, RunnerFacts facts) {
        Runner runner = new Runner(UUID.randomUUID().toString(), facts, journal.now(), 1);
        return database.write(tables -> {
            tables.runners().add(runner);
            journal.write(tables, who, AuditAction.ADDED, SUBJECT, runner.id());
            return runner;
        });
    }

    /**
     * Changes what is told of a runner.
     *
     * @param seen the runner as it was when the change was thought of
     * @throws FootfallException CHANGED_MEANWHILE where it is no longer so
     */
    public void change(String who, Runner seen, RunnerFacts facts) {
        database.write(tables -> {
            if (!tables.runners().change(new Runner(seen.id(), facts, seen.createdAt(), seen.version()))) {
                throw new FootfallException(Problem.CHANGED_MEANWHILE);
            }
            journal.write(tables, who, AuditAction.CHANGED, SUBJECT, seen.id());
            return seen;
        });
    }
}
