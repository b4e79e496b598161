package footfall.cli;

import footfall.analysis.ClipAnalyzer;
import footfall.analysis.Progress;
import footfall.analysis.ShownCamera;
import footfall.body.Side;
import footfall.calibration.CameraGuides.Vertical;
import footfall.geometry.Point;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.settings.AnalysisSettings;
import footfall.settings.Recording;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private PointOptions points = new PointOptions();

    @Option(
            names = "--side",
            paramLabel = "SIDE",
            converter = SideConverter.class,
            description =
                    "The side nearest the camera: auto, left or right (default: auto); in a comparison the leg it is about.")
    private NearSide side = new NearSide(Optional.empty());

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
            names = "--belt-clip",
            paramLabel = "FILE",
            description =
                    "A clip of the empty running belt with one bright sticker on it, filmed from the same place: shows how"
                            + " the camera stood.")
    private @Nullable Path beltClip;

    @Option(
            names = "--vertical",
            paramLabel = "X,Y,X,Y",
            converter = VerticalConverter.class,
            description =
                    "The upper and the lower end of something truly vertical near the runner, such as a door frame, in"
                            + " pixels of the upright picture: 1200,80,1212,900.")
    private @Nullable Vertical vertical;

    @Mixin
    private SettingOptions changed = new SettingOptions();

    Recording recording() {
        return new Recording(
                within("--height", height, 1.0, 2.5, "m"),
                within("--leg-length", legLength, 0.4, 1.4, "m"),
                within("--speed", speed, 0.5, 13, "m/s"),
                within("--capture-fps", captureFps, 15, 2000, "frames/s"),
                within("--camera-distance", cameraDistance, 0.8, 30, "m"),
                within("--incline", incline, -15, 40, "%"),
                within("--scale", metresPerPixel, 1e-5, 0.1, "m"),
                side.side(),
                points.person());
    }

    /** Reads the belt's clip, where there is one. */
    ShownCamera shownCamera(Progress progress) {
        return new ShownCamera(
                Optional.ofNullable(beltClip).map(clip -> ShownCamera.belt(clip, progress)),
                Optional.ofNullable(vertical));
    }

    /** @param told what {@link #recording} gives, or a part of it */
    ClipAnalyzer analyzer(Recording told, Map<String, String> markerNames, List<Path> standing, Progress progress) {
        return new ClipAnalyzer(settings(), points.search(), told, shownCamera(progress), markerNames, standing);
    }

    AnalysisSettings settings() {
        return changed.analysis();
    }

    /** The settings that were changed. */
    SettingOptions changed() {
        return changed;
    }

    private static Optional<Double> within(
            String option, @Nullable Double value, double least, double most, String unit) {
        if (value != null && !(value >= least && value <= most)) {
            throw new FootfallException(
                    Problem.BAD_OPTION,
                    option,
                    plain(value) + " " + unit + " lies outside " + plain(least) + " to " + plain(most) + " " + unit);
        }
        return Optional.ofNullable(value);
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value)
                .round(new MathContext(4))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** An option's own type: the parser takes an Optional apart. */
    record NearSide(Optional<Side> side) {}

    /** "auto", "left", "right". */
    static final class SideConverter implements picocli.CommandLine.ITypeConverter<NearSide> {
        @Override
        public NearSide convert(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "auto" -> new NearSide(Optional.empty());
                case "left" -> new NearSide(Optional.of(Side.LEFT));
                case "right" -> new NearSide(Optional.of(Side.RIGHT));
                default -> throw new TypeConversionException("'" + text + "' is not auto, left or right");
            };
        }
    }

    /** Four numbers: the upper point, the lower point. */
    static final class VerticalConverter implements picocli.CommandLine.ITypeConverter<Vertical> {
        @Override
        public Vertical convert(String text) {
            double[] n = Arrays.stream(text.split(",", -1))
                    .mapToDouble(VerticalConverter::number)
                    .toArray();
            if (n.length != 4 || !Arrays.stream(n).allMatch(Double::isFinite) || n[3] - n[1] < 2) {
                throw new TypeConversionException(
                        "'" + text + "' is not X,Y,X,Y: the upper and the lower end of something vertical, in pixels");
            }
            return new Vertical(new Point(n[0], n[1]), new Point(n[2], n[3]));
        }

        private static double number(String text) {
            try {
                return Double.parseDouble(text.strip());
            } catch (NumberFormatException e) {
                return Double.NaN;
            }
        }
    }
}
