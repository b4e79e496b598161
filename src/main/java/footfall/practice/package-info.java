/** What one can do in a practice, in verbs; who did it is kept. */
@NullMarked
package footfall.practice;

import org.jspecify.annotations.NullMarked;
