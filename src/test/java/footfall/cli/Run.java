package footfall.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/**
 * One command line and what came of it.
 *
 * @param out what it printed
 * @param err what it said of what went wrong; progress goes to the real screen
 */
record Run(int exitCode, String out, String err) {
    static Run of(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = List.of(arguments).stream().map(String::valueOf).toArray(String[]::new);
        int exitCode = FootfallCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
        return new Run(exitCode, out.toString(), err.toString());
    }
}
