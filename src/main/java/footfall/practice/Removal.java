package footfall.practice;

import footfall.register.AuditAction;
import footfall.register.Clip;
import footfall.register.Session;
import footfall.register.Upload;
import footfall.store.Database;
import footfall.store.MediaFolder;
import footfall.store.Tables;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Removes for good, with all files. The audit log keeps that it was done, and by whom; nothing in it says who the runner was. */
public final class Removal {
    private final Database database;
    private final MediaFolder media;
    private final Journal journal;
    private final Leftovers leftovers;

    /** The files that are no longer needed, and the uploads that were under way. */
    private record Removed(List<String> media, List<Upload> uploads) {}

    Removal(Database database, MediaFolder media, Journal journal) {
        this.database = database;
        this.media = media;
        this.journal = journal;
        leftovers = new Leftovers(database, media);
    }

    /** With all sessions; false where the runner is no longer there. */
    public boolean runner(String who, String id) {
        return removed(database.write(tables -> {
            List<Session> sessions = tables.sessions().ofRunner(id);
            return remove(tables, who, "runner", id, sessions, t -> t.runners().remove(id));
        }));
    }

    /** With all clips; false where the session is no longer there. */
    public boolean session(String who, String id) {
        return removed(database.write(tables -> {
            List<Session> sessions = tables.sessions().find(id).stream().toList();
            return remove(
                    tables, who, "session", id, sessions, t -> t.sessions().remove(id));
        }));
    }

    /** With its results; false where the clip is no longer there. */
    public boolean clip(String who, String id) {
        return removed(database.write(tables -> {
            Removed removed = new Removed(tables.media().ofClip(id), List.of());
            return done(tables, who, "clip", id, removed, t -> t.clips().remove(id));
        }));
    }

    private Optional<Removed> remove(
            Tables tables, String who, String subject, String id, List<Session> sessions, Predicate<Tables> deed) {
        Stream<Clip> clips = sessions.stream().flatMap(session -> tables.clips().ofSession(session.id()).stream());
        List<String> files =
                clips.flatMap(clip -> tables.media().ofClip(clip.id()).stream()).toList();
        List<Upload> uploads = sessions.stream()
                .flatMap(session -> tables.uploads().ofSession(session.id()).stream())
                .toList();
        return done(tables, who, subject, id, new Removed(files, uploads), deed);
    }

    private Optional<Removed> done(
            Tables tables, String who, String subject, String id, Removed removed, Predicate<Tables> deed) {
        if (!deed.test(tables)) {
            return Optional.empty();
        }
        journal.write(tables, who, AuditAction.REMOVED, subject, id);
        return Optional.of(removed);
    }

    /** The files go after the tables: a crash between leaves files that nobody needs, which the next start sweeps. */
    private boolean removed(Optional<Removed> removed) {
        removed.ifPresent(r -> {
            leftovers.remove(r.media());
            r.uploads().forEach(this::drop);
        });
        return removed.isPresent();
    }

    private void drop(Upload upload) {
        Disk.on(() -> {
            media.drop(upload.id());
            return upload;
        });
    }
}
