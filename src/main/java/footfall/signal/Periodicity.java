package footfall.signal;

/** The period of a repeating movement. */
public final class Periodicity {
    /** Trial frequencies per natural resolution (1/duration): four make the peak's shape smooth enough for a parabola. */
    private static final int OVERSAMPLING = 4;

    private Periodicity() {}

    /**
     * The strongest period, from the peak of the Hann-windowed spectrum.
     *
     * @param samples evenly spaced, all finite
     */
    public static double strongestSeconds(
            double[] samples, double samplesPerSecond, double lowestHertz, double highestHertz) {
        double[] windowed = hann(samples);
        double step = samplesPerSecond / samples.length / OVERSAMPLING;
        int count = Math.max(3, (int) Math.ceil((highestHertz - lowestHertz) / step) + 1);
        double[] power = new double[count];
        int best = 0;
        for (int i = 0; i < count; i++) {
            power[i] = power(windowed, (lowestHertz + i * step) / samplesPerSecond);
            best = power[i] > power[best] ? i : best;
        }
        return 1 / (lowestHertz + (best + vertex(power, best)) * step);
    }

    private static double[] hann(double[] samples) {
        int n = samples.length;
        double mean = 0;
        for (double s : samples) {
            mean += s / n;
        }
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            out[i] = (samples[i] - mean) * (1 - Math.cos(2 * Math.PI * i / (n - 1)));
        }
        return out;
    }

    /** Squared spectrum at one frequency (cycles per sample). */
    private static double power(double[] samples, double frequency) {
        double cos = Math.cos(2 * Math.PI * frequency);
        double sin = Math.sin(2 * Math.PI * frequency);
        double re = 1;
        double im = 0;
        double sumRe = 0;
        double sumIm = 0;
        for (double s : samples) {
            sumRe += s * re;
            sumIm += s * im;
            double next = re * cos - im * sin;
            im = re * sin + im * cos;
            re = next;
        }
        return sumRe * sumRe + sumIm * sumIm;
    }

    /** Where, in samples from index i, the parabola through it and its neighbours is highest; 0 at an end. */
    static double vertex(double[] values, int i) {
        if (i == 0 || i == values.length - 1) {
            return 0;
        }
        double bend = values[i - 1] - 2 * values[i] + values[i + 1];
        return bend == 0 ? 0 : 0.5 * (values[i - 1] - values[i + 1]) / bend;
    }
}
