package footfall.exchange;

import footfall.quality.FootfallException;
import footfall.quality.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The files of an analysis, whether they lie in a folder or in a bundle. */
final class SessionFiles {
    static final String ANALYSIS = "analysis.json";
    static final String TRACKS = "tracks.csv";
    static final String STRIDES = "strides.csv";

    private final Path path;
    private final Optional<SessionBundle> bundle;

    private SessionFiles(Path path, Optional<SessionBundle> bundle) {
        this.path = path;
        this.bundle = bundle;
    }

    /**
     * @param path an analysis.json, the folder that holds one, or a bundle
     * @throws FootfallException as {@link SessionFile#fileOf} and {@link SessionBundle#read}
     */
    static SessionFiles of(Path path) {
        Path file = SessionFile.fileOf(path);
        return SessionBundle.isNamedLikeOne(file)
                ? new SessionFiles(file, Optional.of(SessionBundle.read(file)))
                : new SessionFiles(file, Optional.empty());
    }

    byte[] analysis() {
        return bundle.flatMap(b -> Optional.ofNullable(b.files().get(ANALYSIS))).orElseGet(() -> bytesOf(path));
    }

    /** @throws FootfallException FILE_NOT_FOUND, TRACKS_UNREADABLE */
    TrackLines tracks() {
        return bundle.flatMap(b -> Optional.ofNullable(b.files().get(TRACKS)))
                .map(bytes -> TrackLines.of(TRACKS, bytes))
                .orElseGet(() -> TrackLines.read(path.resolveSibling(TRACKS)));
    }

    /** One of the files above, where it is there. */
    Optional<byte[]> bytes(String name) {
        if (name.equals(ANALYSIS)) {
            return Optional.of(analysis());
        }
        if (bundle.isPresent()) {
            return Optional.ofNullable(bundle.get().files().get(name));
        }
        return Optional.of(path.resolveSibling(name))
                .filter(Files::isRegularFile)
                .map(SessionFiles::bytesOf);
    }

    private static byte[] bytesOf(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new FootfallException(e, Problem.ANALYSIS_DAMAGED, file.toString());
        }
    }
}
