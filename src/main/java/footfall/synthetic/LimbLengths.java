package footfall.synthetic;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;

/**
 * Thigh and shank between their stickers as seen exactly from the side: a little longer and shorter over the stride, because the limbs
 * turn out of the plane and the skin moves over the bone.
 */
final class LimbLengths {
    /**
     * Change by twelfth of the stride from the strike, in thousandths: mean of both legs of four runners (motion capture of Fukuchi et
     * al. 2017, PeerJ 5:e3298, CC BY 4.0).
     */
    private static final double[] THIGH = {4.2, 2.3, -3.7, -9.4, -6.9, -4.0, -2.0, 2.9, 8.0, 0.3, 5.7, 2.7};

    private static final double[] SHANK = {-12.7, -18.8, -10.5, 3.8, 9.7, 9.3, 2.0, -8.6, 0.4, 12.3, 8.8, 4.2};

    private final double thighMetres;
    private final double shankMetres;
    private final UnivariateFunction thighChange = cyclic(THIGH);
    private final UnivariateFunction shankChange = cyclic(SHANK);

    LimbLengths(double thighMetres, double shankMetres) {
        this.thighMetres = thighMetres;
        this.shankMetres = shankMetres;
    }

    /** A spline through the middles of the twelfths, three strides long, so that the middle one meets itself. */
    private static UnivariateFunction cyclic(double[] thousandths) {
        int n = thousandths.length;
        double[] phase = new double[3 * n];
        double[] change = new double[3 * n];
        for (int i = 0; i < 3 * n; i++) {
            phase[i] = (i + 0.5) / n - 1;
            change[i] = thousandths[i % n] / 1000;
        }
        return new SplineInterpolator().interpolate(phase, change);
    }

    double thigh(double phase) {
        return thighMetres * (1 + thighChange.value(phase));
    }

    double shank(double phase) {
        return shankMetres * (1 + shankChange.value(phase));
    }
}
