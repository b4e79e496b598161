package footfall.settings;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Reads, checks and changes settings records by their {@link Knob}s. */
public final class Knobs {
    private Knobs() {}

    /**
     * Call as the last line of a settings record's creation.
     *
     * @throws IllegalArgumentException naming the setting that is out of its range (NaN always is)
     */
    public static <T extends Record> T checked(T settings) {
        for (RecordComponent component : settings.getClass().getRecordComponents()) {
            Knob knob = component.getAnnotation(Knob.class);
            if (knob != null) {
                check(settings, component, knob);
            }
        }
        return settings;
    }

    /** Every setting with its value, in the record's order. */
    public static Map<String, Object> asMap(Record settings) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : settings.getClass().getRecordComponents()) {
            values.put(component.getName(), valueOf(settings, component));
        }
        return values;
    }

    /**
     * The same settings with these numbers changed, all at once: some bound each other.
     *
     * @throws IllegalArgumentException if there is no such number, or a value is out of its range
     */
    static <T extends Record> T with(T settings, Map<String, Double> values) {
        for (String name : values.keySet()) {
            requireNamed(settings, name);
        }
        return checked(rebuilt(
                settings, (name, old) -> values.containsKey(name) ? asTypeOf(name, old, values.get(name)) : old));
    }

    /**
     * The same record with one component changed.
     *
     * @throws IllegalArgumentException if there is no such component
     */
    static <T extends Record> T replacing(T settings, String name, UnaryOperator<Object> change) {
        requireNamed(settings, name);
        return rebuilt(settings, (component, old) -> component.equals(name) ? change.apply(old) : old);
    }

    private static void requireNamed(Record settings, String name) {
        if (!asMap(settings).containsKey(name)) {
            throw new IllegalArgumentException("there is no setting " + name);
        }
    }

    private static <T extends Record> T rebuilt(T settings, BiFunction<String, Object, Object> change) {
        RecordComponent[] components = settings.getClass().getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> change.apply(component.getName(), valueOf(settings, component)))
                .toArray();
        return newRecord(settings, components, values);
    }

    private static void check(Record settings, RecordComponent component, Knob knob) {
        double value = ((Number) valueOf(settings, component)).doubleValue();
        if (!(value >= knob.min() && value <= knob.max())) {
            throw new IllegalArgumentException(component.getName() + " is " + value + "; it must lie between "
                    + knob.min() + " and " + knob.max());
        }
    }

    private static Object asTypeOf(String name, Object old, double value) {
        if (old instanceof Double) {
            return value;
        }
        if (old instanceof Integer && value == Math.rint(value)) {
            return (int) value;
        }
        throw new IllegalArgumentException(
                old instanceof Integer ? name + " must be a whole number" : name + " is not a number");
    }

    private static Object valueOf(Record settings, RecordComponent component) {
        try {
            return component.getAccessor().invoke(settings);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a settings record must be public: " + settings.getClass(), e);
        }
    }

    @SuppressWarnings("unchecked") // the record's own constructor makes the record's own type
    private static <T extends Record> T newRecord(T settings, RecordComponent[] components, Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return (T) settings.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a settings record must be public: " + settings.getClass(), e);
        }
    }
}
