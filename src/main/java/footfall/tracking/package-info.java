/** Detections of all frames to one track per body point. */
@NullMarked
package footfall.tracking;

import org.jspecify.annotations.NullMarked;
