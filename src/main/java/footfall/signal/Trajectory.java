package footfall.signal;

/**
 * A point's path over real time in the runner's frame: x forward, y up. Every frame of the clip has an entry; NaN where the point is
 * not known. The unit is that of the {@code Motion} it belongs to.
 */
public final class Trajectory {
    private final double[] seconds;
    private final double[] x;
    private final double[] y;
    private final double[] sd;
    private final boolean[] seen;
    private final boolean[] placed;

    /**
     * @param sd standard deviation per axis of each sample, in the unit of x and y
     * @param seen whether the sample was detected (true) or filled in (false)
     */
    public Trajectory(double[] seconds, double[] x, double[] y, double[] sd, boolean[] seen) {
        this(seconds, x, y, sd, seen, new boolean[seen.length]);
    }

    /** @param placed whether the sample was placed by hand */
    public Trajectory(double[] seconds, double[] x, double[] y, double[] sd, boolean[] seen, boolean[] placed) {
        if (x.length != seconds.length
                || y.length != seconds.length
                || sd.length != seconds.length
                || seen.length != seconds.length
                || placed.length != seconds.length) {
            throw new IllegalArgumentException("lengths differ");
        }
        this.seconds = seconds.clone();
        this.x = x.clone();
        this.y = y.clone();
        this.sd = sd.clone();
        this.seen = seen.clone();
        this.placed = placed.clone();
    }

    public int size() {
        return seconds.length;
    }

    public double seconds(int i) {
        return seconds[i];
    }

    public double x(int i) {
        return x[i];
    }

    public double y(int i) {
        return y[i];
    }

    public double sd(int i) {
        return sd[i];
    }

    /** Whether the sample is known at all. */
    public boolean known(int i) {
        return !Double.isNaN(x[i]);
    }

    public boolean seen(int i) {
        return seen[i];
    }

    public boolean placed(int i) {
        return placed[i];
    }

    /** The same samples in other places. */
    public Trajectory movedTo(double[] otherX, double[] otherY) {
        return new Trajectory(seconds, otherX, otherY, sd, seen, placed);
    }

    public double[] secondsArray() {
        return seconds.clone();
    }

    public double[] xArray() {
        return x.clone();
    }

    public double[] yArray() {
        return y.clone();
    }
}
