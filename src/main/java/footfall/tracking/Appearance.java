package footfall.tracking;

import footfall.observation.Detection;
import footfall.signal.Quantiles;
import java.util.Collection;
import java.util.function.ToDoubleFunction;

/** How a marker looks: the middle of its sightings. Units as in {@link Detection}. */
public record Appearance(double diameterPx, double contrast, double luma, double chromaU, double chromaV) {
    /** Chroma differs between sightings with shade and blur in proportion to itself, and by noise. */
    private static final double CHROMA_SHARE = 0.35;

    private static final double CHROMA_NOISE = 8;
    private static final double GREY_BELOW_CHROMA = 16;
    /** Brightness tells only grey things apart; it changes with shade and lamps. */
    private static final double LUMA_SCALE = 55;

    /** Of one sighting. */
    public static Appearance of(Detection blob) {
        return new Appearance(blob.diameterPx(), blob.contrast(), blob.luma(), blob.chromaU(), blob.chromaV());
    }

    static Appearance middleOf(Collection<Detection> blobs) {
        return new Appearance(
                median(blobs, Detection::diameterPx),
                median(blobs, Detection::contrast),
                median(blobs, Detection::luma),
                median(blobs, Detection::chromaU),
                median(blobs, Detection::chromaV));
    }

    private static double median(Collection<Detection> blobs, ToDoubleFunction<Detection> value) {
        return Quantiles.median(blobs.stream().mapToDouble(value).toArray());
    }

    public double chroma() {
        return Math.hypot(chromaU, chromaV);
    }

    public boolean grey() {
        return chroma() < GREY_BELOW_CHROMA;
    }

    /** 0 = the same, above 1 = another colour. */
    public double colorDistance(Appearance other) {
        return colorDistance(other.luma, other.chromaU, other.chromaV);
    }

    double colorDistance(Detection blob) {
        return colorDistance(blob.luma(), blob.chromaU(), blob.chromaV());
    }

    private double colorDistance(double otherLuma, double otherU, double otherV) {
        double strongest = Math.max(chroma(), Math.hypot(otherU, otherV));
        double chroma = Math.hypot(chromaU - otherU, chromaV - otherV) / (CHROMA_NOISE + CHROMA_SHARE * strongest);
        double grey = strongest < GREY_BELOW_CHROMA ? Math.abs(luma - otherLuma) / LUMA_SCALE : 0;
        return Math.hypot(chroma, grey);
    }
}
