package footfall.settings;

import java.util.Locale;

/**
 * What the user says of the markers' colour.
 *
 * @param rgb 0xRRGGBB; only read for a {@link Kind#COLOR}
 */
public record MarkerColor(Kind kind, int rgb) {
    /** How the colour is known. */
    public enum Kind {
        /** To be found from the clip. */
        AUTO,
        /** White or reflective dots. */
        WHITE,
        COLOR
    }

    public static MarkerColor auto() {
        return new MarkerColor(Kind.AUTO, 0);
    }

    /**
     * @param text auto, green, orange, pink, yellow, blue, white or #RRGGBB
     * @throws IllegalArgumentException with a sentence for the user
     */
    public static MarkerColor parse(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "auto" -> auto();
            case "white" -> new MarkerColor(Kind.WHITE, 0xFFFFFF);
            case "green" -> new MarkerColor(Kind.COLOR, 0x3CDC46);
            case "orange" -> new MarkerColor(Kind.COLOR, 0xFF7814);
            case "pink" -> new MarkerColor(Kind.COLOR, 0xFF32B4);
            case "yellow" -> new MarkerColor(Kind.COLOR, 0xF5E628);
            case "blue" -> new MarkerColor(Kind.COLOR, 0x1E6EFF);
            default -> hexadecimal(name, text);
        };
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return switch (kind) {
            case AUTO -> "auto";
            case WHITE -> "white";
            case COLOR -> String.format(Locale.ROOT, "#%06X", rgb);
        };
    }

    private static MarkerColor hexadecimal(String name, String text) {
        if (!name.matches("#[0-9a-f]{6}")) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not auto, green, orange, pink, yellow, blue, white or a colour such as #FF7814");
        }
        return new MarkerColor(Kind.COLOR, Integer.parseInt(name.substring(1), 16));
    }
}
