package footfall.synthetic;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.geometry.Point;
import java.util.EnumMap;
import java.util.Map;

/**
 * A runner made of published mean joint angles and a belt: the pelvis follows from gravity and contact times, the standing foot from the
 * belt, the swinging leg from the mean joint angles with the least change that meets the belt at both ends, and the knee from the
 * lengths of thigh and shank. Strikes, toe-offs and landing figures are known because they were put in.
 */
final class SyntheticRunner implements Runner {
    private static final double LEG_SHARE = 0.53;
    private static final double THIGH_SHARE_OF_LEG = 0.487;

    /** Where the swing of the published mean begins. */
    private static final double SWING_FROM = 0.37;

    /** Where it ends: a landing begins just before the strike. */
    private static final double SWING_TO = 0.98;

    /** Half the distance the pelvis' turning carries each hip forward and back. */
    private static final double PELVIS_TURN_METRES = 0.018;

    private static final double DIFFERENCE_SECONDS = 1e-5;

    private final RunningStyle style;
    private final double durationSeconds;
    private final double thighMetres;
    private final double shankMetres;
    private final LimbLengths lengths;
    private final Steps steps;
    private final StanceFoot stance;
    private final MeanAngles norm = MeanAngles.published();
    private final PelvisPath pelvis;
    private final Map<Side, Contacts> contacts = new EnumMap<>(Side.class);

    SyntheticRunner(RunningStyle style, double durationSeconds) {
        this.style = style;
        this.durationSeconds = durationSeconds;
        double leg = LEG_SHARE * style.heightMetres() - FootPose.HEEL_HEIGHT - FootPose.ANKLE_ABOVE;
        this.thighMetres = THIGH_SHARE_OF_LEG * leg;
        this.shankMetres = leg - thighMetres;
        this.lengths = new LimbLengths(thighMetres, shankMetres);
        this.steps = new Steps(style, durationSeconds);
        this.stance = new StanceFoot(style);
        this.pelvis = new PelvisPath(steps, style.contactSeconds(), hipHeightAtStrike());
        for (Side side : Side.values()) {
            contacts.put(side, steps.contacts(side));
        }
    }

    /** High enough for the knee angle and landing distance of the style. */
    private double hipHeightAtStrike() {
        double bend = Math.toRadians(style.kneeAtStrikeDegrees());
        double squared =
                thighMetres * thighMetres + shankMetres * shankMetres + 2 * thighMetres * shankMetres * Math.cos(bend);
        double ahead = style.footAheadMetres();
        return stance.at(0).ankle().y() + Math.sqrt(squared - ahead * ahead);
    }

    @Override
    public Anthropometry body(Side side) {
        return new Anthropometry(
                style.heightMetres(),
                thighMetres,
                shankMetres,
                FootPose.HEEL_TO_TOE,
                LEG_SHARE * style.heightMetres(),
                Math.toDegrees(FootPose.FLAT_RADIANS));
    }

    @Override
    public double beltSpeedMetresPerSecond() {
        return style.speedMetresPerSecond();
    }

    @Override
    public double durationSeconds() {
        return durationSeconds;
    }

    @Override
    public Contacts contacts(Side side) {
        Contacts found = contacts.get(side);
        if (found == null) {
            throw new IllegalStateException("no such side");
        }
        return found;
    }

    @Override
    public String source() {
        return "drawn, not filmed; swing from the mean joint angles of regifukuchi/BMC-RIC-running-biomechanics (CC BY 4.0)";
    }

    @Override
    public Map<BodyPoint, Point> leg(Side side, double seconds) {
        int step = steps.at(side, seconds, StanceFoot.LEAD_SECONDS);
        boolean stands = seconds <= steps.toeOffSeconds(step) || step + 2 >= steps.count();
        LegAngles angles = stands ? standing(step, seconds) : swinging(step, seconds);
        Point hip = hip(side, seconds);
        double phase = contacts(side).phase(seconds);
        Point knee = hip.plus(below(lengths.thigh(phase), angles.thigh()));
        Point ankle = knee.plus(below(lengths.shank(phase), angles.thigh() - angles.knee()));
        FootPose foot = FootPose.fromAnkle(ankle, angles.toesUp());
        Map<BodyPoint, Point> leg = new EnumMap<>(BodyPoint.class);
        leg.put(BodyPoint.HIP, hip);
        leg.put(BodyPoint.KNEE, knee);
        leg.put(BodyPoint.ANKLE, ankle);
        leg.put(BodyPoint.HEEL, foot.heel());
        leg.put(BodyPoint.TOE, foot.toe());
        return leg;
    }

    /** The lower end of a limb that hangs turned forward by this angle. */
    private static Point below(double length, double radians) {
        return new Point(length * Math.sin(radians), -length * Math.cos(radians));
    }

    private Point hip(Side side, double seconds) {
        double stride = 2 * style.stepSeconds();
        double first = contacts(side).strikeSeconds().get(0);
        double turn = PELVIS_TURN_METRES * Math.cos(2 * Math.PI * (seconds - first) / stride);
        return pelvis.at(seconds).plus(new Point(turn, 0));
    }

    /** Carried by the belt; at the strike the ankle is as far ahead of the hip as the step wants. */
    private LegAngles standing(int step, double seconds) {
        Steps.Step of = steps.step(step);
        double since = seconds - of.strikeSeconds();
        double heel = hip(of.side(), of.strikeSeconds()).x()
                + of.footAheadMetres()
                - stance.at(0).ankle().x();
        FootPose foot = stance.at(since).moved(heel - style.speedMetresPerSecond() * since, 0);
        return reaching(
                foot.ankle().minus(hip(of.side(), seconds)),
                foot.toesUpRadians(),
                contacts(of.side()).phase(seconds));
    }

    /** The angles that bring the ankle there, the knee bent forward. */
    private LegAngles reaching(Point ankleFromHip, double toesUp, double phase) {
        double thighMetres = lengths.thigh(phase);
        double shankMetres = lengths.shank(phase);
        double reach = Math.hypot(ankleFromHip.x(), ankleFromHip.y());
        double cosine = (reach * reach - thighMetres * thighMetres - shankMetres * shankMetres)
                / (2 * thighMetres * shankMetres);
        if (cosine > 1) {
            throw new IllegalArgumentException(
                    "the leg is too short for this style: less contact time, speed or landing distance (" + ankleFromHip
                            + ")");
        }
        double knee = Math.acos(cosine);
        double line = Math.atan2(ankleFromHip.x(), -ankleFromHip.y());
        double thigh = line + Math.atan2(shankMetres * Math.sin(knee), thighMetres + shankMetres * Math.cos(knee));
        return new LegAngles(thigh, knee, toesUp);
    }

    private LegAngles swinging(int step, double seconds) {
        double from = steps.toeOffSeconds(step);
        double to = steps.step(step + 2).strikeSeconds() - StanceFoot.LEAD_SECONDS;
        LegAngles start = standing(step, from);
        LegAngles startLater = standing(step, from + DIFFERENCE_SECONDS);
        LegAngles end = standing(step + 2, to);
        LegAngles endLater = standing(step + 2, to + DIFFERENCE_SECONDS);
        double share = (seconds - from) / (to - from);
        double nearly = DIFFERENCE_SECONDS / (to - from);
        LegAngles change = LegAngles.between(
                share,
                start.minus(published(0)),
                startLater
                        .minus(published(nearly))
                        .minus(start.minus(published(0)))
                        .times(1 / nearly),
                end.minus(published(1)),
                endLater.minus(published(1 + nearly))
                        .minus(end.minus(published(1)))
                        .times(1 / nearly));
        return published(share).plus(change);
    }

    private LegAngles published(double shareOfSwing) {
        return norm.at(SWING_FROM + (SWING_TO - SWING_FROM) * shareOfSwing);
    }
}
