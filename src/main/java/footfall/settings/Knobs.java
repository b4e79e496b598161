package footfall.settings;

import java.lang.reflect.RecordComponent;

/** Checks settings records against their {@link Knob}s. */
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

    private static void check(Record settings, RecordComponent component, Knob knob) {
        double value = valueOf(settings, component);
        if (!(value >= knob.min() && value <= knob.max())) {
            throw new IllegalArgumentException(settings.getClass().getSimpleName() + "." + component.getName() + " is "
                    + value + "; it must lie between " + knob.min() + " and " + knob.max());
        }
    }

    private static double valueOf(Record settings, RecordComponent component) {
        try {
            return ((Number) component.getAccessor().invoke(settings)).doubleValue();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a settings record must be public: " + settings.getClass(), e);
        }
    }
}
