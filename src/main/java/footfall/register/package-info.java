/** What a practice keeps of its runners, as plain records. */
@NullMarked
package footfall.register;

import org.jspecify.annotations.NullMarked;
