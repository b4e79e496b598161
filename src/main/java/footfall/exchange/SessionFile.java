package footfall.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footfall.body.Side;
import footfall.comparison.Session;
import footfall.gait.AverageStride;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads back what {@link AnalysisJson} wrote, as far as comparing needs it. */
public final class SessionFile {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SessionFile() {}

    /**
     * Reads the session of an analysis.
     *
     * @param path an analysis.json, the folder that holds one, or a bundle
     * @throws FootfallException FILE_NOT_FOUND, NOT_AN_ANALYSIS, ANALYSIS_SCHEMA_UNKNOWN or ANALYSIS_DAMAGED; of a bundle also what
     *     {@link SessionBundle#read} throws
     */
    public static Session read(Path path) {
        return parsed(SessionFiles.of(path).analysis(), path);
    }

    /** @param path where the bytes come from, to be named */
    static Session parsed(byte[] analysis, Path path) {
        return session(document(analysis, path), path);
    }

    static Session session(JsonNode document, Path path) {
        JsonNode schema = document.path("schema");
        if (!schema.isTextual()) {
            throw new FootfallException(Problem.NOT_AN_ANALYSIS, path.toString());
        }
        if (!schema.textValue().equals(AnalysisJson.SCHEMA)) {
            throw new FootfallException(Problem.ANALYSIS_SCHEMA_UNKNOWN, path.toString(), schema.textValue());
        }
        try {
            return new SessionNode(document).session();
        } catch (IllegalArgumentException e) {
            throw new FootfallException(e, Problem.ANALYSIS_DAMAGED, path.toString());
        }
    }

    /**
     * Reads the joint-angle curves of the average strides; none from an analysis that has none.
     *
     * @param path as for {@link #read}
     */
    public static List<AverageStride> curves(Path path) {
        return CurvesJson.read(document(SessionFiles.of(path).analysis(), path).path("curves"));
    }

    /**
     * Where the analysis of each clip lies, by its near side: of a session of both sides, the folders that its analysis names; of one clip,
     * the path itself.
     *
     * @param path as for {@link #read}
     */
    public static Map<Side, Path> clips(Path path) {
        JsonNode document = document(SessionFiles.of(path).analysis(), path);
        Session session = session(document, path);
        Map<Side, Path> clips = new EnumMap<>(Side.class);
        for (int i = 0; i < session.clips().size(); i++) {
            Side side = session.clips().get(i).conditions().nearSide();
            clips.put(
                    side,
                    session.ofBothSides()
                            ? folder(document.path(SessionJson.CLIPS).get(i), path)
                            : path);
        }
        return clips;
    }

    /**
     * Where the analysis of one clip lies.
     *
     * @param path as for {@link #read}
     * @param side of a session of both sides, the near side of the clip that is wanted; else the first clip
     */
    public static Path clip(Path path, Optional<Side> side) {
        Map<Side, Path> clips = clips(path);
        return side.flatMap(near -> Optional.ofNullable(clips.get(near)))
                .orElseGet(() -> clips.values().iterator().next());
    }

    private static Path folder(JsonNode clip, Path path) {
        String folder = clip.path(SessionJson.FOLDER).textValue();
        if (folder == null) {
            throw new FootfallException(Problem.ANALYSIS_DAMAGED, path.toString());
        }
        return fileOf(path).resolveSibling(folder).normalize();
    }

    static JsonNode document(byte[] analysis, Path path) {
        try {
            return MAPPER.readTree(analysis);
        } catch (IOException e) {
            throw new FootfallException(e, Problem.ANALYSIS_DAMAGED, path.toString());
        }
    }

    /** The analysis.json (or the bundle) that a path means. */
    public static Path fileOf(Path path) {
        if (!Files.exists(path)) {
            throw new FootfallException(Problem.FILE_NOT_FOUND, path.toString());
        }
        if (!Files.isDirectory(path)) {
            return path;
        }
        Path file = path.resolve(SessionFiles.ANALYSIS);
        if (!Files.isRegularFile(file)) {
            throw new FootfallException(Problem.NOT_AN_ANALYSIS, path.toString());
        }
        return file;
    }
}
