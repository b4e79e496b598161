package footfall.tracking;

import footfall.observation.Detection;
import footfall.observation.FrameDetections;
import footfall.settings.MarkerColor;

/** Whether a blob may be a sticker of the colour the user named; brightness depends on the light and does not count. */
final class ColorGate {
    private static final double GREY_BELOW_CHROMA = 18;
    private static final double LEAST_CHROMA = 8;
    /** Half the way between orange and yellow, the two nearest of the named colours, and a little. */
    private static final double HUE_TOLERANCE_DEGREES = 32;

    private final boolean any;
    private final double u;
    private final double v;

    ColorGate(MarkerColor color) {
        any = color.kind() == MarkerColor.Kind.AUTO;
        int red = color.rgb() >> 16 & 255;
        int green = color.rgb() >> 8 & 255;
        int blue = color.rgb() & 255;
        // ITU-R BT.601 colour differences.
        u = -0.169 * red - 0.331 * green + 0.5 * blue;
        v = 0.5 * red - 0.419 * green - 0.081 * blue;
    }

    FrameDetections filtered(FrameDetections frame) {
        return any
                ? frame
                : new FrameDetections(
                        frame.frame(),
                        frame.blobs().stream().filter(this::accepts).toList());
    }

    private boolean accepts(Detection blob) {
        if (Math.hypot(u, v) < GREY_BELOW_CHROMA) {
            return blob.chroma() < GREY_BELOW_CHROMA;
        }
        double across = blob.chromaU() * v - blob.chromaV() * u;
        double along = blob.chromaU() * u + blob.chromaV() * v;
        return blob.chroma() > LEAST_CHROMA
                && Math.abs(Math.toDegrees(Math.atan2(across, along))) < HUE_TOLERANCE_DEGREES;
    }
}
