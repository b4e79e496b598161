package footfall.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Which media files the tables need. */
public final class MediaTable {
    private static final String NEEDED = "select media_sha256 from clip union select media_sha256 from result_file";

    private final Handle handle;

    MediaTable(Handle handle) {
        this.handle = handle;
    }

    /** The SHA-256 of every file that is needed. */
    public List<String> needed() {
        return handle.createQuery("select media_sha256 from (" + NEEDED + ") as needed order by media_sha256")
                .mapTo(String.class)
                .list();
    }

    /** What a clip needs, its own bytes first. */
    public List<String> ofClip(String clipId) {
        return handle.createQuery("select media_sha256 from clip where id = :clip"
                        + " union all select media_sha256 from result_file where clip_id = :clip")
                .bind("clip", clipId)
                .mapTo(String.class)
                .list();
    }

    public boolean isNeeded(String sha256) {
        return handle.createQuery("select count(*) from (" + NEEDED + ") as needed where media_sha256 = :sha256")
                        .bind("sha256", sha256)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }
}
