/** The vocabulary of the runner's body: points, sides, direction. */
@NullMarked
package footfall.body;

import org.jspecify.annotations.NullMarked;
