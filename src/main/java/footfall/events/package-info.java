/** Foot strikes and toe-offs at sub-frame times. */
@NullMarked
package footfall.events;

import org.jspecify.annotations.NullMarked;
