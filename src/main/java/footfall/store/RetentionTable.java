package footfall.store;

import footfall.register.AgedSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Sessions that are to be removed for their age. */
public final class RetentionTable {
    private final Handle handle;

    RetentionTable(Handle handle) {
        this.handle = handle;
    }

    /** Those of before a day are told from now on, where they are not yet; the others no longer. */
    public void tellOf(LocalDate before, Instant now) {
        handle.createUpdate("delete from retention_notice where session_id in"
                        + " (select id from session where date >= :before)")
                .bind("before", before.toString())
                .execute();
        handle.createUpdate("insert into retention_notice (session_id, told_at) select id, cast(:now as bigint)"
                        + " from session where date < :before"
                        + " and id not in (select session_id from retention_notice)")
                .bind("before", before.toString())
                .bind("now", now.toEpochMilli())
                .execute();
    }

    public void tellOfNone() {
        handle.execute("delete from retention_notice");
    }

    /** The oldest first. */
    public List<AgedSession> told() {
        return handle.createQuery("select session.*, runner.name as runner_name, told_at from retention_notice"
                        + " join session on session.id = session_id join runner on runner.id = session.runner_id"
                        + " order by session.date, session.id")
                .map(RetentionTable::aged)
                .list();
    }

    private static AgedSession aged(ResultSet columns, StatementContext context) throws SQLException {
        Row row = new Row(columns);
        return new AgedSession(SessionTable.session(columns, context), row.text("runner_name"), row.instant("told_at"));
    }
}
