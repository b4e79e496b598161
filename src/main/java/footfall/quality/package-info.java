/** What limits a result (an issue in the result) or forbids it (an exception that says what to do). */
@NullMarked
package footfall.quality;

import org.jspecify.annotations.NullMarked;
