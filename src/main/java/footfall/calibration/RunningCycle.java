package footfall.calibration;

import footfall.body.BodyPoint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * What the markers of a running leg do over the cycle from foot strike to foot strike, as the resource {@code running-cycle.txt} has it:
 * how far each is toward the camera, and how the lengths of thigh and shank seem to change in the sagittal plane.
 */
final class RunningCycle {
    /** Parts of the cycle over which limb lengths are averaged. */
    static final int PARTS = 12;
    /** Observations: the toe path's slope, then thigh and shank by part. */
    static final int OBSERVATIONS = 1 + 2 * PARTS;

    /** The one template there is. */
    static final RunningCycle TEMPLATE = new RunningCycle();

    private static final int SLIPS = 3;
    private static final double METRES_PER_MILLIMETRE = 1e-3;

    private final Map<String, double[]> rows = new HashMap<>();

    private RunningCycle() {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("running-cycle.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, "US-ASCII"))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        int space = line.indexOf(' ');
        rows.put(
                line.substring(0, space),
                Arrays.stream(line.substring(space + 1).split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray());
    }

    /**
     * Metres toward the camera from the ankle's mean plane at strike.
     *
     * @param phase 0-1 from strike to strike; NaN (unknown) gives the depth at strike
     */
    double depthMetres(BodyPoint point, double phase) {
        double[] depths = row("depth."
                + (point == BodyPoint.SHOULDER ? BodyPoint.HIP : point).name().toLowerCase(Locale.ROOT));
        double position = (Double.isNaN(phase) ? 0 : phase) * depths.length - 0.5;
        int before = (int) Math.floor(position);
        double fraction = position - before;
        double a = depths[Math.floorMod(before, depths.length)];
        double b = depths[Math.floorMod(before + 1, depths.length)];
        return METRES_PER_MILLIMETRE * (a + fraction * (b - a));
    }

    double[] mean() {
        return row("mean").clone();
    }

    RealMatrix covariance() {
        RealMatrix matrix = MatrixUtils.createRealMatrix(OBSERVATIONS, OBSERVATIONS);
        for (int i = 0; i < OBSERVATIONS; i++) {
            matrix.setRow(i, row("covariance." + i));
        }
        return matrix;
    }

    /** Covariance of stickers that slide by 15 mm (one SD) along the limb. */
    RealMatrix slipCovariance() {
        RealMatrix modes = MatrixUtils.createRealMatrix(SLIPS, OBSERVATIONS);
        for (int i = 0; i < SLIPS; i++) {
            modes.setRow(i, row("slip." + i));
        }
        return modes.transpose().multiply(modes);
    }

    private double[] row(String name) {
        return Objects.requireNonNull(rows.get(name), name);
    }
}
