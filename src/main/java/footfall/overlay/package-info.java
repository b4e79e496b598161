/** Draws tracks and landings on frames. */
@NullMarked
package footfall.overlay;

import org.jspecify.annotations.NullMarked;
