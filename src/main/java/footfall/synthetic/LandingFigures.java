package footfall.synthetic;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.geometry.Point;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of a landing, straight from the movement: distances in millimetres, positive = ahead of the hip; angles in degrees. */
final class LandingFigures {
    static final List<String> NAMES = List.of(
            "hip_to_ankle_mm",
            "hip_to_heel_mm",
            "hip_to_toe_mm",
            "landing_angle_deg",
            "shank_angle_deg",
            "knee_flexion_deg",
            "foot_inclination_deg");

    private LandingFigures() {}

    static Map<String, Double> of(Runner runner, Side side, double strikeSeconds) {
        Map<BodyPoint, Point> leg = runner.leg(side, strikeSeconds);
        Point hip = point(leg, BodyPoint.HIP);
        Point knee = point(leg, BodyPoint.KNEE);
        Point ankle = point(leg, BodyPoint.ANKLE);
        Point heel = point(leg, BodyPoint.HEEL);
        Point toe = point(leg, BodyPoint.TOE);
        double foot = Math.toDegrees(Math.atan2(toe.y() - heel.y(), toe.x() - heel.x()));
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("hip_to_ankle_mm", 1000 * (ankle.x() - hip.x()));
        figures.put("hip_to_heel_mm", 1000 * (heel.x() - hip.x()));
        figures.put("hip_to_toe_mm", 1000 * (toe.x() - hip.x()));
        figures.put("landing_angle_deg", fromVertical(hip, ankle));
        figures.put("shank_angle_deg", fromVertical(knee, ankle));
        figures.put("knee_flexion_deg", fromVertical(hip, knee) - fromVertical(knee, ankle));
        figures.put("foot_inclination_deg", foot - runner.body(side).footFlatDegrees());
        return figures;
    }

    /** Angle of the line from the upper to the lower point, positive = lower point ahead. */
    private static double fromVertical(Point upper, Point lower) {
        return Math.toDegrees(Math.atan2(lower.x() - upper.x(), upper.y() - lower.y()));
    }

    static Point point(Map<BodyPoint, Point> leg, BodyPoint name) {
        Point found = leg.get(name);
        if (found == null) {
            throw new IllegalStateException("the leg has no " + name);
        }
        return found;
    }
}
