package footfall.store;

import footfall.register.ResultFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The files that came of the clips' analyses. */
public final class ResultFileTable {
    private final Handle handle;

    ResultFileTable(Handle handle) {
        this.handle = handle;
    }

    /** By name. */
    public List<ResultFile> ofClip(String clipId) {
        return handle.createQuery("select * from result_file where clip_id = :clip order by name")
                .bind("clip", clipId)
                .map(ResultFileTable::file)
                .list();
    }

    public Optional<ResultFile> find(String clipId, String name) {
        return handle.createQuery("select * from result_file where clip_id = :clip and name = :name")
                .bind("clip", clipId)
                .bind("name", name)
                .map(ResultFileTable::file)
                .findOne();
    }

    /** These in the place of all that the clip has. */
    public void replace(String clipId, List<ResultFile> files) {
        handle.createUpdate("delete from result_file where clip_id = :clip")
                .bind("clip", clipId)
                .execute();
        files.forEach(this::add);
    }

    private void add(ResultFile file) {
        handle.createUpdate("insert into result_file (clip_id, name, media_sha256, size_bytes)"
                        + " values (:clip, :name, :media, :size)")
                .bind("clip", file.clipId())
                .bind("name", file.name())
                .bind("media", file.mediaSha256())
                .bind("size", file.sizeBytes())
                .execute();
    }

    private static ResultFile file(ResultSet columns, StatementContext context) throws SQLException {
        Row row = new Row(columns);
        return new ResultFile(row.text("clip_id"), row.text("name"), row.text("media_sha256"), row.large("size_bytes"));
    }
}
