package footfall.synthetic;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws what stands still: wall, floor, things in the room and the treadmill. */
final class Backdrop {
    private static final double WALL_Z = -2.3;
    private static final double FLOOR_Y = -0.2;
    private static final double DECK_BACK = -0.95;
    private static final double DECK_FRONT = 0.8;
    private static final double DECK_NEAR = 0.24;
    private static final double DECK_FAR = -0.40;
    private static final Color DECK = new Color(52, 54, 58);
    private static final Color BELT = new Color(28, 29, 31);

    private final Scene.Room room;
    private final Pencil pencil;

    Backdrop(Scene.Room room, Pencil pencil) {
        this.room = room;
        this.pencil = pencil;
    }

    void draw(Graphics2D g) {
        Random random = new Random(room.seed());
        wallAndFloor(g);
        windows(g, random);
        posters(g, random);
        shelf(g, random);
        if (room.bystander()) {
            bystander(g);
        }
        balls(g, random);
        treadmill(g);
    }

    /** The parts of the treadmill nearer to the camera than the runner. */
    void drawFront(Graphics2D g) {
        post(g, DECK_NEAR);
        g.setPaint(DECK.darker());
        g.fill(pencil.limb(
                new Point3(DECK_FRONT - 0.02, 0.98, DECK_NEAR),
                0.02,
                new Point3(DECK_FRONT - 0.32, 0.96, DECK_NEAR),
                0.02));
    }

    private static List<Point3> upright(double x, double y, double z, double width, double height) {
        return List.of(
                new Point3(x, y, z),
                new Point3(x + width, y, z),
                new Point3(x + width, y + height, z),
                new Point3(x, y + height, z));
    }

    private static List<Point3> level(double x, double y, double z, double length, double depth) {
        return List.of(
                new Point3(x, y, z),
                new Point3(x + length, y, z),
                new Point3(x + length, y, z + depth),
                new Point3(x, y, z + depth));
    }

    private void fill(Graphics2D g, Color colour, List<Point3> corners) {
        g.setPaint(colour);
        g.fill(pencil.polygon(corners));
    }

    private void wallAndFloor(Graphics2D g) {
        fill(g, room.wall(), upright(-6, FLOOR_Y, WALL_Z, 12, 5));
        fill(g, Pencil.shade(room.wall(), 0.8), upright(-6, FLOOR_Y, WALL_Z, 12, 0.9));
        fill(g, Pencil.shade(room.wall(), 0.55), upright(-6, FLOOR_Y, WALL_Z, 12, 0.09));
        fill(g, room.floor(), level(-6, FLOOR_Y, WALL_Z, 12, 4.6));
        for (int i = -6; i <= 6; i++) {
            fill(g, Pencil.shade(room.floor(), 0.88), level(i * 0.9, FLOOR_Y, WALL_Z, 0.02, 4.6));
        }
        for (int i = 1; i < 5; i++) {
            fill(g, Pencil.shade(room.floor(), 0.88), level(-6, FLOOR_Y, WALL_Z + i * 0.9, 12, 0.02));
        }
    }

    private void windows(Graphics2D g, Random random) {
        int count = 1 + random.nextInt(3);
        Color glass = new Color(150 + random.nextInt(80), 170 + random.nextInt(70), 190 + random.nextInt(60));
        for (int i = 0; i < count; i++) {
            double x = -2.6 + i * 1.9 + 0.4 * random.nextDouble();
            fill(g, Pencil.shade(room.wall(), 0.35), upright(x, 0.95, WALL_Z + 0.01, 1.3, 1.15));
            fill(
                    g,
                    Pencil.shade(glass, 0.8 + 0.2 * random.nextDouble()),
                    upright(x + 0.06, 1.01, WALL_Z + 0.02, 0.56, 1.03));
            fill(
                    g,
                    Pencil.shade(glass, 0.7 + 0.3 * random.nextDouble()),
                    upright(x + 0.68, 1.01, WALL_Z + 0.02, 0.56, 1.03));
        }
    }

    private void posters(Graphics2D g, Random random) {
        for (Color colour : room.posters()) {
            double x = -1.8 + 3.6 * random.nextDouble();
            double y = 0.5 + 0.9 * random.nextDouble();
            double width = 0.2 + 0.3 * random.nextDouble();
            double height = 0.25 + 0.3 * random.nextDouble();
            fill(g, colour, upright(x, y, WALL_Z + 0.03, width, height));
            fill(g, Pencil.shade(colour, 0.6), upright(x + 0.04, y + 0.05, WALL_Z + 0.04, width * 0.5, 0.03));
            fill(g, Pencil.shade(colour, 1.5), upright(x + 0.04, y + 0.12, WALL_Z + 0.04, width * 0.6, 0.03));
        }
    }

    private void shelf(Graphics2D g, Random random) {
        double x = random.nextBoolean() ? -2.2 : 1.0;
        Color frame = Pencil.shade(room.floor(), 0.4);
        for (int row = 0; row < 2; row++) {
            double y = FLOOR_Y + 0.18 + 0.3 * row;
            fill(g, frame, upright(x, y, WALL_Z + 0.4, 1.2, 0.04));
            for (int i = 0; i < 7; i++) {
                int grey = 30 + random.nextInt(60);
                g.setPaint(new Color(grey, grey, grey + random.nextInt(20)));
                g.fill(pencil.disc(new Point3(x + 0.1 + 0.165 * i, y + 0.09, WALL_Z + 0.45), 0.055));
                g.setPaint(new Color(190, 190, 188));
                g.fill(pencil.disc(new Point3(x + 0.1 + 0.165 * i, y + 0.09, WALL_Z + 0.46), 0.02));
            }
        }
        fill(g, frame, upright(x - 0.02, FLOOR_Y, WALL_Z + 0.42, 0.05, 0.65));
        fill(g, frame, upright(x + 1.17, FLOOR_Y, WALL_Z + 0.42, 0.05, 0.65));
    }

    private void balls(Graphics2D g, Random random) {
        for (Color colour : room.balls()) {
            g.setPaint(colour);
            double x = -1.6 + 3.2 * random.nextDouble();
            double y = 1.4 * random.nextDouble();
            g.fill(pencil.disc(new Point3(x, y, WALL_Z + 0.3), 0.013 + 0.03 * random.nextDouble()));
        }
    }

    private void bystander(Graphics2D g) {
        Point3 foot = new Point3(-0.85, FLOOR_Y, -1.5);
        Color trousers = new Color(62, 70, 96);
        Color jumper = new Color(150, 128, 110);
        Color skin = new Color(205, 160, 132);
        for (double dx : new double[] {-0.09, 0.09}) {
            g.setPaint(trousers);
            g.fill(pencil.limb(foot.plus(dx, 0.06, 0), 0.06, foot.plus(dx * 0.8, 0.85, 0), 0.1));
        }
        List<Point3> torso = new ArrayList<>(upright(foot.x() - 0.2, 0.6, foot.z(), 0.4, 0.6));
        fill(g, jumper, torso);
        g.setPaint(Pencil.shade(jumper, 0.85));
        g.fill(pencil.limb(foot.plus(-0.23, 1.35, 0), 0.06, foot.plus(-0.27, 0.85, 0), 0.045));
        g.fill(pencil.limb(foot.plus(0.23, 1.35, 0), 0.06, foot.plus(0.27, 0.85, 0), 0.045));
        g.setPaint(skin);
        g.fill(pencil.disc(foot.plus(0, 1.58, 0), 0.11));
    }

    private void treadmill(Graphics2D g) {
        double length = DECK_FRONT - DECK_BACK;
        fill(g, DECK, level(DECK_BACK - 0.05, 0, DECK_FAR, length + 0.1, DECK_NEAR - DECK_FAR));
        fill(g, BELT, level(DECK_BACK, 0.002, DECK_FAR + 0.07, length, DECK_NEAR - DECK_FAR - 0.14));
        fill(g, Pencil.shade(DECK, 0.9), upright(DECK_BACK - 0.05, FLOOR_Y, DECK_NEAR, length + 0.1, 0.18));
        fill(g, new Color(140, 142, 146), upright(DECK_BACK, FLOOR_Y + 0.1, DECK_NEAR + 0.001, length, 0.015));
        post(g, DECK_FAR);
        fill(g, Pencil.shade(DECK, 0.8), upright(DECK_FRONT, FLOOR_Y, DECK_NEAR, 0.35, 0.36));
        fill(
                g,
                Pencil.shade(DECK, 0.7),
                List.of(
                        new Point3(DECK_FRONT - 0.02, 1.0, -0.1),
                        new Point3(DECK_FRONT + 0.1, 1.02, -0.1),
                        new Point3(DECK_FRONT + 0.16, 1.32, -0.1),
                        new Point3(DECK_FRONT + 0.09, 1.34, -0.1)));
    }

    private void post(Graphics2D g, double z) {
        fill(g, Pencil.shade(DECK, z > 0 ? 1 : 0.7), upright(DECK_FRONT, FLOOR_Y, z, 0.08, 1.24));
    }
}
