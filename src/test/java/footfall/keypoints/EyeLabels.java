package footfall.keypoints;

import footfall.body.Side;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Foot strikes of the real clip, labelled by eye. */
public final class EyeLabels {
    private static final double FPS = 30;

    private EyeLabels() {}

    /** In seconds from the first frame, each to 10 ms. */
    public static List<Double> strikes(Side side) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(EyeLabels.class.getResourceAsStream("treadmill-left-30fps.strikes.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(side.name()))
                    .map(line -> Double.parseDouble(line.substring(line.indexOf(',') + 1)) / FPS)
                    .toList();
        }
    }
}
