package footfall.synthetic;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.geometry.Point;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;

/** Draws a figure in its clothes with its stickers, far parts first. */
final class BodyDrawing {
    private static final double FAR_SHADE = 0.72;

    /** Outline of a shoe about its heel-toe line: share of its length along, then upwards. */
    private static final double[][] SHOE = {
        {-0.20, -0.22},
        {-0.22, 0.05},
        {-0.14, 0.32},
        {0.10, 0.36},
        {0.36, 0.36},
        {0.60, 0.24},
        {1.05, 0.04},
        {1.36, -0.03},
        {1.42, -0.12},
        {1.30, -0.21},
        {0.95, -0.24},
        {0.40, -0.27}
    };

    private static final double[][] STRIPE = {{0.36, 0.26}, {0.50, 0.24}, {0.62, -0.12}, {0.48, -0.14}};

    private static final double[][] SOLE = {
        {-0.21, -0.12},
        {0.4, -0.15},
        {0.95, -0.14},
        {1.41, -0.10},
        {1.30, -0.21},
        {0.95, -0.24},
        {0.40, -0.27},
        {-0.2, -0.24}
    };

    private final Scene scene;
    private final Pencil pencil;
    private final Side nearSide;

    BodyDrawing(Scene scene, Pencil pencil, Side nearSide) {
        this.scene = scene;
        this.pencil = pencil;
        this.nearSide = nearSide;
    }

    void draw(Graphics2D g, Figure figure, double seconds) {
        Side far = nearSide.opposite();
        arm(g, figure.arm(far), FAR_SHADE);
        leg(g, figure, far, FAR_SHADE);
        if (scene.stickers().onFarLeg()) {
            stickers(g, figure, far, seconds, FAR_SHADE);
        }
        trunk(g, figure);
        leg(g, figure, nearSide, 1);
        stickers(g, figure, nearSide, seconds, 1);
        arm(g, figure.arm(nearSide), 1);
        shoulderSticker(g, figure, seconds);
    }

    /** What may cover a sticker of the near leg: the near arm. */
    List<Shape> covers(Figure figure) {
        Figure.Arm arm = figure.arm(nearSide);
        return List.of(upperArm(arm), foreArm(arm), hand(arm));
    }

    private void leg(Graphics2D g, Figure figure, Side side, double shade) {
        double inward = side == nearSide ? -0.06 : 0.06;
        Point3 hip = figure.point(side, BodyPoint.HIP).plus(0, 0, inward);
        Point3 knee = figure.point(side, BodyPoint.KNEE).plus(0, 0, inward * 0.6);
        Point3 ankle = figure.point(side, BodyPoint.ANKLE).plus(0, 0, inward * 0.5);
        Scene.Clothes wear = scene.clothes();
        Color skin = Pencil.shade(wear.legs(), shade);
        pencil.fillRound(g, pencil.limb(knee, 0.056, ankle, 0.036), knee, ankle, 0.055, skin);
        Point3 calf = knee.towards(ankle, 0.28);
        Point3 low = knee.towards(ankle, 0.6);
        pencil.fillRound(g, pencil.limb(calf.plus(-0.012, 0, 0), 0.056, low, 0.042), knee, ankle, 0.055, skin);
        pencil.fillRound(g, pencil.limb(hip, 0.088, knee, 0.058), hip, knee, 0.085, skin);
        shoe(g, figure, side, shade, ankle);
        Point3 hem = hip.towards(knee, 0.52);
        pencil.fillRound(
                g,
                pencil.limb(hip.plus(0, 0.02, 0), 0.112, hem, 0.092),
                hip,
                knee,
                0.11,
                Pencil.shade(wear.shorts(), shade));
    }

    private void shoe(Graphics2D g, Figure figure, Side side, double shade, Point3 ankle) {
        Scene.Clothes wear = scene.clothes();
        Point3 heel = figure.point(side, BodyPoint.HEEL);
        Point3 toe = figure.point(side, BodyPoint.TOE);
        Point3 collar = heel.towards(toe, 0.16).plus(0, 0.03, 0);
        Color sock = Pencil.shade(wear.shoe(), 0.9 * shade);
        pencil.fillRound(g, pencil.limb(ankle, 0.037, collar, 0.040), ankle, collar, 0.04, sock);
        g.setPaint(Pencil.shade(wear.shoe(), shade));
        g.fill(pencil.outline(onFoot(heel, toe, SHOE)));
        g.setPaint(Pencil.shade(wear.shoe(), 0.62 * shade));
        g.fill(pencil.outline(onFoot(heel, toe, SOLE)));
        g.setPaint(Pencil.shade(wear.stripe(), shade));
        g.fill(pencil.polygon(onFoot(heel, toe, STRIPE)));
    }

    /** The shape laid along the heel-toe line; what would sink into the belt bends along it, as a shoe's front does. */
    private static List<Point3> onFoot(Point3 heel, Point3 toe, double[][] shape) {
        Point along = toe.sagittal().minus(heel.sagittal());
        List<Point3> points = new ArrayList<>();
        for (double[] at : shape) {
            double x = heel.x() + at[0] * along.x() - at[1] * along.y();
            double y = heel.y() + at[0] * along.y() + at[1] * along.x();
            points.add(new Point3(x, Math.max(0, y), heel.z() + at[0] * (toe.z() - heel.z())));
        }
        return points;
    }

    private void trunk(Graphics2D g, Figure figure) {
        Scene.Clothes wear = scene.clothes();
        Point3 pelvis = figure.pelvis();
        Point3 neck = figure.neck();
        Point3 chest = pelvis.towards(neck, 0.82);
        pencil.fillRound(
                g, pencil.limb(pelvis, 0.115, pelvis.plus(0, -0.04, 0), 0.10), pelvis, neck, 0.115, wear.shorts());
        Point3 throat = neck.plus(0.015, 0.03, 0);
        pencil.fillRound(g, pencil.limb(throat, 0.055, figure.head(), 0.05), throat, figure.head(), 0.055, wear.skin());
        Point3 waist = pelvis.towards(neck, 0.2);
        pencil.fillRound(g, pencil.limb(waist, 0.11, chest, 0.125), waist, chest, 0.12, wear.shirt());
        head(g, figure.head());
    }

    private void head(Graphics2D g, Point3 head) {
        Color skin = scene.clothes().skin();
        g.setPaint(scene.clothes().hair());
        g.fill(pencil.disc(head.plus(-0.012, 0.025, 0), 0.108));
        pencil.fillRound(
                g,
                pencil.limb(head.plus(0.02, 0.03, 0), 0.088, head.plus(0.035, -0.05, 0), 0.062),
                head.plus(0, 0.1, 0),
                head.plus(0, -0.1, 0),
                0.1,
                skin);
        g.setPaint(skin);
        g.fill(pencil.disc(head.plus(0.108, -0.01, 0), 0.018));
        g.setPaint(Pencil.shade(skin, 0.8));
        g.fill(pencil.disc(head.plus(-0.01, -0.01, 0), 0.022));
    }

    private Shape upperArm(Figure.Arm arm) {
        return pencil.limb(arm.shoulder(), 0.058, arm.elbow(), 0.043);
    }

    private Shape foreArm(Figure.Arm arm) {
        return pencil.limb(arm.elbow(), 0.043, arm.wrist(), 0.028);
    }

    private Shape hand(Figure.Arm arm) {
        return pencil.limb(arm.wrist().towards(arm.hand(), 0.3), 0.036, arm.hand(), 0.034);
    }

    private void arm(Graphics2D g, Figure.Arm arm, double shade) {
        Scene.Clothes wear = scene.clothes();
        Color skin = Pencil.shade(wear.skin(), shade);
        pencil.fillRound(g, upperArm(arm), arm.shoulder(), arm.elbow(), 0.055, skin);
        Point3 sleeve = arm.shoulder().towards(arm.elbow(), 0.45);
        pencil.fillRound(
                g,
                pencil.limb(arm.shoulder(), 0.075, sleeve, 0.062),
                arm.shoulder(),
                arm.elbow(),
                0.075,
                Pencil.shade(wear.shirt(), shade));
        pencil.fillRound(g, foreArm(arm), arm.elbow(), arm.wrist(), 0.042, skin);
        pencil.fillRound(g, hand(arm), arm.wrist(), arm.hand(), 0.036, skin);
    }

    private void stickers(Graphics2D g, Figure figure, Side side, double seconds, double shade) {
        scene.stickers().colours().forEach((point, colour) -> {
            if (point != BodyPoint.SHOULDER && scene.stickers().present(point, seconds)) {
                g.setPaint(Pencil.shade(colour, shade));
                g.fill(pencil.disc(figure.point(side, point), scene.stickers().radiusMetres()));
            }
        });
    }

    private void shoulderSticker(Graphics2D g, Figure figure, double seconds) {
        Color colour = scene.stickers().colours().get(BodyPoint.SHOULDER);
        if (colour != null && scene.stickers().present(BodyPoint.SHOULDER, seconds)) {
            g.setPaint(colour);
            g.fill(pencil.disc(
                    figure.point(nearSide, BodyPoint.SHOULDER), scene.stickers().radiusMetres()));
        }
    }
}
