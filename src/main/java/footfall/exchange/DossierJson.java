package footfall.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code data.json}: all that the tables hold about a runner, schema {@code footfall.dossier/1}. */
public final class DossierJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private DossierJson() {}

    /** @param tables each row's values by column; columns {@code at} and {@code ..._at} are milliseconds since 1970 and get a readable time */
    public static String text(Map<String, List<Map<String, Object>>> tables) {
        ObjectNode document = new Json().put("schema", "footfall.dossier/1").node();
        tables.forEach((table, rows) -> document.set(
                table,
                MAPPER.valueToTree(rows.stream().map(DossierJson::readable).toList())));
        return Json.text(document);
    }

    private static Map<String, Object> readable(Map<String, Object> row) {
        Map<String, Object> readable = new LinkedHashMap<>();
        row.forEach((column, value) -> readable.put(column, isTime(column) ? time(value) : value));
        return readable;
    }

    private static boolean isTime(String column) {
        return column.equals("at") || column.endsWith("_at");
    }

    private static String time(Object milliseconds) {
        return Instant.ofEpochMilli(((Number) milliseconds).longValue()).toString();
    }
}
