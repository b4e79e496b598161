/** Every knob of every stage, with unit, range, default and reason. */
@NullMarked
package footfall.settings;

import org.jspecify.annotations.NullMarked;
