package footfall.synthetic;

import footfall.geometry.Point;

/**
 * The foot from just before its strike until toe-off, seen from the belt (x = 0 where the heel stands when the foot is flat).
 *
 * <p>It comes down with the speed of a landing foot and loses it in a smooth pulse about the strike; the pulse's middle is the strike,
 * where on motion capture with force plates the foot's deceleration peaks within 5 ms of 50 N of force. The shoe turns about its heel
 * (or forefoot) until flat, stands still on the belt, and from a third of contact on turns about the ball of the foot; at the end the
 * bending shoe lets the toe sticker rise 20 mm before its tip leaves, as on the same recordings.
 */
final class StanceFoot {
    /** The landing pulse and the turn to flat begin this long before the strike. */
    static final double LEAD_SECONDS = 0.014;

    private static final double PULSE_SECONDS = 0.030;
    private static final double FLAT_SECONDS = 0.036;
    private static final double LANDING_DOWN = 0.5;
    private static final double HEEL_RISE_SHARE = 0.36;
    private static final double TOE_OFF_DEGREES = -50;
    private static final double LIFT_SECONDS = 0.07;
    private static final double LIFT_METRES = 0.02;
    private static final double LIFT_FORWARD_METRES = 0.022;

    private final double contact;
    private final double landingForward;
    private final double landingRadians;

    StanceFoot(RunningStyle style) {
        this.contact = style.contactSeconds();
        this.landingForward = style.speedMetresPerSecond() - style.retractionMetresPerSecond();
        double turnedByStrike = smooth(LEAD_SECONDS / (LEAD_SECONDS + FLAT_SECONDS));
        this.landingRadians = Math.toRadians(style.footAtStrikeDegrees()) / (1 - turnedByStrike);
    }

    /** @param seconds since the strike, from {@code -LEAD_SECONDS} on */
    FootPose at(double seconds) {
        double angle = toesUp(seconds);
        double pulse = pulse(seconds);
        return planted(seconds, angle).moved(-landingForward * pulse, LANDING_DOWN * pulse);
    }

    private FootPose planted(double seconds, double angle) {
        boolean landing = seconds < FLAT_SECONDS;
        if (landing && angle > 0) {
            return new FootPose(FootPose.turned(0, FootPose.HEEL_HEIGHT, angle), angle);
        }
        double toeAhead = FootPose.HEEL_TO_TOE * Math.cos(FootPose.FLAT_RADIANS);
        if (landing) {
            return FootPose.fromToe(
                    FootPose.turned(0, FootPose.TOE_HEIGHT, angle).plus(new Point(toeAhead, 0)), angle);
        }
        double lift = Math.max(0, (seconds - (contact - LIFT_SECONDS)) / LIFT_SECONDS);
        return FootPose.fromToe(
                new Point(
                        toeAhead + LIFT_FORWARD_METRES * lift * lift * lift,
                        FootPose.TOE_HEIGHT + LIFT_METRES * lift * lift),
                angle);
    }

    private double toesUp(double seconds) {
        double turn = smooth((seconds + LEAD_SECONDS) / (LEAD_SECONDS + FLAT_SECONDS));
        double rise = Math.max(0, (seconds / contact - HEEL_RISE_SHARE) / (1 - HEEL_RISE_SHARE));
        return landingRadians * (1 - turn) + Math.toRadians(TOE_OFF_DEGREES) * rise * rise * (1.6 - 0.6 * rise);
    }

    /** How far the foot still has to go, as time at its landing speed: falls to 0 at the pulse's end. */
    private static double pulse(double seconds) {
        double s = Math.max(0, Math.min(1, (seconds + LEAD_SECONDS) / PULSE_SECONDS));
        // the integral of 1 - smooth(s) from s to 1
        double from = s - (s * s * s * s) * (2.5 + s * (s - 3));
        return PULSE_SECONDS * (0.5 - from);
    }

    private static double smooth(double s) {
        double x = Math.max(0, Math.min(1, s));
        return x * x * x * (10 + x * (6 * x - 15));
    }
}
