/** Strides, their metrics with intervals, and the overstriding rule. */
@NullMarked
package footfall.gait;

import org.jspecify.annotations.NullMarked;
