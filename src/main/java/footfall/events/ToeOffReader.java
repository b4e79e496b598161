package footfall.events;

import footfall.body.BodyPoint;

/** Reads the instant of toe-off from the mean movement round it. */
final class ToeOffReader {
    static double read(EnsembleLeg m, double stanceToe) {
        Waveform ty = m.y(BodyPoint.TOE, 0);
        Waveform hy = m.y(BodyPoint.HEEL, 0);
        Waveform dx = m.x(BodyPoint.TOE, 0).plus(m.x(BodyPoint.HEEL, 0), -1);
        Waveform dy = ty.plus(hy, -1);
        double length = 0;
        for (int i = 0; i < ty.size(); i++) {
            length += Math.hypot(dx.value(i), dy.value(i)) / ty.size();
        }
        double a = ty.firstRise(stanceToe + .12 * length, -.09, .09).orElse(Double.NaN);
        Waveform tip = ty.plus(dy, .3);
        int k = tip.lowest(-.09, .06);
        double b =
                tip.firstRise(tip.value(k) + .03 * length, tip.seconds(k), .095).orElse(Double.NaN);
        return Double.isNaN(a) ? b : Double.isNaN(b) ? a : (a + b) / 2;
    }
}
