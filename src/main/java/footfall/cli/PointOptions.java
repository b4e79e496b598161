package footfall.cli;

import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.settings.MarkerColor;
import footfall.settings.PointSearch;
import footfall.settings.PointSearch.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What the user tells about how the points of the body are to be found. */
final class PointOptions {
    @Option(
            names = "--markers",
            paramLabel = "auto|stickers|none",
            converter = KindConverter.class,
            description =
                    "auto: by the stickers if there are any, else without; stickers: only by them; none: without (default:"
                            + " auto).")
    private Kind kind = Kind.AUTO;

    @Option(names = "--markerless", description = "The same as --markers none.")
    private boolean markerless;

    @Option(
            names = "--marker-color",
            paramLabel = "COLOR",
            converter = ColorConverter.class,
            description = "auto, green, orange, pink, yellow, blue, white or #RRGGBB (default: auto).")
    private MarkerColor markerColor = MarkerColor.auto();

    @Option(
            names = "--person",
            paramLabel = "N",
            description =
                    "Without stickers: which of the people in the picture is the runner, 1 for the leftmost (default: the"
                            + " one whose legs run).")
    private @Nullable Integer person;

    PointSearch search() {
        if (markerless && kind == Kind.STICKERS) {
            throw new FootfallException(Problem.BAD_OPTION, "--markerless", "it contradicts --markers stickers");
        }
        return new PointSearch(markerless ? Kind.MARKERLESS : kind, markerColor);
    }

    Optional<Integer> person() {
        return Optional.ofNullable(person);
    }

    /** "auto", "stickers", "none". */
    static final class KindConverter implements picocli.CommandLine.ITypeConverter<Kind> {
        @Override
        public Kind convert(String text) {
            return switch (text) {
                case "auto" -> Kind.AUTO;
                case "stickers" -> Kind.STICKERS;
                case "none" -> Kind.MARKERLESS;
                default -> throw new TypeConversionException("'" + text + "' is not auto, stickers or none");
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
