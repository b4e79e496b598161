package footfall.store;

import footfall.register.AuditAction;
import footfall.register.AuditEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Who saw and changed what. Entries are only ever added. */
public final class AuditTable {
    private final Handle handle;

    AuditTable(Handle handle) {
        this.handle = handle;
    }

    public void add(AuditEntry entry) {
        handle.createUpdate("insert into audit (id, at, who, action, subject, subject_id)"
                        + " values (:id, :at, :who, :action, :subject, :subjectId)")
                .bind("id", UUID.randomUUID().toString())
                .bind("at", entry.at().toEpochMilli())
                .bind("who", entry.who())
                .bind("action", entry.action().name())
                .bind("subject", entry.subject())
                .bind("subjectId", entry.subjectId())
                .execute();
    }

    /** The latest first. */
    public List<AuditEntry> latest(int most) {
        return handle.createQuery("select * from audit order by at desc, id limit :most")
                .bind("most", most)
                .map(AuditTable::entry)
                .list();
    }

    private static AuditEntry entry(ResultSet columns, StatementContext context) throws SQLException {
        Row row = new Row(columns);
        return new AuditEntry(
                row.instant("at"),
                row.text("who"),
                AuditAction.valueOf(row.text("action")),
                row.text("subject"),
                row.text("subject_id"));
    }
}
