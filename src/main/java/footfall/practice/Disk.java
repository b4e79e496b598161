package footfall.practice;

import footfall.quality.FootfallException;
import footfall.quality.Problem;
import java.io.IOException;

/** Work on the disk; where the disk refuses, that is told as it is to users. */
final class Disk {
    interface Work<T> {
        T run() throws IOException;
    }

    private Disk() {}

    /** @throws FootfallException DISK_FULL */
    static <T> T on(Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new FootfallException(e, Problem.DISK_FULL);
        }
    }
}
