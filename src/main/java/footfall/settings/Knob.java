package footfall.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says what a numeric setting means; every component of a settings record carries one, and {@link Knobs} checks the range. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Knob {
    /** SI unit, or "" for a plain number. */
    String unit() default "";

    double min();

    double max();

    /** Why the default is what it is, with its source. */
    String reason();
}
