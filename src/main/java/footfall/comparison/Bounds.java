package footfall.comparison;

/** A 95 % interval. */
public record Bounds(double lower, double upper) {
    boolean excludesZero() {
        return lower > 0 || upper < 0;
    }
}
