package footfall.store;

import footfall.register.Session;
import footfall.register.SessionFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** The sessions. */
public final class SessionTable {
    private final Handle handle;

    SessionTable(Handle handle) {
        this.handle = handle;
    }

    /** The latest first. */
    public List<Session> ofRunner(String runnerId) {
        return handle.createQuery(
                        "select * from session where runner_id = :runner order by date desc, created_at desc, id")
                .bind("runner", runnerId)
                .map(SessionTable::session)
                .list();
    }

    public Optional<Session> find(String id) {
        return handle.createQuery("select * from session where id = :id")
                .bind("id", id)
                .map(SessionTable::session)
                .findOne();
    }

    public void add(Session session) {
        bind(
                        handle.createUpdate(
                                "insert into session (id, runner_id, date, speed_mps, incline_percent, shoes,"
                                        + " pain, remarks, created_at, version) values (:id, :runner, :date, :speed, :incline,"
                                        + " :shoes, :pain, :remarks, :createdAt, :version)"),
                        session)
                .bind("runner", session.runnerId())
                .bind("createdAt", session.createdAt().toEpochMilli())
                .execute();
    }

    /** Puts the facts in the place of those of the same id and version; false where that version is no longer there. */
    public boolean change(Session session) {
        return bind(
                                handle.createUpdate("update session set date = :date, speed_mps = :speed,"
                                        + " incline_percent = :incline, shoes = :shoes, pain = :pain,"
                                        + " remarks = :remarks, version = version + 1"
                                        + " where id = :id and version = :version"),
                                session)
                        .execute()
                == 1;
    }

    /** With its clips and what came of them; false where it is no longer there. */
    public boolean remove(String id) {
        return handle.createUpdate("delete from session where id = :id")
                        .bind("id", id)
                        .execute()
                == 1;
    }

    private static Update bind(Update update, Session session) {
        SessionFacts facts = session.facts();
        return update.bind("id", session.id())
                .bind("version", session.version())
                .bind("date", facts.date().toString())
                .bind("speed", Row.orNull(facts.speedMetresPerSecond()))
                .bind("incline", Row.orNull(facts.inclinePercent()))
                .bind("shoes", facts.shoes())
                .bind("pain", Row.orNull(facts.pain()))
                .bind("remarks", facts.remarks());
    }

    static Session session(ResultSet columns, StatementContext context) throws SQLException {
        Row row = new Row(columns);
        return new Session(
                row.text("id"),
                row.text("runner_id"),
                new SessionFacts(
                        LocalDate.parse(row.text("date")),
                        row.numberIfAny("speed_mps"),
                        row.numberIfAny("incline_percent"),
                        row.text("shoes"),
                        row.wholeIfAny("pain"),
                        row.text("remarks")),
                row.instant("created_at"),
                row.whole("version"));
    }
}
