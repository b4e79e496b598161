package footfall.calibration;

import footfall.geometry.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the user can show of how the camera stood, in pixels of the upright picture. Both are optional and none is needed; each must come
 * from the same camera position as the clip.
 *
 * @param belt path of a sticker on the empty running belt
 * @param vertical two points of something truly vertical near the runner (a door frame, a plumb line)
 */
public record CameraGuides(Optional<BeltPath> belt, Optional<Vertical> vertical) {
    /** Nothing shown. */
    public static CameraGuides none() {
        return new CameraGuides(Optional.empty(), Optional.empty());
    }

    /**
     * A sticker's path on the running belt, at one point of the picture.
     *
     * @param at a pixel on the path, in the middle of it
     * @param slope of the path there, dv/du
     * @param quickening second derivative of u over the square of the first, per pixel: how much faster a thing of constant speed seems on
     *     one side than on the other; 0 for a camera square to the belt
     */
    public record BeltPath(Point at, double slope, double slopeSd, double quickening, double quickeningSd) {
        BeltPath mirrored(PictureSize size) {
            return new BeltPath(CameraGuides.mirrored(at, size), -slope, slopeSd, -quickening, quickeningSd);
        }
    }

    /** A vertical line in the picture. */
    public record Vertical(Point upper, Point lower) {
        public Vertical {
            if (!(lower.y() - upper.y() >= 2)) {
                throw new IllegalArgumentException(
                        "the lower point must lie below the upper one: " + upper + ", " + lower);
            }
        }

        Vertical mirrored(PictureSize size) {
            return new Vertical(CameraGuides.mirrored(upper, size), CameraGuides.mirrored(lower, size));
        }

        /** du/dv. */
        double lean() {
            return (lower.x() - upper.x()) / (lower.y() - upper.y());
        }

        Point middle() {
            return new Point((upper.x() + lower.x()) / 2, (upper.y() + lower.y()) / 2);
        }
    }

    /** What they say of a camera beside a runner to the right. */
    List<FitTargets.Told> targets(double inclineDegrees, double verticalSdDegrees) {
        List<FitTargets.Told> targets = new ArrayList<>();
        double forward = Math.cos(Math.toRadians(inclineDegrees));
        double up = Math.sin(Math.toRadians(inclineDegrees));
        belt.ifPresent(b -> {
            targets.add(new FitTargets.Told(b.slope, b.slopeSd * b.slopeSd, camera -> {
                double[] d = camera.sight().passing(b.at, forward, up);
                return d[1] / d[0];
            }));
            targets.add(new FitTargets.Told(b.quickening, b.quickeningSd * b.quickeningSd, camera -> {
                double[] d = camera.sight().passing(b.at, forward, up);
                return d[2] / (d[0] * d[0]);
            }));
        });
        vertical.ifPresent(v -> {
            double sd = Math.tan(Math.toRadians(verticalSdDegrees));
            targets.add(new FitTargets.Told(v.lean(), sd * sd, camera -> {
                double[] d = camera.sight().passing(v.middle(), 0, 1);
                return d[0] / d[1];
            }));
        });
        return targets;
    }

    CameraGuides mirrored(PictureSize size) {
        return new CameraGuides(belt.map(b -> b.mirrored(size)), vertical.map(v -> v.mirrored(size)));
    }

    private static Point mirrored(Point p, PictureSize size) {
        return new Point(size.widthPx() - 1 - p.x(), p.y());
    }
}
