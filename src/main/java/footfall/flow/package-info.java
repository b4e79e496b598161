/** How fast the shoes move from picture to picture. */
@NullMarked
package footfall.flow;

import org.jspecify.annotations.NullMarked;
