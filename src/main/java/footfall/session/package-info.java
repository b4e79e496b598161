/** The result of analysing one clip, as the writers of files and reports read it. */
@NullMarked
package footfall.session;

import org.jspecify.annotations.NullMarked;
