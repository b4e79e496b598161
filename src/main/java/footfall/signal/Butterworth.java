package footfall.signal;

/**
 * Zero-lag fourth-order Butterworth low-pass for evenly sampled data: a second-order filter run forward and backward, so the output
 * is not shifted in time (Winter, Biomechanics and Motor Control of Human Movement).
 */
public final class Butterworth {
    /** Two passes of a second-order filter are 3 dB down at 0.802 of its design cut-off (Winter). */
    private static final double TWO_PASS_CORRECTION = 0.802;
    /** Above this share of half the sampling rate there is nothing left to take away. */
    private static final double HIGHEST_RELATIVE_CUTOFF = 0.97;
    /** Samples mirrored at each end, so that the filter has settled where the data begin. */
    private static final int PADDING = 40;

    private final double b0;
    private final double a1;
    private final double a2;

    private Butterworth(double relativeCutoff) {
        double k = Math.tan(Math.PI * relativeCutoff / 2);
        double norm = 1 + Math.sqrt(2) * k + k * k;
        b0 = k * k / norm;
        a1 = 2 * (k * k - 1) / norm;
        a2 = (1 - Math.sqrt(2) * k + k * k) / norm;
    }

    /**
     * The filtered samples.
     *
     * @param samples evenly spaced, all finite
     * @param cutoffHertz 3 dB down here; data sampled too slowly for it come back unchanged
     */
    public static double[] lowPass(double[] samples, double samplesPerSecond, double cutoffHertz) {
        double relativeCutoff = cutoffHertz / TWO_PASS_CORRECTION / (samplesPerSecond / 2);
        if (relativeCutoff >= HIGHEST_RELATIVE_CUTOFF || samples.length < 3) {
            return samples.clone();
        }
        Butterworth filter = new Butterworth(relativeCutoff);
        int pad = Math.min(PADDING, samples.length - 1);
        double[] work = oddlyExtended(samples, pad);
        filter.run(work);
        reverse(work);
        filter.run(work);
        reverse(work);
        double[] result = new double[samples.length];
        System.arraycopy(work, pad, result, 0, samples.length);
        return result;
    }

    /** In place, started as if the first value had always been there. */
    private void run(double[] data) {
        double z2 = (b0 - a2) * data[0];
        double z1 = (2 * b0 - a1) * data[0] + z2;
        for (int i = 0; i < data.length; i++) {
            double in = data[i];
            double out = b0 * in + z1;
            z1 = 2 * b0 * in - a1 * out + z2;
            z2 = b0 * in - a2 * out;
            data[i] = out;
        }
    }

    /** The data with their point reflection at either end. */
    private static double[] oddlyExtended(double[] data, int pad) {
        int n = data.length;
        double[] extended = new double[n + 2 * pad];
        System.arraycopy(data, 0, extended, pad, n);
        for (int i = 1; i <= pad; i++) {
            extended[pad - i] = 2 * data[0] - data[i];
            extended[pad + n - 1 + i] = 2 * data[n - 1] - data[n - 1 - i];
        }
        return extended;
    }

    private static void reverse(double[] data) {
        for (int i = 0, j = data.length - 1; i < j; i++, j--) {
            double swap = data[i];
            data[i] = data[j];
            data[j] = swap;
        }
    }
}
