package footfall.practice;

import footfall.store.Database;
import footfall.store.MediaFolder;
import java.util.Collection;

/** Removes media files at once when the tables need them no longer. */
record Leftovers(Database database, MediaFolder media) {
    /** @param sha256s of files that may no longer be needed */
    void remove(Collection<String> sha256s) {
        media.removing(() -> {
            sha256s.stream().distinct().filter(this::isNotNeeded).forEach(this::delete);
            return sha256s;
        });
    }

    private boolean isNotNeeded(String sha256) {
        return !database.<Boolean>read(tables -> tables.media().isNeeded(sha256));
    }

    private void delete(String sha256) {
        Disk.on(() -> {
            media.remove(sha256);
            return sha256;
        });
    }
}
