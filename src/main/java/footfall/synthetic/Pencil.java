package footfall.synthetic;

import footfall.body.Facing;
import footfall.geometry.Point;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** Shapes in space, seen through the camera, as picture shapes. */
final class Pencil {
    private static final int EDGE_PARTS = 12;

    private final Camera.View view;
    private final int forward;

    Pencil(Camera camera, Facing facing) {
        this.view = camera.view(facing);
        this.forward = facing.sign();
    }

    /** A point of the runner's frame (x forward) on the picture. */
    Camera.Projected see(Point3 p) {
        return view.project(new Point3(forward * p.x(), p.y(), p.z()));
    }

    /** A round spot facing the camera; its centre is exactly that of the point. */
    Shape disc(Point3 centre, double radiusMetres) {
        Camera.Projected at = see(centre);
        return circle(at.point(), radiusMetres * at.pxPerMetre());
    }

    /** A limb that tapers from one round end to the other. */
    Shape limb(Point3 from, double fromRadius, Point3 to, double toRadius) {
        Camera.Projected a = see(from);
        Camera.Projected b = see(to);
        double ra = fromRadius * a.pxPerMetre();
        double rb = toRadius * b.pxPerMetre();
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double length = Math.max(1e-6, a.point().distanceTo(b.point()));
        double nx = -(b.point().y() - a.point().y()) / length;
        double ny = (b.point().x() - a.point().x()) / length;
        int parts = 14;
        for (int i = 0; i <= parts; i++) {
            arcPoint(path, a.point(), ra, nx, ny, Math.PI * i / parts);
        }
        for (int i = 0; i <= parts; i++) {
            arcPoint(path, b.point(), rb, -nx, -ny, Math.PI * i / parts);
        }
        path.closePath();
        return path;
    }

    /** Half a circle that starts at the normal and goes round away from the other end. */
    private static void arcPoint(Path2D path, Point centre, double radius, double nx, double ny, double angle) {
        double x = centre.x() + 0.5 + radius * (nx * Math.cos(angle) - ny * Math.sin(angle));
        double y = centre.y() + 0.5 + radius * (ny * Math.cos(angle) + nx * Math.sin(angle));
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    /** A flat figure with straight edges in space (curved by the lens). */
    Shape polygon(List<Point3> corners) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < corners.size(); i++) {
            Point3 from = corners.get(i);
            Point3 to = corners.get((i + 1) % corners.size());
            for (int k = 0; k < EDGE_PARTS; k++) {
                Point at = see(from.towards(to, k / (double) EDGE_PARTS)).point();
                if (path.getCurrentPoint() == null) {
                    path.moveTo(at.x() + 0.5, at.y() + 0.5);
                } else {
                    path.lineTo(at.x() + 0.5, at.y() + 0.5);
                }
            }
        }
        path.closePath();
        return path;
    }

    /** A smooth closed outline through the points. */
    Shape outline(List<Point3> points) {
        List<Point> p = new ArrayList<>();
        points.forEach(q -> p.add(see(q).point()));
        int n = p.size();
        Path2D path = new Path2D.Double();
        path.moveTo(p.get(0).x() + 0.5, p.get(0).y() + 0.5);
        for (int i = 0; i < n; i++) {
            Point before = p.get((i + n - 1) % n);
            Point from = p.get(i);
            Point to = p.get((i + 1) % n);
            Point after = p.get((i + 2) % n);
            path.curveTo(
                    from.x() + (to.x() - before.x()) / 6 + 0.5,
                    from.y() + (to.y() - before.y()) / 6 + 0.5,
                    to.x() - (after.x() - from.x()) / 6 + 0.5,
                    to.y() - (after.y() - from.y()) / 6 + 0.5,
                    to.x() + 0.5,
                    to.y() + 0.5);
        }
        path.closePath();
        return path;
    }

    /** Paints a limb so that it looks round: lighter along one side. */
    void fillRound(Graphics2D g, Shape shape, Point3 from, Point3 to, double radiusMetres, Color colour) {
        Camera.Projected a = see(from);
        Point b = see(to).point();
        double length = Math.max(1e-6, a.point().distanceTo(b));
        double r = radiusMetres * a.pxPerMetre();
        double nx = -(b.y() - a.point().y()) / length * r;
        double ny = (b.x() - a.point().x()) / length * r;
        int side = nx > 0 ? -1 : 1;
        Paint paint = new GradientPaint(
                (float) (a.point().x() + side * nx),
                (float) (a.point().y() + side * ny),
                shade(colour, 1.08),
                (float) (a.point().x() - side * nx),
                (float) (a.point().y() - side * ny),
                shade(colour, 0.78));
        g.setPaint(paint);
        g.fill(shape);
    }

    static Color shade(Color colour, double factor) {
        return new Color(
                level(colour.getRed() * factor), level(colour.getGreen() * factor), level(colour.getBlue() * factor));
    }

    private static int level(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }

    private static Shape circle(Point centre, double radius) {
        return new Ellipse2D.Double(centre.x() + 0.5 - radius, centre.y() + 0.5 - radius, 2 * radius, 2 * radius);
    }
}
