/** The command line: parse, call, print, exit code. */
@NullMarked
package footfall.cli;

import org.jspecify.annotations.NullMarked;
