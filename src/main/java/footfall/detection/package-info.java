/** Finds stickers on one lent frame. */
@NullMarked
package footfall.detection;

import org.jspecify.annotations.NullMarked;
