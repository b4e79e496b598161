package footfall.cli;

import footfall.analysis.Progress;
import footfall.wording.Wording;
import java.io.Console;
import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows an analysis on the user's screen: a bar with frames/s and time left on a terminal, plain lines otherwise. */
final class TerminalProgress implements Progress, AutoCloseable {
    private static final int PLAIN_LINES_PER_CLIP = 10;
    private static final int FRAMES_PER_PLAIN_LINE = 1000;

    private final PrintStream out;
    private final Wording wording;
    private final boolean terminal;
    private @Nullable ProgressBar bar;
    private long nextPlainLine;

    TerminalProgress(PrintStream out, Wording wording, boolean terminal) {
        this.out = out;
        this.wording = wording;
        this.terminal = terminal;
    }

    static TerminalProgress onStandardError(Wording wording) {
        return new TerminalProgress(System.err, wording, isTerminal(System.console()));
    }

    /** From Java 22 on there is a console even where nobody sits; there it can be asked. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    @Override
    public void stage(Stage stage) {
        close();
        nextPlainLine = 1;
        if (terminal && (stage == Stage.READING_VIDEO || stage == Stage.DRAWING_VIDEO)) {
            bar = new ProgressBarBuilder()
                    .setTaskName(wording.of(stage))
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setUnit(" " + wording.text("progress.frames"), 1)
                    .setInitialMax(0)
                    .showSpeed()
                    .setUpdateIntervalMillis(200)
                    .build();
        } else {
            out.println(wording.of(stage) + " ...");
        }
    }

    @Override
    public void frames(long done, long total) {
        ProgressBar shown = bar;
        if (shown != null) {
            shown.maxHint(Math.max(done, total));
            shown.stepTo(done);
        } else if (!terminal) {
            long step = total > 0 ? Math.max(1, total / PLAIN_LINES_PER_CLIP) : FRAMES_PER_PLAIN_LINE;
            if (done / step >= nextPlainLine) {
                out.println("  " + wording.text(total > 0 ? "progress.framesOf" : "progress.framesDone", done, total));
                nextPlainLine = done / step + 1;
            }
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
