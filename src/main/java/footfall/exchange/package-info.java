/** Files in and out: analysis.json, CSV, TRC. */
@NullMarked
package footfall.exchange;

import org.jspecify.annotations.NullMarked;
