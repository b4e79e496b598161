/** Every sentence a user reads, in English and Dutch. */
@NullMarked
package footfall.wording;

import org.jspecify.annotations.NullMarked;
