package footfall.synthetic;

import footfall.geometry.Point;

/**
 * The pelvis between and during the contacts: free fall in flight; in contact a half-sine of vertical force (Morin 2005) that turns the
 * fall round, and a braking and a driving half. Every step begins with the speed the one before ended with.
 */
final class PelvisPath {
    private static final double GRAVITY = 9.81;

    /** Loss of forward speed in the first half of contact, metres per second. */
    private static final double BRAKING = 0.12;

    private final Steps steps;
    private final double contact;
    private final double[] heightAtStrike;

    /** @param strikeHeightMetres height at the first strike */
    PelvisPath(Steps steps, double contactSeconds, double strikeHeightMetres) {
        this.steps = steps;
        this.contact = contactSeconds;
        this.heightAtStrike = new double[steps.count()];
        heightAtStrike[0] = strikeHeightMetres;
        for (int i = 1; i < heightAtStrike.length; i++) {
            // a flight ends as high as it began
            heightAtStrike[i] =
                    heightAtStrike[i - 1] + contact * GRAVITY * (flightAfter(i - 1) - steps.flightBefore(i - 1)) / 4;
        }
    }

    private double flightAfter(int step) {
        return step + 1 < steps.count() ? steps.flightBefore(step + 1) : steps.flightBefore(step);
    }

    Point at(double seconds) {
        int step = steps.at(seconds);
        double t = seconds - steps.step(step).strikeSeconds();
        double fall = -GRAVITY * steps.flightBefore(step) / 2;
        double rise = GRAVITY * flightAfter(step) / 2;
        if (t > contact) {
            double flight = t - contact;
            double takeOff = heightAtStrike[step] + contact * (fall + rise) / 2;
            return new Point(0, takeOff + rise * flight - GRAVITY * flight * flight / 2);
        }
        double peak = Math.PI / (2 * contact) * (GRAVITY * contact + rise - fall);
        double w = Math.PI / contact;
        double y =
                heightAtStrike[step] + fall * t - GRAVITY * t * t / 2 + peak / w * t - peak / (w * w) * Math.sin(w * t);
        return new Point(forward(t), y);
    }

    /** Slower in the middle of contact, back in place at its end. */
    private double forward(double t) {
        double w = 2 * Math.PI / contact;
        double slowing = -BRAKING / 2 * (t - Math.sin(w * t) / w);
        return slowing + BRAKING / 2 * smooth(t / contact) * contact;
    }

    private static double smooth(double s) {
        return s * s * s * (10 + s * (6 * s - 15));
    }
}
