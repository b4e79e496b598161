/** A page of HTML on paper: PDF with its fonts inside, made without a network. */
@NullMarked
package footfall.pdf;

import org.jspecify.annotations.NullMarked;
