package footfall.analysis;

/** How many frames are shown. */
final class Pace {
    /** A stated 60 may be 60.02. */
    private static final double ROUNDING = 0.02;

    private Pace() {}

    /** Every how many frames one is shown, so that no more than {@code mostFps} are. */
    static int every(double fps, double mostFps) {
        return Math.max(1, (int) Math.ceil(fps / mostFps - ROUNDING));
    }
}
