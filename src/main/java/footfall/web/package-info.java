/** The practice's page in a browser. */
@NullMarked
package footfall.web;

import org.jspecify.annotations.NullMarked;
