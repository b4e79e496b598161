package footfall.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footfall.comparison.Session;
import footfall.gait.AverageStride;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
