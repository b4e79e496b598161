package footfall.detection;

import footfall.tracking.Appearance;

/**
 * How much a pixel looks like a sticker colour, 0-255. For a colour: its chroma along the colour's direction, less what it strays
 * sideways, so that a mix of sticker and surroundings (an edge, a blurred sticker) scores in proportion while another hue does not.
 * For white or reflective stickers: brightness, less what it strays from their tint.
 */
final class ColorScore {
    /** Room below neutral, so that surroundings of the opposite hue still count as contrast. */
    private static final double OFFSET = 48;

    private static final double SIDEWAYS_FREE_SHARE = 0.25;
    private static final double SIDEWAYS_FREE = 6;
    private static final double SIDEWAYS_COST = 1.0;
    private static final double TINT_FREE = 14;
    private static final double TINT_COST = 2.5;
    /** A weak colour is stretched so that rounding does not eat it. */
    private static final double WEAK_CHROMA = 45;

    private static final double MOST_GAIN = 2.5;

    private static final double CLOSE = 12;
    private static final double CLOSE_SHARE = 0.3;
    private static final double LUMA_SHARE = 0.3;

    private final Appearance look;
    private final boolean grey;
    private final double gain;
    /** By U x 256 + V: the score, or for grey what to take off the brightness. */
    private final short[] table = new short[65536];

    ColorScore(Appearance look) {
        this.look = look;
        grey = look.grey();
        gain = grey ? 1 : Math.max(1, Math.min(MOST_GAIN, WEAK_CHROMA / look.chroma()));
        for (int u = 0; u < 256; u++) {
            for (int v = 0; v < 256; v++) {
                table[u * 256 + v] = (short) Math.round(grey ? tint(look, u, v) : along(look, u - 128, v - 128));
            }
        }
    }

    private double along(Appearance look, double u, double v) {
        double x = look.chromaU() / look.chroma();
        double y = look.chromaV() / look.chroma();
        double sideways = Math.abs(u * y - v * x) - SIDEWAYS_FREE - SIDEWAYS_FREE_SHARE * look.chroma();
        return Math.max(0, Math.min(255, OFFSET + gain * (u * x + v * y - SIDEWAYS_COST * Math.max(0, sideways))));
    }

    private static double tint(Appearance look, int u, int v) {
        double off = Math.hypot(u - 128 - look.chromaU(), v - 128 - look.chromaV());
        return TINT_COST * Math.max(0, off - TINT_FREE);
    }

    boolean grey() {
        return grey;
    }

    /** Score units per unit of chroma (or brightness). */
    double gain() {
        return gain;
    }

    byte[] map(byte[] luma, byte[] u, byte[] v) {
        byte[] map = new byte[u.length];
        for (int i = 0; i < map.length; i++) {
            int value = table[(u[i] & 255) << 8 | (v[i] & 255)];
            map[i] = (byte) (grey ? Math.max(0, (luma[i] & 255) - value) : value);
        }
        return map;
    }

    /**
     * How close a pixel is to the sticker's own colour, 255 = the same, 0 = not nearly: tells a sticker from something of nearly its hue
     * that it touches, where {@link #map} sees one region.
     */
    int closeness(byte y, byte u, byte v) {
        double chroma = Math.hypot((u & 255) - 128 - look.chromaU(), (v & 255) - 128 - look.chromaV());
        double brightness = ((y & 255) - look.luma()) * (grey ? 1 : LUMA_SHARE);
        double reach = CLOSE + CLOSE_SHARE * look.chroma();
        return (int) Math.round(255 * Math.max(0, 1 - Math.hypot(chroma, brightness) / reach));
    }
}
