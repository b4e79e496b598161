package footfall.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footfall.comparison.Session;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A whole session in one {@code .zip}, schema {@code footfall.bundle/1}: {@code bundle.json} (the video by name and hash, the hash of
 * every file), {@code analysis.json} with the settings in it, {@code tracks.csv}, {@code strides.csv}, and where they are there
 * {@code seen.json.gz} and {@code corrections.json}, so that it can be corrected on another machine. The same session gives the
 * same bytes. No pictures: nobody can be recognised in it.
 */
public final class SessionBundle {
    private static final String SCHEMA = "footfall.bundle/1";
    private static final String CONTENTS = "bundle.json";
    private static final List<String> NEEDED = List.of(SessionFiles.ANALYSIS, SessionFiles.TRACKS);
    private static final List<String> ALLOWED = List.of(
            SessionFiles.TRACKS, SessionFiles.STRIDES, SeenRunFile.NAME, CorrectionsFile.NAME, SessionFiles.ANALYSIS);
    /** About an hour of tracks at 240 frames/s; more is no session. */
    private static final long MOST_BYTES = 512L << 20;

    private final Session session;
    private final Map<String, byte[]> files;

    private SessionBundle(Session session, Map<String, byte[]> files) {
        this.session = session;
        this.files = files;
    }

    /** Whether a path is meant as a bundle: by its name. */
    public static boolean isNamedLikeOne(Path path) {
        return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(".zip") && !Files.isDirectory(path);
    }

    /** The bundle's bytes. */
    static byte[] of(SessionFiles session, Session read) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : ALLOWED) {
            session.bytes(name).ifPresent(bytes -> files.put(name, bytes));
        }
        Json hashes = new Json();
        files.forEach((name, bytes) -> hashes.put(name, Sha256.of(bytes)));
        Json video = new Json().put("file", read.name());
        read.firstClip().sourceHash().ifPresent(hash -> video.put("sha256", hash));
        String contents = Json.text(new Json()
                .put("schema", SCHEMA)
                .put("video", video.node())
                .put("files", hashes.node())
                .put("version", read.version())
                .node());
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(CONTENTS, contents.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        all.putAll(files);
        return ZipBytes.of(all);
    }

    /**
     * Reads and checks a bundle; nothing is written.
     *
     * @throws FootfallException FILE_NOT_FOUND, NOT_A_BUNDLE, BUNDLE_SCHEMA_UNKNOWN, BUNDLE_HOLDS_MORE or BUNDLE_DAMAGED, and what
     *     {@link SessionFile#read} throws of its analysis
     */
    public static SessionBundle read(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new FootfallException(Problem.FILE_NOT_FOUND, path.toString());
        }
        Map<String, byte[]> files = new LinkedHashMap<>(unzipped(path));
        byte[] contents = files.remove(CONTENTS);
        if (contents == null) {
            throw new FootfallException(Problem.NOT_A_BUNDLE, path.toString());
        }
        check(path, contents, files);
        Session session = SessionFile.parsed(files.getOrDefault(SessionFiles.ANALYSIS, new byte[0]), path);
        return new SessionBundle(session, files);
    }

    private static Map<String, byte[]> unzipped(Path path) {
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw new FootfallException(Problem.NOT_A_BUNDLE, path.toString());
            }
            byte[] bytes = Files.readAllBytes(path);
            if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
                throw new FootfallException(Problem.NOT_A_BUNDLE, path.toString());
            }
            return ZipBytes.files(bytes, MOST_BYTES);
        } catch (IOException e) {
            throw new FootfallException(e, Problem.BUNDLE_DAMAGED, path.toString());
        }
    }

    private static void check(Path path, byte[] contents, Map<String, byte[]> files) {
        JsonNode document = document(path, contents);
        String schema = document.path("schema").asText();
        if (!schema.equals(SCHEMA)) {
            throw new FootfallException(Problem.BUNDLE_SCHEMA_UNKNOWN, path.toString(), schema);
        }
        for (String name : files.keySet()) {
            if (!ALLOWED.contains(name)) {
                throw new FootfallException(Problem.BUNDLE_HOLDS_MORE, path.toString(), name);
            }
        }
        boolean whole = files.keySet().containsAll(NEEDED)
                && document.path("files").size() == files.size()
                && files.entrySet().stream()
                        .allMatch(file -> document.path("files")
                                .path(file.getKey())
                                .asText()
                                .equals(Sha256.of(file.getValue())));
        if (!whole) {
            throw new FootfallException(Problem.BUNDLE_DAMAGED, path.toString());
        }
    }

    private static JsonNode document(Path path, byte[] contents) {
        try {
            return new ObjectMapper().readTree(contents);
        } catch (IOException e) {
            throw new FootfallException(e, Problem.BUNDLE_DAMAGED, path.toString());
        }
    }

    /** The files by name. */
    Map<String, byte[]> files() {
        return files;
    }

    /**
     * Writes the files into a folder, to the same bytes as they had; the analysis last, so that a folder with one is whole.
     *
     * @throws FootfallException WOULD_REPLACE before anything is written if one of them is there already; CANNOT_WRITE
     */
    public void unpack(Path folder) {
        for (String name : files.keySet()) {
            if (Files.exists(folder.resolve(name), java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
                throw new FootfallException(
                        Problem.WOULD_REPLACE, folder.resolve(name).toString());
            }
        }
        for (String name : ALLOWED) {
            byte[] bytes = files.get(name);
            if (bytes != null) {
                WholeFile.write(folder.resolve(name), bytes);
            }
        }
    }

    /** The session in it. */
    public Session session() {
        return session;
    }
}
