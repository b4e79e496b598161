package footfall.exchange;

import footfall.comparison.Session;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.wording.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes an analysis in the formats of other programs, under the name of its clip. The same analysis gives the same bytes. */
public final class SessionExport {
    /** What can be written. */
    public enum Format {
        /** Markers for OpenSim and motion-capture programs. */
        TRC(".trc"),
        /** Angles over time for OpenSim. */
        MOT(".mot"),
        /** The same angles as a storage file of OpenSim 4. */
        STO(".sto"),
        /** A spreadsheet. */
        XLSX(".xlsx"),
        /** The whole session for another machine. */
        BUNDLE(".zip");

        private final String ending;

        Format(String ending) {
            this.ending = ending;
        }

        /** Of the file's name, with the point. */
        public String ending() {
            return ending;
        }
    }

    private final Path path;
    private final SessionFiles files;
    private final Session session;

    private SessionExport(Path path, SessionFiles files, Session session) {
        this.path = path;
        this.files = files;
        this.session = session;
    }

    /**
     * @param path an analysis.json, the folder that holds one, or a bundle
     * @throws FootfallException as {@link SessionFile#read}
     */
    public static SessionExport of(Path path) {
        SessionFiles files = SessionFiles.of(path);
        return new SessionExport(path, files, SessionFile.parsed(files.analysis(), path));
    }

    /**
     * Writes one file, whole or not at all.
     *
     * @return its path
     * @throws FootfallException NO_METRES_TO_EXPORT for positions without a scale; BAD_OPTION if it would replace what it is made from;
     *     CANNOT_WRITE; faults of the tracks
     */
    public Path write(Format format, Path folder, Wording wording) {
        Path target = folder.resolve(stem() + format.ending);
        requireNotASource(target);
        WholeFile.write(target, bytes(format, target.getFileName().toString(), wording));
        return target;
    }

    private byte[] bytes(Format format, String fileName, Wording wording) {
        return switch (format) {
            case TRC -> TrcText.of(paths(), fileName).getBytes(StandardCharsets.UTF_8);
            case MOT -> StorageText.mot(paths(), fileName).getBytes(StandardCharsets.UTF_8);
            case STO -> StorageText.sto(paths(), fileName).getBytes(StandardCharsets.UTF_8);
            case XLSX -> new SessionWorkbook(session, SessionFile.curves(path), wording).bytes();
            case BUNDLE -> SessionBundle.of(files, session);
        };
    }

    private RunnerPaths paths() {
        return TrackFiles.ownMetres(files.tracks())
                .map(tracks ->
                        new RunnerPaths(tracks, session.firstClip().conditions().nearSide()))
                .orElseThrow(() -> new FootfallException(Problem.NO_METRES_TO_EXPORT, path.toString()));
    }

    /** The clip's name without folders, ending, and what a file's name cannot hold. */
    private String stem() {
        String name = session.name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
        int dot = name.lastIndexOf('.');
        String stem = (dot > 0 ? name.substring(0, dot) : name).strip();
        return stem.isEmpty() || stem.startsWith(".") ? "session" + stem : stem;
    }

    private void requireNotASource(Path target) {
        boolean source =
                target.toAbsolutePath().normalize().equals(path.toAbsolutePath().normalize())
                        || (Files.isRegularFile(target)
                                && session.firstClip()
                                        .sourceHash()
                                        .filter(hash -> hash.equals(hash(target)))
                                        .isPresent());
        if (source) {
            throw new FootfallException(Problem.BAD_OPTION, "--out", "the results would replace " + target);
        }
    }

    private static String hash(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new FootfallException(e, Problem.CANNOT_WRITE, file.toString());
        }
    }
}
