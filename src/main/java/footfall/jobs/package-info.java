/** Work that is done in the background, once, also across restarts and by several processes. */
@NullMarked
package footfall.jobs;

import org.jspecify.annotations.NullMarked;
