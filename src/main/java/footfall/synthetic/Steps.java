package footfall.synthetic;

import footfall.body.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The row of steps of a drawn runner: when each foot strikes, and how far ahead of the hip. Right and left take turns. */
final class Steps {
    /** Stride-to-stride spread of a real runner: step time 3-5 ms, landing distance 3-9 mm (treadmill motion capture, Fukuchi 2017). */
    private static final double TIME_SD_SECONDS = 0.003;

    private static final double LANDING_SD_METRES = 0.005;

    /** Steps before time 0, so that the first picture is in the middle of running. */
    private static final int LEAD = 6;

    /** One step; {@code flightBefore} is the time since the other foot left the belt. */
    record Step(Side side, double strikeSeconds, double footAheadMetres) {}

    private final RunningStyle style;
    private final List<Step> steps = new ArrayList<>();

    Steps(RunningStyle style, double durationSeconds) {
        this.style = style;
        Random random = new Random(style.seed());
        double length = style.stepSeconds();
        int count = LEAD + (int) Math.ceil(durationSeconds / length) + LEAD;
        for (int i = 0; i < count; i++) {
            double late = style.variability() * TIME_SD_SECONDS * limited(random);
            double ahead = style.footAheadMetres() + style.variability() * LANDING_SD_METRES * limited(random);
            Side side = i % 2 == 0 ? Side.RIGHT : Side.LEFT;
            steps.add(new Step(side, (i - LEAD + 0.5) * length + late, ahead));
        }
    }

    /** A normal deviate that never strays beyond 1.8 standard deviations. */
    private static double limited(Random random) {
        return Math.max(-1.8, Math.min(1.8, random.nextGaussian()));
    }

    int count() {
        return steps.size();
    }

    Step step(int i) {
        return steps.get(i);
    }

    double toeOffSeconds(int i) {
        return steps.get(i).strikeSeconds() + style.contactSeconds();
    }

    /** Time in the air before this step. */
    double flightBefore(int i) {
        return i == 0
                ? style.stepSeconds() - style.contactSeconds()
                : steps.get(i).strikeSeconds() - toeOffSeconds(i - 1);
    }

    /** The last step that has begun. */
    int at(double seconds) {
        int i = 0;
        while (i + 1 < steps.size() && steps.get(i + 1).strikeSeconds() <= seconds) {
            i++;
        }
        return i;
    }

    /** The last step of this side that has begun, counting a step as begun this long before its strike. */
    int at(Side side, double seconds, double before) {
        int i = at(seconds + before);
        return steps.get(i).side() == side ? i : Math.max(0, i - 1);
    }

    Contacts contacts(Side side) {
        List<Double> strikes = new ArrayList<>();
        List<Double> toeOffs = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).side() == side) {
                strikes.add(steps.get(i).strikeSeconds());
                toeOffs.add(toeOffSeconds(i));
            }
        }
        return new Contacts(strikes, toeOffs, "kinematic");
    }
}
