package footfall.overlay;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.geometry.Point;
import footfall.settings.FaceSettings;
import footfall.tracking.Tracks;
import java.awt.image.BufferedImage;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes the runner's head unrecognisable: everything between the shoulder line and well above the head becomes a few large blocks. Where
 * the head is follows from the hip, the leg's length and the running direction by body proportions, and from the shoulder's marker
 * where there is one. On frames without the hip the regions before and after are covered together, enlarged; where the hip stays unknown
 * for long (before the first marker, after the last), the whole top of the picture. Other people in the picture are not looked for.
 */
public final class FaceCover {
    /** Acromion over trochanter as a share of the leg from hip over knee to ankle; see {@link FaceSettings}. */
    private static final double SHOULDER_ABOVE_HIP = 0.59;

    /** A marker this much nearer or farther (as a factor) is no shoulder. */
    private static final double SHOULDER_DOUBT = 1.4;

    /** Head and neck around the shoulder, in trunk lengths: their own size with half as much again. */
    private static final double BELOW_SHOULDER = 0.05;

    private static final double ABOVE_SHOULDER = 1.1;
    private static final double BEHIND_SHOULDER = 0.5;
    private static final double AHEAD_OF_SHOULDER = 0.9;

    private static final int SMALLEST_BLOCK_PX = 4;

    private final Tracks tracks;
    private final int widthPx;
    private final int heightPx;
    private final FaceSettings settings;
    private final Optional<Double> legPx;
    private final NavigableMap<Integer, HeadRegion> known = new TreeMap<>();
    private final HeadRegion anywhere;

    /**
     * Finds the head's place on every frame.
     *
     * @param tracks in pixels of the upright picture
     * @param widthPx of that picture
     * @param heightPx of that picture
     */
    public FaceCover(Tracks tracks, int widthPx, int heightPx, FaceSettings settings) {
        this.tracks = tracks;
        this.widthPx = widthPx;
        this.heightPx = heightPx;
        this.settings = settings;
        FramePoints points = new FramePoints(tracks);
        Side side = points.leadingSide();
        legPx = points.legPx(side);
        legPx.ifPresent(leg -> {
            for (int frame = 0; frame < tracks.times().count(); frame++) {
                int at = frame;
                points.at(side, BodyPoint.HIP, frame)
                        .map(hip -> around(hip, points.at(side, BodyPoint.SHOULDER, at), leg))
                        .ifPresent(region -> known.put(at, region));
            }
        });
        anywhere = anywhere();
    }

    private HeadRegion around(Point hip, Optional<Point> shoulder, double leg) {
        HeadRegion byHip = facing(
                hip.x(),
                -settings.behindHip() * leg,
                settings.aheadOfHip() * leg,
                hip.y() - settings.highestAboveHip() * leg,
                hip.y() - settings.lowestAboveHip() * leg);
        return shoulder.filter(s -> isPlausible(s, hip, leg))
                .map(s -> byHip.union(around(s, s.distanceTo(hip))))
                .orElse(byHip);
    }

    private static boolean isPlausible(Point shoulder, Point hip, double leg) {
        double ratio = shoulder.distanceTo(hip) / (SHOULDER_ABOVE_HIP * leg);
        return ratio > 1 / SHOULDER_DOUBT && ratio < SHOULDER_DOUBT && shoulder.y() < hip.y();
    }

    private HeadRegion around(Point shoulder, double trunk) {
        return facing(
                shoulder.x(),
                -BEHIND_SHOULDER * trunk,
                AHEAD_OF_SHOULDER * trunk,
                shoulder.y() - ABOVE_SHOULDER * trunk,
                shoulder.y() - BELOW_SHOULDER * trunk);
    }

    private HeadRegion facing(double x, double back, double front, double top, double bottom) {
        int sign = tracks.facing().sign();
        return new HeadRegion(
                Math.min(x + sign * back, x + sign * front), top, Math.max(x + sign * back, x + sign * front), bottom);
    }

    /** The band above the lowest place where the head was ever thought to be, and some more; everything if it was nowhere. */
    private HeadRegion anywhere() {
        double bottom =
                known.values().stream().mapToDouble(HeadRegion::bottomPx).max().orElse(heightPx);
        double margin = settings.lowestAboveHip() * legPx.orElse(0.0) / 2;
        return new HeadRegion(0, 0, widthPx, Math.min(heightPx, bottom + margin));
    }

    HeadRegion at(int frame) {
        HeadRegion here = known.get(frame);
        if (here != null) {
            return here;
        }
        Optional<Integer> before = Optional.ofNullable(known.floorKey(frame)).filter(f -> near(f, frame));
        Optional<Integer> after = Optional.ofNullable(known.ceilingKey(frame)).filter(f -> near(f, frame));
        if (before.isEmpty() && after.isEmpty()) {
            return anywhere;
        }
        int nearest = before.or(() -> after).orElseThrow();
        HeadRegion both = region(nearest).union(region(after.orElse(nearest)));
        double seconds = Math.max(seconds(before.orElse(frame), frame), seconds(after.orElse(frame), frame));
        return both.grown(settings.growthPerSecond() * legPx.orElse(0.0) * seconds);
    }

    private HeadRegion region(int frame) {
        return known.getOrDefault(frame, anywhere);
    }

    private boolean near(int known, int frame) {
        return seconds(known, frame) <= settings.longestHoldSeconds();
    }

    private double seconds(int one, int other) {
        int last = tracks.times().count() - 1;
        return Math.abs(
                tracks.times().seconds(Math.min(one, last)) - tracks.times().seconds(Math.min(other, last)));
    }

    /**
     * Covers the head on a picture of that frame, drawing on it.
     *
     * @param picture the upright picture at any size
     */
    public void cover(BufferedImage picture, int frame) {
        double x = (double) picture.getWidth() / widthPx;
        double y = (double) picture.getHeight() / heightPx;
        HeadRegion region = frame < tracks.times().count() ? at(frame) : anywhere;
        int block = (int) Math.round(settings.block() * legPx.orElse((double) heightPx) * Math.min(x, y));
        region.scaled(x, y).pixelate(picture, Math.max(SMALLEST_BLOCK_PX, block));
    }
}
