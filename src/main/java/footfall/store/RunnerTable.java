package footfall.store;

import footfall.body.Side;
import footfall.register.Runner;
import footfall.register.RunnerFacts;
import footfall.register.RunnerSummary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** The runners. */
public final class RunnerTable {
    private final Handle handle;

    RunnerTable(Handle handle) {
        this.handle = handle;
    }

    /** By name. */
    public List<RunnerSummary> summaries() {
        return handle.createQuery("select runner.*, count(session.id) as sessions, max(session.date) as last_date"
                        + " from runner left join session on session.runner_id = runner.id"
                        + " group by runner.id order by lower(runner.name), runner.id")
                .map(RunnerTable::summary)
                .list();
    }

    public Optional<Runner> find(String id) {
        return handle.createQuery("select * from runner where id = :id")
                .bind("id", id)
                .map(RunnerTable::runner)
                .findOne();
    }

    /** Whose session it is. */
    public Optional<Runner> ofSession(String sessionId) {
        return handle.createQuery("select runner.* from runner join session on session.runner_id = runner.id"
                        + " where session.id = :session")
                .bind("session", sessionId)
                .map(RunnerTable::runner)
                .findOne();
    }

    public void add(Runner runner) {
        bind(
                        handle.createUpdate("insert into runner (id, name, birth_year, height_m, leg_length_m,"
                                + " complaint_side, notes, created_at, version) values (:id, :name, :birthYear,"
                                + " :height, :legLength, :complaintSide, :notes, :createdAt, :version)"),
                        runner)
                .bind("createdAt", runner.createdAt().toEpochMilli())
                .execute();
    }

    /** Puts the facts in the place of those of the same id and version; false where that version is no longer there. */
    public boolean change(Runner runner) {
        return bind(
                                handle.createUpdate("update runner set name = :name, birth_year = :birthYear,"
                                        + " height_m = :height, leg_length_m = :legLength,"
                                        + " complaint_side = :complaintSide, notes = :notes, version = version + 1"
                                        + " where id = :id and version = :version"),
                                runner)
                        .execute()
                == 1;
    }

    /** With the sessions, their clips and what came of them; false where the runner is no longer there. */
    public boolean remove(String id) {
        return handle.createUpdate("delete from runner where id = :id")
                        .bind("id", id)
                        .execute()
                == 1;
    }

    private static Update bind(Update update, Runner runner) {
        RunnerFacts facts = runner.facts();
        return update.bind("id", runner.id())
                .bind("version", runner.version())
                .bind("name", facts.name())
                .bind("birthYear", Row.orNull(facts.birthYear()))
                .bind("height", Row.orNull(facts.heightMetres()))
                .bind("legLength", Row.orNull(facts.legLengthMetres()))
                .bind("complaintSide", Row.orNull(facts.complaintSide().map(Side::name)))
                .bind("notes", facts.notes());
    }

    private static RunnerSummary summary(ResultSet columns, StatementContext context) throws SQLException {
        Row row = new Row(columns);
        return new RunnerSummary(
                runner(columns, context),
                row.whole("sessions"),
                row.textIfAny("last_date").map(LocalDate::parse));
    }

    private static Runner runner(ResultSet columns, StatementContext context) throws SQLException {
        Row row = new Row(columns);
        return new Runner(
                row.text("id"),
                new RunnerFacts(
                        row.text("name"),
                        row.wholeIfAny("birth_year"),
                        row.numberIfAny("height_m"),
                        row.numberIfAny("leg_length_m"),
                        row.textIfAny("complaint_side").map(Side::valueOf),
                        row.text("notes")),
                row.instant("created_at"),
                row.whole("version"));
    }
}
