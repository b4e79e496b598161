package footfall.keypoints;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.geometry.Point;
import footfall.observation.FrameTimes;
import footfall.observation.Keypoint;
import footfall.observation.Pose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Sees a trial as a pose network would: joints a little off the stickers, some pixels of noise (half of it lasting some frames), labels of
 * left and right exchanged, points missing, the far leg found on the near one where they cross.
 *
 * @param exchanged share of frames with exchanged labels
 * @param blockSeconds how long an exchange lasts; 0 = every frame by itself
 * @param dropped share of points not seen
 * @param collapsing whether the far leg falls on the near one at crossings
 * @param driftPxPerSecond of the camera
 */
record NetworkEye(
        double fps,
        double fromSeconds,
        double toSeconds,
        double noisePx,
        double exchanged,
        double blockSeconds,
        double dropped,
        boolean collapsing,
        double driftPxPerSecond,
        long seed) {
    private static final double LASTING = 0.7;

    static NetworkEye at(double fps) {
        return new NetworkEye(fps, 0, 20, 3, 0, 0, 0, false, 0, 1);
    }

    NetworkEye between(double from, double to) {
        return new NetworkEye(
                fps, from, to, noisePx, exchanged, blockSeconds, dropped, collapsing, driftPxPerSecond, seed);
    }

    NetworkEye exchanging(double share, double seconds) {
        return new NetworkEye(
                fps, fromSeconds, toSeconds, noisePx, share, seconds, dropped, collapsing, driftPxPerSecond, seed);
    }

    NetworkEye dropping(double share) {
        return new NetworkEye(
                fps,
                fromSeconds,
                toSeconds,
                noisePx,
                exchanged,
                blockSeconds,
                share,
                collapsing,
                driftPxPerSecond,
                seed);
    }

    NetworkEye withCollapse() {
        return new NetworkEye(
                fps, fromSeconds, toSeconds, noisePx, exchanged, blockSeconds, dropped, true, driftPxPerSecond, seed);
    }

    NetworkEye drifting(double pxPerSecond) {
        return new NetworkEye(
                fps, fromSeconds, toSeconds, noisePx, exchanged, blockSeconds, dropped, collapsing, pxPerSecond, seed);
    }

    NetworkEye rougher(double factor) {
        return new NetworkEye(
                fps,
                fromSeconds,
                toSeconds,
                factor * noisePx,
                exchanged,
                blockSeconds,
                dropped,
                collapsing,
                driftPxPerSecond,
                seed);
    }

    NetworkEye seeded(long other) {
        return new NetworkEye(
                fps,
                fromSeconds,
                toSeconds,
                noisePx,
                exchanged,
                blockSeconds,
                dropped,
                collapsing,
                driftPxPerSecond,
                other);
    }

    int frames() {
        return (int) Math.floor((toSeconds - fromSeconds) * fps);
    }

    double trialSeconds(int frame) {
        return fromSeconds + frame / fps;
    }

    FrameTimes times() {
        double[] seconds = new double[frames()];
        Arrays.setAll(seconds, i -> i / fps);
        return new FrameTimes(seconds);
    }

    List<Pose> see(FilmedTrial trial) {
        Random noise = new Random(seed);
        Random labels = new Random(seed + 1000);
        Random lost = new Random(seed + 2000);
        Map<Side, Map<BodyPoint, Point>> lasting = new EnumMap<>(Side.class);
        List<Pose> poses = new ArrayList<>();
        boolean now = false;
        int left = 0;
        for (int frame = 0; frame < frames(); frame++) {
            if (left-- <= 0) {
                now = labels.nextDouble() < exchanged;
                left = (int) Math.round(blockSeconds * fps * (0.5 + labels.nextDouble()));
            }
            Map<Side, Map<BodyPoint, Keypoint>> seen = new EnumMap<>(Side.class);
            for (Side side : Side.values()) {
                Map<BodyPoint, Keypoint> leg = new EnumMap<>(BodyPoint.class);
                Map<BodyPoint, Point> errors = lasting.computeIfAbsent(side, s -> new EnumMap<>(BodyPoint.class));
                for (BodyPoint point : Leg.LEG) {
                    Point error = error(noise, errors.getOrDefault(point, new Point(0, 0)));
                    errors.put(point, error);
                    Point white = new Point(noise.nextGaussian(), noise.nextGaussian()).times(noisePx / Math.sqrt(2));
                    Point drift = new Point(driftPxPerSecond * frame / fps, driftPxPerSecond * frame / fps / 3);
                    Point at = joint(trial, side, point, trialSeconds(frame))
                            .plus(error)
                            .plus(white)
                            .plus(drift);
                    if (lost.nextDouble() >= dropped) {
                        double confidence = side == trial.facing().nearSide() ? 0.9 : 0.8;
                        leg.put(point, new Keypoint(at, confidence));
                    }
                }
                seen.put(now ? side.opposite() : side, leg);
            }
            poses.add(new Pose(frame, seen));
        }
        return List.copyOf(poses);
    }

    private Point error(Random random, Point before) {
        double fresh = noisePx / Math.sqrt(2) * Math.sqrt(1 - LASTING * LASTING);
        return before.times(LASTING).plus(new Point(random.nextGaussian(), random.nextGaussian()).times(fresh));
    }

    /** Where a network puts the joint: the heel further back, the toe further ahead on the foot, the hip inside the body. */
    private Point joint(FilmedTrial trial, Side side, BodyPoint point, double seconds) {
        Side shown =
                collapsing && side != trial.facing().nearSide() && crossing(trial, seconds) ? side.opposite() : side;
        Point at = trial.at(shown, point, seconds);
        Point foot = trial.at(shown, BodyPoint.TOE, seconds).minus(trial.at(shown, BodyPoint.HEEL, seconds));
        return switch (point) {
            case HEEL -> at.minus(foot.times(0.15));
            case TOE -> at.plus(foot.times(0.2));
            case HIP -> at.plus(new Point(-6 * trial.facing().sign(), -10));
            default -> at;
        };
    }

    static boolean crossing(FilmedTrial trial, double seconds) {
        Side near = trial.facing().nearSide();
        return Math.abs(trial.at(near, BodyPoint.ANKLE, seconds).x()
                        - trial.at(near.opposite(), BodyPoint.ANKLE, seconds).x())
                < 35;
    }
}
