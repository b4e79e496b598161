/** What a runner may be advised after a measurement, with the ground each piece stands on. Pure; the words are in {@code wording}. */
@NullMarked
package footfall.advice;

import org.jspecify.annotations.NullMarked;
