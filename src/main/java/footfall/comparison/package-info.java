/** Two or more sessions of one runner side by side: what differs, by how much, and whether that exceeds the measurement error. */
@NullMarked
package footfall.comparison;

import org.jspecify.annotations.NullMarked;
