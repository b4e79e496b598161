/** Compares results with truth files and prints the accuracy table. */
@NullMarked
package footfall.accuracy;

import org.jspecify.annotations.NullMarked;
