package footfall.synthetic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;

/** The published mean joint angles over the stride. */
final class MeanAngles {
    private static final String RESOURCE = "running_joint_angles.csv";

    private final UnivariateFunction thigh;
    private final UnivariateFunction knee;
    private final UnivariateFunction ankle;

    private MeanAngles(List<double[]> rows) {
        this.thigh = spline(rows, 1, -1);
        this.knee = spline(rows, 2, 1);
        this.ankle = spline(rows, 3, -1);
    }

    static MeanAngles published() {
        return new MeanAngles(rows());
    }

    private static List<double[]> rows() {
        InputStream resource = Objects.requireNonNull(MeanAngles.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> Character.isDigit(line.charAt(0)))
                    .map(line -> Arrays.stream(line.split(",", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UnivariateFunction spline(List<double[]> rows, int column, int sign) {
        double[] phase = rows.stream().mapToDouble(row -> row[0] / 100).toArray();
        double[] radians = rows.stream()
                .mapToDouble(row -> sign * Math.toRadians(row[column]))
                .toArray();
        return new SplineInterpolator().interpolate(phase, radians);
    }

    /** At a share of the stride from the strike. */
    LegAngles at(double phase) {
        double upper = thigh.value(phase);
        double bend = knee.value(phase);
        return new LegAngles(upper, bend, upper - bend + ankle.value(phase));
    }
}
