package footfall.store;

import footfall.register.Clip;
import footfall.register.ClipState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The clips of the sessions. */
public final class ClipTable {
    private final Handle handle;

    ClipTable(Handle handle) {
        this.handle = handle;
    }

    /** As they came. */
    public List<Clip> ofSession(String sessionId) {
        return handle.createQuery("select * from clip where session_id = :session order by created_at, id")
                .bind("session", sessionId)
                .map(ClipTable::clip)
                .list();
    }

    /** The SHA-256 of every file that a clip needs. */
    public List<String> media() {
        return handle.createQuery("select distinct media_sha256 from clip")
                .mapTo(String.class)
                .list();
    }

    public void add(Clip clip) {
        handle.createUpdate("insert into clip (id, session_id, file_name, state, media_sha256, size_bytes, created_at,"
                        + " version) values (:id, :session, :name, :state, :media, :size, :createdAt, :version)")
                .bind("id", clip.id())
                .bind("session", clip.sessionId())
                .bind("name", clip.fileName())
                .bind("state", clip.state().name())
                .bind("media", clip.mediaSha256())
                .bind("size", clip.sizeBytes())
                .bind("createdAt", clip.createdAt().toEpochMilli())
                .bind("version", clip.version())
                .execute();
    }

    private static Clip clip(ResultSet columns, StatementContext context) throws SQLException {
        Row row = new Row(columns);
        return new Clip(
                row.text("id"),
                row.text("session_id"),
                row.text("file_name"),
                ClipState.valueOf(row.text("state")),
                row.text("media_sha256"),
                row.large("size_bytes"),
                row.instant("created_at"),
                row.whole("version"));
    }
}
