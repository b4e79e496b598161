package footfall.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import footfall.geometry.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields of an object in a file. One that is missing or of another kind is an IllegalArgumentException that names it. */
record Fields(JsonNode node) {
    Fields {
        if (!node.isObject()) {
            throw new IllegalArgumentException("an object is missing");
        }
    }

    boolean has(String key) {
        return node.has(key);
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    String text(String key) {
        return optionalText(key).orElseThrow(() -> missing(key));
    }

    Optional<String> optionalText(String key) {
        return Optional.ofNullable(node.path(key).textValue());
    }

    double number(String key) {
        return finite(node.path(key), key);
    }

    Optional<Double> optionalNumber(String key) {
        return has(key) ? Optional.of(number(key)) : Optional.empty();
    }

    int whole(String key) {
        JsonNode value = node.path(key);
        if (!value.isInt()) {
            throw missing(key);
        }
        return value.intValue();
    }

    Optional<Integer> optionalWhole(String key) {
        return has(key) ? Optional.of(whole(key)) : Optional.empty();
    }

    boolean flag(String key) {
        JsonNode value = node.path(key);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw missing(key);
        }
        return value.asBoolean();
    }

    <E extends Enum<E>> E constant(Class<E> type, String key) {
        return SessionNode.constant(type, text(key)).orElseThrow(() -> missing(key));
    }

    <E extends Enum<E>> Optional<E> optionalConstant(Class<E> type, String key) {
        return has(key) ? Optional.of(constant(type, key)) : Optional.empty();
    }

    /** Empty where the key is not there. */
    <E extends Enum<E>> List<E> optionalConstants(Class<E> type, String key) {
        List<E> constants = new ArrayList<>();
        node.path(key)
                .forEach(value ->
                        constants.add(SessionNode.constant(type, value.asText()).orElseThrow(() -> missing(key))));
        return constants;
    }

    Fields object(String key) {
        return optional(key).orElseThrow(() -> missing(key));
    }

    Optional<Fields> optional(String key) {
        return has(key) ? Optional.of(new Fields(node.path(key))) : Optional.empty();
    }

    List<Fields> array(String key) {
        if (!node.path(key).isArray()) {
            throw missing(key);
        }
        List<Fields> all = new ArrayList<>();
        node.path(key).forEach(one -> all.add(new Fields(one)));
        return all;
    }

    /** Null is not known: NaN. */
    double[] numbers(String key) {
        JsonNode array = node.path(key);
        if (!array.isArray()) {
            throw missing(key);
        }
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).isNull() ? Double.NaN : finite(array.get(i), key);
        }
        return numbers;
    }

    /** Where a point was on a frame, and how sure that is. */
    record Placed(int frame, Point at, double sd) {}

    /** @param sdKey of the standard deviations; frames and places are always called the same */
    List<Placed> places(String sdKey) {
        double[] frames = numbers("frames");
        double[] x = numbers("x");
        double[] y = numbers("y");
        double[] sd = numbers(sdKey);
        if (x.length != frames.length || y.length != frames.length || sd.length != frames.length) {
            throw new IllegalArgumentException("lengths differ");
        }
        List<Placed> places = new ArrayList<>();
        for (int i = 0; i < frames.length; i++) {
            if (frames[i] != Math.rint(frames[i])) {
                throw missing("frames");
            }
            places.add(new Placed((int) frames[i], new Point(x[i], y[i]), sd[i]));
        }
        return places;
    }

    Point point(String key) {
        double[] xy = numbers(key);
        if (xy.length != 2 || Double.isNaN(xy[0]) || Double.isNaN(xy[1])) {
            throw missing(key);
        }
        return new Point(xy[0], xy[1]);
    }

    private static double finite(JsonNode value, String key) {
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw missing(key);
        }
        return value.doubleValue();
    }

    private static IllegalArgumentException missing(String key) {
        return new IllegalArgumentException(key);
    }
}
