package footfall.events;

import footfall.signal.SmoothPath;

/** One marker's low-passed position and velocity on the millisecond grid that all markers of a leg share. */
final class FinePath {
    static final double STEP_SECONDS = 0.001;

    /** This close to where the data end a low-passed speed is not to be trusted. */
    private static final double EDGE_SECONDS = 0.025;

    final double[] x;
    final double[] y;
    final double[] vx;
    final double[] vy;
    private final boolean[] supported;

    FinePath(SmoothPath path, double start, int size) {
        x = path.x().sample(start, STEP_SECONDS, size, 0);
        y = path.y().sample(start, STEP_SECONDS, size, 0);
        vx = path.x().sample(start, STEP_SECONDS, size, 1);
        vy = path.y().sample(start, STEP_SECONDS, size, 1);
        supported = new boolean[size];
        for (int i = 0; i < size; i++) {
            double t = start + i * STEP_SECONDS;
            supported[i] = path.supports(t - EDGE_SECONDS) && path.supports(t) && path.supports(t + EDGE_SECONDS);
        }
    }

    int size() {
        return x.length;
    }

    /** Whether the path rests on samples there. */
    boolean supported(int i) {
        return i >= 0 && i < supported.length && supported[i];
    }
}
