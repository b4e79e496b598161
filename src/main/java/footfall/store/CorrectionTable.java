package footfall.store;

import footfall.register.CorrectionDocument;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The clips' corrections by hand. */
public final class CorrectionTable {
    private final Handle handle;

    CorrectionTable(Handle handle) {
        this.handle = handle;
    }

    /** Empty where nothing was ever corrected. */
    public Optional<CorrectionDocument> find(String clipId) {
        return handle.createQuery("select * from correction where clip_id = :clip")
                .bind("clip", clipId)
                .map((columns, context) -> {
                    Row row = new Row(columns);
                    return new CorrectionDocument(row.text("document"), row.whole("version"));
                })
                .findOne();
    }

    /** Puts a document of the next version in the place of that of {@code seenVersion}; false where another is there by now. */
    public boolean change(String clipId, String document, int seenVersion) {
        return seenVersion == 0 ? add(clipId, document) : replace(clipId, document, seenVersion);
    }

    private boolean add(String clipId, String document) {
        return handle.createUpdate("insert into correction (clip_id, document, version) values (:clip, :document, 1)"
                                + " on conflict (clip_id) do nothing")
                        .bind("clip", clipId)
                        .bind("document", document)
                        .execute()
                == 1;
    }

    private boolean replace(String clipId, String document, int seenVersion) {
        return handle.createUpdate("update correction set document = :document, version = version + 1"
                                + " where clip_id = :clip and version = :version")
                        .bind("clip", clipId)
                        .bind("document", document)
                        .bind("version", seenVersion)
                        .execute()
                == 1;
    }
}
