/** What a user set right by hand: a list of its own, laid over what was seen and found, which stay as they are. */
@NullMarked
package footfall.correction;

import org.jspecify.annotations.NullMarked;
