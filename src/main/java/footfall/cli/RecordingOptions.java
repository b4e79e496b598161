package footfall.cli;

import footfall.body.Side;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.settings.AnalysisSettings;
import footfall.settings.MarkerColor;
import footfall.settings.Recording;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What the user tells about the runner and the recording, for every command that measures. */
final class RecordingOptions {
    @Option(
            names = "--height",
            paramLabel = "M",
            converter = Quantity.Length.class,
            description = "The runner's height, such as 1.81 or 181cm: one source of the scale.")
    private @Nullable Double height;

    @Option(
            names = "--leg-length",
            paramLabel = "M",
            converter = Quantity.Length.class,
            description = "Hip (greater trochanter) to floor, standing, such as 0.93: a better source of the scale.")
    private @Nullable Double legLength;

    @Option(
            names = "--speed",
            paramLabel = "SPEED",
            converter = Quantity.Speed.class,
            description = "The treadmill's speed with its unit, such as 10km/h or 2.8m/s.")
    private @Nullable Double speed;

    @Option(
            names = "--capture-fps",
            paramLabel = "FPS",
            converter = Quantity.FrameRate.class,
            description = "Frames per second at which a slow-motion clip was recorded.")
    private @Nullable Double captureFps;

    @Option(
            names = "--marker-color",
            paramLabel = "COLOR",
            converter = ColorConverter.class,
            description = "auto, green, orange, pink, yellow, blue, white or #RRGGBB (default: auto).")
    private MarkerColor markerColor = MarkerColor.auto();

    @Option(
            names = "--side",
            paramLabel = "SIDE",
            converter = SideConverter.class,
            description = "The side nearest the camera: auto, left or right (default: auto).")
    private Optional<Side> side = Optional.empty();

    @Option(
            names = "--camera-distance",
            paramLabel = "M",
            converter = Quantity.Length.class,
            description = "From the lens to the runner, such as 3.5.")
    private @Nullable Double cameraDistance;

    @Option(
            names = "--incline",
            paramLabel = "PERCENT",
            converter = Quantity.Percent.class,
            description = "The treadmill's incline in percent.")
    private @Nullable Double incline;

    @Option(
            names = "--scale",
            paramLabel = "M/PX",
            description =
                    "Metres per pixel in the plane of the near leg, where it is known: overrules every other source.")
    private @Nullable Double metresPerPixel;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description =
                    "Changes a setting, such as overstride.attentionMarginPercentLeg=6; may be repeated. The names are"
                            + " those under \"settings\" in analysis.json.")
    private Map<String, Double> changedSettings = Map.of();

    Recording recording() {
        return new Recording(
                within("--height", height, 1.0, 2.5),
                within("--leg-length", legLength, 0.4, 1.4),
                within("--speed", speed, 0.5, 13),
                within("--capture-fps", captureFps, 15, 2000),
                within("--camera-distance", cameraDistance, 0.8, 30),
                within("--incline", incline, -15, 40),
                within("--scale", metresPerPixel, 1e-5, 0.1),
                side);
    }

    MarkerColor markerColor() {
        return markerColor;
    }

    AnalysisSettings settings() {
        AnalysisSettings settings = AnalysisSettings.defaults();
        for (Map.Entry<String, Double> change : changedSettings.entrySet()) {
            try {
                settings = settings.with(change.getKey(), change.getValue());
            } catch (IllegalArgumentException e) {
                throw new FootfallException(Problem.BAD_OPTION, "--set", String.valueOf(e.getMessage()));
            }
        }
        return settings;
    }

    private static Optional<Double> within(String option, @Nullable Double value, double least, double most) {
        if (value != null && !(value >= least && value <= most)) {
            throw new FootfallException(
                    Problem.BAD_OPTION,
                    option,
                    String.format(Locale.ROOT, "%.4g lies outside %.4g to %.4g (SI units)", value, least, most));
        }
        return Optional.ofNullable(value);
    }

    /** "auto", "left", "right". */
    static final class SideConverter implements picocli.CommandLine.ITypeConverter<Optional<Side>> {
        @Override
        public Optional<Side> convert(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "auto" -> Optional.empty();
                case "left" -> Optional.of(Side.LEFT);
                case "right" -> Optional.of(Side.RIGHT);
                default -> throw new TypeConversionException("'" + text + "' is not auto, left or right");
            };
        }
    }

    /** A colour's name or #RRGGBB. */
    static final class ColorConverter implements picocli.CommandLine.ITypeConverter<MarkerColor> {
        @Override
        public MarkerColor convert(String text) {
            try {
                return MarkerColor.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
