/** Charts as SVG. */
@NullMarked
package footfall.chart;

import org.jspecify.annotations.NullMarked;
