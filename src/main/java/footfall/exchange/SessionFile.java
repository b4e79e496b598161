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
    private static final String NAME = "analysis.json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SessionFile() {}

    /**
     * Reads the session of an analysis.
     *
     * @param path an analysis.json or the folder that holds one
     * @throws FootfallException FILE_NOT_FOUND, NOT_AN_ANALYSIS, ANALYSIS_SCHEMA_UNKNOWN or ANALYSIS_DAMAGED
     */
    public static Session read(Path path) {
        Path file = fileOf(path);
        JsonNode document = parse(file);
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
            throw new FootfallException(e, Problem.ANALYSIS_DAMAGED, file.toString());
        }
    }

    /**
     * Reads the joint-angle curves of the average strides; none from an analysis that has none.
     *
     * @param path as for {@link #read}
     */
    public static List<AverageStride> curves(Path path) {
        return CurvesJson.read(parse(fileOf(path)).path("curves"));
    }

    /** The analysis.json that a path means. */
    public static Path fileOf(Path path) {
        if (!Files.exists(path)) {
            throw new FootfallException(Problem.FILE_NOT_FOUND, path.toString());
        }
        if (!Files.isDirectory(path)) {
            return path;
        }
        Path file = path.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw new FootfallException(Problem.NOT_AN_ANALYSIS, path.toString());
        }
        return file;
    }

    private static JsonNode parse(Path file) {
        try {
            return MAPPER.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new FootfallException(e, Problem.ANALYSIS_DAMAGED, file.toString());
        }
    }
}
