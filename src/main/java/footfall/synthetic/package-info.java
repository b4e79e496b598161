/** A drawn runner with known truth, for samples and tests. Never presented as filmed. */
@NullMarked
package footfall.synthetic;

import org.jspecify.annotations.NullMarked;
