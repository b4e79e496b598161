/** Pixels to metres, file time to real time, and what both may be wrong by. */
@NullMarked
package footfall.calibration;

import org.jspecify.annotations.NullMarked;
