package footfall.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * {@code backup.json}: what a backup is, schema {@code footfall.backup/1}.
 *
 * @param migration how far the database's tables had come
 */
public record BackupNote(Instant madeAt, int migration) {
    public static final String NAME = "backup.json";
    private static final String SCHEMA = "footfall.backup/1";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    public String text() {
        return Json.text(new Json()
                .put("schema", SCHEMA)
                .put("madeAt", madeAt.toString())
                .put("migration", migration)
                .node());
    }

    /** @throws IOException if it is no such note, or one of a later Footfall */
    public static BackupNote read(byte[] text) throws IOException {
        JsonNode note = MAPPER.readTree(text);
        if (!note.path("schema").asText().equals(SCHEMA)
                || !note.path("migration").isInt()) {
            throw new IOException("not of schema " + SCHEMA);
        }
        try {
            return new BackupNote(
                    Instant.parse(note.path("madeAt").asText()),
                    note.path("migration").intValue());
        } catch (DateTimeParseException e) {
            throw new IOException(e);
        }
    }
}
