/** The report as one HTML file. */
@NullMarked
package footfall.report;

import org.jspecify.annotations.NullMarked;
