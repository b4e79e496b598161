package footfall.synthetic;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.geometry.Point;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The drawn runner of a style standing still on the stopped belt, swaying a little about the ankles; both legs alike. */
final class StandingRunner implements Runner {
    private static final double SWAY_SECONDS = 2.3;
    /** In the picture of a body that leaves the belt nowhere, the middle of a stance: depths and arms are those. */
    private static final double PHASE = 0.25;

    private static final double LONG_STRIDE_SECONDS = 1e9;

    private final Anthropometry body;
    private final double kneeRadians;
    private final double swayRadians;
    private final double durationSeconds;

    /**
     * @param kneeDegrees 0 = hip, knee and ankle stickers in line
     * @param swayDegrees of the whole leg about the ankle, to either side
     */
    StandingRunner(RunningStyle style, double kneeDegrees, double swayDegrees, double durationSeconds) {
        this.body = new SyntheticRunner(style, 2).body(Side.RIGHT);
        this.kneeRadians = Math.toRadians(kneeDegrees);
        this.swayRadians = Math.toRadians(swayDegrees);
        this.durationSeconds = durationSeconds;
    }

    @Override
    public Anthropometry body(Side side) {
        return body;
    }

    @Override
    public double beltSpeedMetresPerSecond() {
        return 0;
    }

    @Override
    public double durationSeconds() {
        return durationSeconds;
    }

    @Override
    public Contacts contacts(Side side) {
        double strike = -PHASE * LONG_STRIDE_SECONDS;
        return new Contacts(List.of(strike, strike + LONG_STRIDE_SECONDS), List.of(), "drawn");
    }

    @Override
    public String source() {
        return "drawn, not filmed";
    }

    @Override
    public Map<BodyPoint, Point> leg(Side side, double seconds) {
        FootPose foot = new FootPose(new Point(0, FootPose.HEEL_HEIGHT), 0);
        double sway = swayRadians * Math.sin(2 * Math.PI * seconds / SWAY_SECONDS);
        double shank = -kneeRadians / 2 + sway;
        Point knee = foot.ankle().plus(above(body.shankMetres(), shank));
        Map<BodyPoint, Point> leg = new EnumMap<>(BodyPoint.class);
        leg.put(BodyPoint.ANKLE, foot.ankle());
        leg.put(BodyPoint.HEEL, foot.heel());
        leg.put(BodyPoint.TOE, foot.toe());
        leg.put(BodyPoint.KNEE, knee);
        leg.put(BodyPoint.HIP, knee.plus(above(body.thighMetres(), shank + kneeRadians)));
        return leg;
    }

    /** The upper end of a limb whose lower end is ahead of it by this angle. */
    private static Point above(double length, double radians) {
        return new Point(-length * Math.sin(radians), length * Math.cos(radians));
    }
}
