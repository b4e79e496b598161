package footfall.web;

import footfall.analysis.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Tells a script how far a piece of work is, one JSON document a line; the last line is what came of it. */
final class ProgressLines implements Progress {
    private static final int LINES = 50;

    private final OutputStream out;
    private long told;

    /** Ends work that nobody waits for any more. */
    static final class NobodyListens extends RuntimeException {
        NobodyListens(IOException cause) {
            super(cause);
        }
    }

    ProgressLines(OutputStream out) {
        this.out = out;
    }

    @Override
    public void stage(Stage stage) {}

    @Override
    public void frames(long done, long total) {
        long step = total > 0 ? LINES * done / total : 0;
        if (step > told) {
            told = step;
            write("{\"done\":" + done + ",\"total\":" + total + "}");
        }
    }

    void write(String line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new NobodyListens(e);
        }
    }
}
