package footfall.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;

/** Builds an object key by key; absent values leave no key. */
final class Json {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final ObjectNode node = NODES.objectNode();

    static ArrayNode array() {
        return NODES.arrayNode();
    }

    Json put(String key, String value) {
        node.put(key, value);
        return this;
    }

    Json put(String key, int value) {
        node.put(key, value);
        return this;
    }

    Json put(String key, double value, int decimals) {
        node.put(key, Rounding.decimals(value, decimals));
        return this;
    }

    Json put(String key, Optional<Double> value, int decimals) {
        value.ifPresent(v -> put(key, v, decimals));
        return this;
    }

    Json putSignificant(String key, Optional<Double> value) {
        value.ifPresent(v -> node.put(key, Rounding.significant(v)));
        return this;
    }

    Json put(String key, ObjectNode child) {
        node.set(key, child);
        return this;
    }

    Json put(String key, ArrayNode children) {
        node.set(key, children);
        return this;
    }

    /** A whole document: indented, line feeds only, the same tree always the same bytes. */
    static String text(ObjectNode document) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        try {
            return MAPPER.writer(printer).writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }

    ObjectNode node() {
        return node;
    }

    /** A constant's name in files: {@code CONTAINER_TAG} is {@code containerTag}. */
    static String name(Enum<?> constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }
}
