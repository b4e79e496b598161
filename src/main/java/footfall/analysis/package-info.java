/** The one place that knows the order of the stages. */
@NullMarked
package footfall.analysis;

import org.jspecify.annotations.NullMarked;
