/** Points and angles in a plane. World axes: x = running direction, y = up, metres. Picture axes: origin in the centre of the top left pixel, x right, y down, pixels, the picture as shown upright. */
@NullMarked
package footfall.geometry;

import org.jspecify.annotations.NullMarked;
