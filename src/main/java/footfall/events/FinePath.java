package footfall.events;

import footfall.signal.SmoothPath;

/** One marker's low-passed position and velocity on the millisecond grid that all markers of a leg share. */
final class FinePath {
    static final double STEP_SECONDS = 0.001;

    /** This many steps from where the data end a low-passed speed is not to be trusted. */
    private static final int EDGE = 25;

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
        supported = supported(path, start, size);
    }

    private static boolean[] supported(SmoothPath path, double start, int size) {
        boolean[] resting = new boolean[EDGE + size + EDGE];
        for (int i = 0; i < resting.length; i++) {
            resting[i] = path.supports(start + (i - EDGE) * STEP_SECONDS);
        }
        boolean[] supported = new boolean[size];
        for (int i = 0; i < size; i++) {
            supported[i] = resting[i] && resting[i + EDGE] && resting[i + EDGE + EDGE];
        }
        return supported;
    }

    int size() {
        return x.length;
    }

    /** Whether the path rests on samples there. */
    boolean supported(int i) {
        return i >= 0 && i < supported.length && supported[i];
    }
}
