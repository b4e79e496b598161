/** What the camera saw, in numbers: no pixels beyond this point. */
@NullMarked
package footfall.observation;

import org.jspecify.annotations.NullMarked;
