package footfall.chart;

import footfall.gait.AverageStride;
import footfall.gait.JointAngle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Joint angles of 46 runners at 2.5 m/s over the stride, mean and SD, with our signs: for orientation only, since a sticker's angle is
 * offset by some degrees from a 3D marker set's. There is none for the thigh, which is not the pelvis-based hip angle that was
 * measured. Source: Fukuchi et al., BMC-RIC running biomechanics, CC BY 4.0.
 */
final class RunningNorm {
    private static final String RESOURCE = "running_at_2.5_metres_per_second.csv";

    private RunningNorm() {}

    static Optional<AverageStride.Band> of(JointAngle angle) {
        return switch (angle) {
            case THIGH -> Optional.empty();
            case KNEE -> Optional.of(band(1));
            case ANKLE -> Optional.of(band(3));
        };
    }

    private static AverageStride.Band band(int column) {
        List<Double> mean = new ArrayList<>();
        List<Double> sd = new ArrayList<>();
        for (String line : lines()) {
            if (!line.startsWith("#") && !line.startsWith("percent")) {
                List<String> cells = List.of(line.split(",", -1));
                mean.add(Double.valueOf(cells.get(column)));
                sd.add(Double.valueOf(cells.get(column + 1)));
            }
        }
        return new AverageStride.Band(mean, sd);
    }

    private static List<String> lines() {
        try (InputStream stream = Objects.requireNonNull(RunningNorm.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
