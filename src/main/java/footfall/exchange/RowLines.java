package footfall.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a table as text, one JSON array a line; every text, number and null comes back as it was. */
public final class RowLines {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RowLines() {}

    /** @param values texts, numbers and nulls */
    public static String line(List<@Nullable Object> values) {
        try {
            return MAPPER.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** @throws IOException if it is no such line */
    public static List<@Nullable Object> values(String line) throws IOException {
        return MAPPER.readValue(line, new TypeReference<List<@Nullable Object>>() {});
    }
}
