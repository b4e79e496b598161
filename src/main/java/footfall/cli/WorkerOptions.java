package footfall.cli;

import footfall.quality.FootfallException;
import footfall.quality.Problem;
import picocli.CommandLine.Option;

/** How much of this machine the analyses may take. */
final class WorkerOptions {
    private static final int MOST = 32;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description =
                    "How many clips are analysed at once (default: 1); 0 in serve leaves it all to workers elsewhere.")
    private int workers = 1;

    /** @throws FootfallException BAD_OPTION */
    int checked(int least) {
        if (workers < least || workers > MOST) {
            throw new FootfallException(
                    Problem.BAD_OPTION, "--workers", workers + " lies outside " + least + " to " + MOST);
        }
        return workers;
    }
}
