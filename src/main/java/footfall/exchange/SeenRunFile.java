package footfall.exchange;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.session.SeenRun;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * {@code seen.json.gz}: what a clip showed, schema {@code footfall.seen/1}, with every digit, so that measuring it again gives the same
 * bytes as the analysis. The same run gives the same bytes.
 */
public final class SeenRunFile {
    /** In the folder of the clip's results. */
    public static final String NAME = "seen.json.gz";
    /** As for a bundle: about an hour of tracks at 240 frames/s. */
    private static final int MOST_BYTES = 512 << 20;

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    static {
        MAPPER.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(MOST_BYTES)
                        .build());
    }

    private SeenRunFile() {}

    /** @throws FootfallException CANNOT_WRITE */
    public static void write(SeenRun run, Path target) {
        WholeFile.write(target, bytes(run));
    }

    static byte[] bytes(SeenRun run) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(MAPPER.writeValueAsBytes(SeenRunNode.of(run)));
        } catch (IOException e) {
            throw new UncheckedIOException("memory can always be written", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads the run of a clip.
     *
     * @param file a seen.json.gz
     * @throws FootfallException SEEN_RUN_MISSING (the folder) or SEEN_RUN_DAMAGED
     */
    public static SeenRun read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new FootfallException(
                    Problem.SEEN_RUN_MISSING,
                    String.valueOf(file.toAbsolutePath().getParent()));
        }
        try {
            return parsed(Files.readAllBytes(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new FootfallException(e, Problem.SEEN_RUN_DAMAGED, file.toString());
        }
    }

    private static SeenRun parsed(byte[] zipped) throws IOException {
        try (InputStream zip = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            JsonNode document = MAPPER.readTree(zip);
            return new SeenRunNode(document).run();
        }
    }
}
