package footfall.store;

import footfall.register.Upload;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Files that are on their way. */
public final class UploadTable {
    private final Handle handle;

    UploadTable(Handle handle) {
        this.handle = handle;
    }

    public List<Upload> all() {
        return handle.createQuery("select * from upload")
                .map(UploadTable::upload)
                .list();
    }

    public List<Upload> ofSession(String sessionId) {
        return handle.createQuery("select * from upload where session_id = :session")
                .bind("session", sessionId)
                .map(UploadTable::upload)
                .list();
    }

    public Optional<Upload> find(String id) {
        return handle.createQuery("select * from upload where id = :id")
                .bind("id", id)
                .map(UploadTable::upload)
                .findOne();
    }

    public Optional<Upload> find(String sessionId, String fingerprint) {
        return handle.createQuery("select * from upload where session_id = :session and fingerprint = :fingerprint")
                .bind("session", sessionId)
                .bind("fingerprint", fingerprint)
                .map(UploadTable::upload)
                .findOne();
    }

    public void add(Upload upload) {
        handle.createUpdate("insert into upload (id, session_id, file_name, fingerprint, size_bytes, received_bytes,"
                        + " created_at) values (:id, :session, :name, :fingerprint, :size, :received, :createdAt)")
                .bind("id", upload.id())
                .bind("session", upload.sessionId())
                .bind("name", upload.fileName())
                .bind("fingerprint", upload.fingerprint())
                .bind("size", upload.sizeBytes())
                .bind("received", upload.receivedBytes())
                .bind("createdAt", upload.createdAt().toEpochMilli())
                .execute();
    }

    public void changeReceived(String id, long bytes) {
        handle.createUpdate("update upload set received_bytes = :received where id = :id")
                .bind("id", id)
                .bind("received", bytes)
                .execute();
    }

    public void remove(String id) {
        handle.createUpdate("delete from upload where id = :id").bind("id", id).execute();
    }

    private static Upload upload(ResultSet columns, StatementContext context) throws SQLException {
        Row row = new Row(columns);
        return new Upload(
                row.text("id"),
                row.text("session_id"),
                row.text("file_name"),
                row.text("fingerprint"),
                row.large("size_bytes"),
                row.large("received_bytes"),
                row.instant("created_at"));
    }
}
