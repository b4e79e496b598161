/** Reads and writes video. Frames are lent: valid only inside the callback. */
@NullMarked
package footfall.video;

import org.jspecify.annotations.NullMarked;
