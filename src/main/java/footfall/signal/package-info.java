/** Sampled curves over real timestamps: filters, splines, derivatives, peaks. NaN (not measured) lives here and nowhere else. */
@NullMarked
package footfall.signal;

import org.jspecify.annotations.NullMarked;
