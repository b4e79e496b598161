package footfall.practice;

import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.register.AuditAction;
import footfall.register.Clip;
import footfall.register.ClipFacts;
import footfall.register.ClipState;
import footfall.register.Upload;
import footfall.settings.PracticeSettings;
import footfall.store.Database;
import footfall.store.MediaFolder;
import footfall.store.Tables;
import footfall.video.VideoReader;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Clips that come in, piece by piece, and those that are here. */
public final class Uploads {
    private static final String SUBJECT = "clip";
    private static final int MOST_NAME_LETTERS = 200;

    private final Database database;
    private final MediaFolder media;
    private final Journal journal;
    private final PracticeSettings settings;
    private final Analyses analyses;

    /** Those that a request is writing. */
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    Uploads(Database database, MediaFolder media, Journal journal, PracticeSettings settings, Analyses analyses) {
        this.database = database;
        this.media = media;
        this.journal = journal;
        this.settings = settings;
        this.analyses = analyses;
    }

    /** How large a piece a sender should make. */
    public int pieceBytes() {
        return settings.uploadPieceBytes();
    }

    /**
     * Begins an upload, or goes on with one that was broken off.
     *
     * @param sessionId of a session that is there
     * @param fileName as the sender calls it; only its last part is kept
     * @param fingerprint the same for the same file
     * @throws FootfallException CLIP_TOO_LARGE, CLIP_EMPTY, DISK_TOO_FULL
     */
    public Upload begin(String who, String sessionId, String fileName, String fingerprint, long sizeBytes) {
        Optional<Upload> known = database.<Optional<Upload>>read(
                        tables -> tables.uploads().find(sessionId, fingerprint))
                .filter(upload -> upload.sizeBytes() == sizeBytes);
        if (known.isPresent()) {
            return asFarAsItIs(known.get());
        }
        requireRoom(fileName, sizeBytes);
        Upload upload = new Upload(
                UUID.randomUUID().toString(), sessionId, lastPart(fileName), fingerprint, sizeBytes, 0, journal.now());
        return database.write(tables -> {
            tables.uploads()
                    .find(sessionId, fingerprint)
                    .ifPresent(old -> tables.uploads().remove(old.id()));
            tables.uploads().add(upload);
            return upload;
        });
    }

    private void requireRoom(String fileName, long sizeBytes) {
        if (sizeBytes <= 0) {
            throw new FootfallException(Problem.CLIP_EMPTY, lastPart(fileName));
        }
        if (sizeBytes > settings.mostClipBytes()) {
            throw new FootfallException(
                    Problem.CLIP_TOO_LARGE, lastPart(fileName), gigabytes(settings.mostClipBytes()));
        }
        long free = Disk.on(media::freeBytes) - settings.leastFreeBytes();
        if (sizeBytes > free) {
            throw new FootfallException(
                    Problem.DISK_TOO_FULL, lastPart(fileName), gigabytes(sizeBytes), gigabytes(Math.max(0, free)));
        }
    }

    private static double gigabytes(long bytes) {
        return bytes / 1e9;
    }

    private static String lastPart(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return last.substring(0, Math.min(MOST_NAME_LETTERS, last.length()));
    }

    public Optional<Upload> find(String id) {
        return database.<Optional<Upload>>read(tables -> tables.uploads().find(id))
                .map(this::asFarAsItIs);
    }

    /** After a restored backup there may be less of the file than was once acknowledged. */
    private Upload asFarAsItIs(Upload upload) {
        return upload.withReceived(Math.min(upload.receivedBytes(), Disk.on(() -> media.incomingBytes(upload.id()))));
    }

    /**
     * Takes a piece. What arrived before the sender broke off counts.
     *
     * @param offset where the piece belongs
     * @return how far it is now; the last piece makes a clip of it
     * @throws FootfallException UPLOAD_ELSEWHERE where the piece does not follow on what is here; NOT_A_VIDEO, CLIP_CUT_OFF and the like where
     *     the file turns out to be something else or not whole: it is then removed
     */
    public Upload receive(String who, Upload upload, long offset, InputStream bytes) {
        if (!busy.add(upload.id())) {
            throw new FootfallException(Problem.UPLOAD_ELSEWHERE);
        }
        try {
            // Its session may have been removed meanwhile.
            Upload now = find(upload.id()).orElseThrow(() -> new FootfallException(Problem.UPLOAD_ELSEWHERE));
            if (offset != now.receivedBytes()) {
                throw new FootfallException(Problem.UPLOAD_ELSEWHERE);
            }
            long missing = now.sizeBytes() - offset;
            long received =
                    Disk.writing(missing, media::freeBytes, () -> media.append(now.id(), offset, bytes, missing));
            database.write(tables -> {
                tables.uploads().changeReceived(now.id(), received);
                return received;
            });
            Upload after = now.withReceived(received);
            if (after.isWhole()) {
                finish(who, after);
            }
            return after;
        } finally {
            busy.remove(upload.id());
        }
    }

    private void finish(String who, Upload upload) {
        requireVideo(upload);
        media.keeping(() -> enter(who, upload)).ifPresent(analyses::addJob);
    }

    /** The clip, where it was not here yet. */
    private Optional<Clip> enter(String who, Upload upload) {
        String sha256 = Disk.on(() -> media.keep(upload.id()));
        Clip clip = new Clip(
                UUID.randomUUID().toString(),
                upload.sessionId(),
                upload.fileName(),
                ClipFacts.unknown(),
                ClipState.QUEUED,
                Optional.of(Analyses.newJob()),
                Optional.empty(),
                Map.of(),
                sha256,
                upload.sizeBytes(),
                journal.now(),
                1);
        boolean added = database.write(tables -> {
            tables.uploads().remove(upload.id());
            return addOnce(tables, who, clip);
        });
        return Optional.of(clip).filter(c -> added);
    }

    /** The same file twice in one session is one clip. */
    private boolean addOnce(Tables tables, String who, Clip clip) {
        boolean here = tables.clips().ofSession(clip.sessionId()).stream()
                .anyMatch(other -> other.mediaSha256().equals(clip.mediaSha256()));
        if (!here) {
            tables.clips().add(clip);
            journal.write(tables, who, AuditAction.ADDED, SUBJECT, clip.id());
        }
        return !here;
    }

    private void requireVideo(Upload upload) {
        try (VideoReader video = open(upload)) {
            requireWhole(video, upload.fileName());
        } catch (FootfallException e) {
            remove(upload);
            throw e;
        }
    }

    private VideoReader open(Upload upload) {
        try {
            return VideoReader.open(media.incoming(upload.id()));
        } catch (FootfallException e) {
            throw new FootfallException(e, e.problem(), upload.fileName());
        }
    }

    /** A copy that was broken off opens like any other where the list of frames comes first. */
    private void requireWhole(VideoReader video, String fileName) {
        double stated = video.statedSeconds();
        double held = video.heldSeconds();
        if (held < settings.leastHeldShare() * stated) {
            throw new FootfallException(Problem.CLIP_CUT_OFF, fileName, held, stated);
        }
    }

    private void remove(Upload upload) {
        database.write(tables -> {
            tables.uploads().remove(upload.id());
            return upload;
        });
        Disk.on(() -> {
            media.drop(upload.id());
            return upload;
        });
    }

    /** Removes files that no clip needs, and uploads that nobody went on with. */
    void sweep() {
        Instant before = journal.now().minus(Duration.ofDays(settings.uploadDays()));
        Set<String> needed = database.write(tables -> {
            Set<String> ids = new HashSet<>(tables.media().needed());
            for (Upload upload : tables.uploads().all()) {
                if (upload.createdAt().isBefore(before)) {
                    tables.uploads().remove(upload.id());
                } else {
                    ids.add(upload.id());
                }
            }
            return ids;
        });
        Disk.on(() -> {
            media.sweep(needed, before);
            return needed;
        });
    }
}
