package footfall.exchange;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import footfall.correction.Correction;
import footfall.correction.CorrectionList;
import footfall.correction.CorrectionList.Entry;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** {@code corrections.json}: everything that was corrected on a clip by hand, also what was taken back, schema {@code footfall.corrections/1}. */
public final class CorrectionsFile {
    /** In the folder of the clip's results. */
    public static final String NAME = "corrections.json";

    private static final String SCHEMA = "footfall.corrections/1";
    private static final int LONGEST_NAME = 200;
    /** Half an hour of one point at 240 frames/s, some hundred times. */
    private static final int MOST_BYTES = 64 << 20;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private CorrectionsFile() {}

    /** @throws FootfallException CANNOT_WRITE */
    public static void write(CorrectionList list, Path target) {
        WholeFile.write(target, text(list));
    }

    /** The document, as the file has it: the same list always the same text. */
    public static String text(CorrectionList list) {
        ArrayNode entries = Json.array();
        list.entries().forEach(entry -> {
            Json json = new Json()
                    .put("id", entry.id())
                    .put("who", entry.who())
                    .put("when", entry.when().toString());
            if (entry.undone()) {
                json.node().put("undone", true);
            }
            entries.add(json.put("what", CorrectionNode.of(entry.what())).node());
        });
        return Json.text(
                new Json().put("schema", SCHEMA).put("corrections", entries).node());
    }

    /**
     * Reads a list; whether its corrections suit a clip is another question.
     *
     * @throws FootfallException FILE_NOT_FOUND or CORRECTIONS_UNREADABLE
     */
    public static CorrectionList read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new FootfallException(Problem.FILE_NOT_FOUND, file.toString());
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new FootfallException(Problem.CORRECTIONS_UNREADABLE, file.toString());
            }
            return parsed(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw new FootfallException(e, Problem.CORRECTIONS_UNREADABLE, file.toString());
        }
    }

    /**
     * The list in a document.
     *
     * @param name to be told where it is unreadable
     * @throws FootfallException CORRECTIONS_UNREADABLE
     */
    public static CorrectionList parse(String document, String name) {
        return parsed(document.getBytes(StandardCharsets.UTF_8), name);
    }

    /**
     * One correction, the {@code what} of an entry.
     *
     * @param name to be told where it is unreadable
     * @throws FootfallException CORRECTIONS_UNREADABLE
     */
    public static Correction parseOne(String object, String name) {
        try {
            return CorrectionNode.read(new Fields(MAPPER.readTree(object)));
        } catch (IOException | IllegalArgumentException e) {
            throw new FootfallException(e, Problem.CORRECTIONS_UNREADABLE, name);
        }
    }

    private static CorrectionList parsed(byte[] document, String name) {
        try {
            JsonNode root = MAPPER.readTree(document);
            return list(new Fields(root));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new FootfallException(e, Problem.CORRECTIONS_UNREADABLE, name);
        }
    }

    private static CorrectionList list(Fields document) {
        if (!document.text("schema").equals(SCHEMA)) {
            throw new IllegalArgumentException("no list of corrections");
        }
        List<Entry> entries = new ArrayList<>();
        document.array("corrections").forEach(entry -> entries.add(entry(entry)));
        return new CorrectionList(entries);
    }

    private static Entry entry(Fields entry) {
        String who = entry.text("who");
        if (who.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("who");
        }
        return new Entry(
                entry.whole("id"),
                who,
                Instant.parse(entry.text("when")),
                CorrectionNode.read(entry.object("what")),
                entry.flag("undone"));
    }
}
