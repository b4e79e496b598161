package footfall.keypoints;

import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.body.Side;
import footfall.geometry.Point;
import footfall.observation.FrameTimes;
import footfall.observation.Keypoint;
import footfall.observation.Pose;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.quality.Severity;
import footfall.settings.PoseTrackSettings;
import footfall.signal.Quantiles;
import footfall.tracking.LegSize;
import footfall.tracking.Origin;
import footfall.tracking.Track;
import footfall.tracking.TrackSample;
import footfall.tracking.Tracks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Makes tracks of both legs from what a pose network saw on each frame: which leg is which by the stride, points that jump thrown away.
 * Gaps stay open. A sample's standard deviation is the robust scatter of the network's points about the mean stride, per point and leg:
 * the network's noise and the strides' own variation, not what all frames share.
 */
public final class PoseTracker {
    private static final double LOW_FOOT = 0.1;
    /** What counts as one vote for the near leg: so much more confidence, so much lower in the picture (in L), such a majority of labels. */
    private static final double CONFIDENCE_VOTE = 0.1;

    private static final double LOW_FOOT_VOTE = 0.05;
    private static final double LABEL_VOTE = 0.3;

    private final PoseTrackSettings settings;

    public PoseTracker(PoseTrackSettings settings) {
        this.settings = settings;
    }

    /**
     * The result.
     *
     * @param tracks in pixels of the upright picture; of both sides, or of one where only one leg was seen
     */
    public record Result(Tracks tracks, List<QualityIssue> issues) {
        public Result {
            issues = List.copyOf(issues);
        }

        Result with(QualityIssue issue) {
            List<QualityIssue> more = new ArrayList<>(issues);
            more.add(issue);
            return new Result(tracks, more);
        }
    }

    /**
     * Follows both legs.
     *
     * @param all one per frame at most, in the order of frames; frames without a runner are left out or have no points
     * @param times file time or real time of all frames of the clip
     * @param toldNearSide the body side nearest the camera where the user says so; else it follows from the running direction
     * @throws FootfallException {@link Problem#NO_RUNNING} where no legs are seen or nothing repeats like strides,
     *     {@link Problem#RUNS_BOTH_WAYS} where the runner turns within the clip
     */
    public Result track(List<Pose> all, FrameTimes times, Optional<Side> toldNearSide) {
        List<Pose> poses = all.stream().filter(pose -> !pose.points().isEmpty()).toList();
        Facing facing = facing(poses);
        double lengthPx = legLengthPx(poses);
        Legs seen = new Legs(
                Leg.of(poses, Side.LEFT, times.count(), facing, lengthPx),
                Leg.of(poses, Side.RIGHT, times.count(), facing, lengthPx));
        TrackMaker maker = new TrackMaker(times, facing, toldNearSide.orElse(facing.nearSide()), lengthPx);
        long both = IntStream.range(0, times.count()).filter(seen::bothKnown).count();
        Result result = both > settings.bothLegsShare() * poses.size() ? both(seen, maker) : one(seen, maker);
        double share = poses.size() / (double) Math.max(1, times.count());
        return withHidden(withSize(withSeenShare(result, share)));
    }

    /** The toes point the way the runner runs. */
    private Facing facing(List<Pose> poses) {
        requireOneWay(poses);
        double[] ahead = poses.stream()
                .flatMap(pose -> Arrays.stream(Side.values()).flatMap(side -> toeAhead(pose, side).stream()))
                .mapToDouble(x -> x)
                .toArray();
        double right = Arrays.stream(ahead).filter(x -> x > 0).count() / Math.max(1.0, ahead.length);
        if (Math.max(right, 1 - right) < settings.sureFacing() || ahead.length == 0) {
            throw new FootfallException(Problem.NO_RUNNING);
        }
        return right > 0.5 ? Facing.RIGHT : Facing.LEFT;
    }

    /** Who runs there and back has the toes the one way up to some frame, the other way from then on. */
    private void requireOneWay(List<Pose> poses) {
        int[] ways = poses.stream()
                .mapToInt(pose -> (int) Math.signum(Arrays.stream(Side.values())
                        .flatMap(side -> toeAhead(pose, side).stream())
                        .mapToDouble(x -> x)
                        .sum()))
                .toArray();
        int before = 0;
        int after = Arrays.stream(ways).sum();
        double leastPart = settings.leastWayShare() * ways.length;
        for (int i = 0; i < ways.length; i++) {
            before += ways[i];
            after -= ways[i];
            boolean turns = before * after < 0
                    && Math.min(Math.abs(before), Math.abs(after)) > leastPart
                    && Math.abs(before - after) > settings.sureTurn() * ways.length;
            if (turns) {
                throw new FootfallException(Problem.RUNS_BOTH_WAYS);
            }
        }
    }

    private static Optional<Double> toeAhead(Pose pose, Side side) {
        return pose.point(side, BodyPoint.TOE)
                .flatMap(toe -> pose.point(side, BodyPoint.HEEL)
                        .map(heel -> toe.position().x() - heel.position().x()));
    }

    private static double legLengthPx(List<Pose> poses) {
        double length = Robust.median(poses.stream()
                .flatMap(pose -> Arrays.stream(Side.values()).flatMap(side -> legLength(pose, side).stream()))
                .mapToDouble(l -> l)
                .toArray());
        if (!(length > 0)) {
            throw new FootfallException(Problem.NO_RUNNING);
        }
        return length;
    }

    private static Optional<Double> legLength(Pose pose, Side side) {
        Optional<Point> hip = pose.point(side, BodyPoint.HIP).map(Keypoint::position);
        Optional<Point> knee = pose.point(side, BodyPoint.KNEE).map(Keypoint::position);
        Optional<Point> ankle = pose.point(side, BodyPoint.ANKLE).map(Keypoint::position);
        return hip.isEmpty() || knee.isEmpty() || ankle.isEmpty()
                ? Optional.empty()
                : Optional.of(hip.get().distanceTo(knee.get()) + knee.get().distanceTo(ankle.get()));
    }

    private Result both(Legs seen, TrackMaker maker) {
        LegSorter.Sorted sorted = new LegSorter(settings)
                .sort(seen, maker.times().toArray())
                .orElseThrow(() -> new FootfallException(Problem.NO_RUNNING));
        double score = nearScore(sorted.legs(), maker.facing().nearSide());
        boolean[] secondIsNear = new boolean[maker.times().count()];
        Arrays.fill(secondIsNear, score < 0);
        Legs legs = sorted.legs().exchanged(secondIsNear);
        PointPath hip = MeanStride.hip(legs, maker.times().toArray(), sorted.clock());
        PointGate gate = new PointGate(settings);
        PointGate.Gated near = gate.gate(legs.first(), legs.second(), MeanStride.of(legs.first(), hip, sorted.clock()));
        MeanStride nearMean = MeanStride.of(near.leg(), hip, sorted.clock());
        Leg apart = gate.withoutCollapsed(legs.second(), near.leg(), nearMean);
        PointGate.Gated far = gate.gate(apart, legs.first(), MeanStride.of(apart, hip, sorted.clock()));
        MeanStride farMean = MeanStride.of(far.leg(), hip, sorted.clock());
        List<Track> tracks = new ArrayList<>(maker.tracks(near.leg(), maker.nearSide(), nearMean));
        tracks.addAll(maker.tracks(far.leg(), maker.nearSide().opposite(), farMean));
        List<QualityIssue> issues = new ArrayList<>();
        if (Math.abs(score) < settings.sureNear()) {
            issues.add(QualityIssue.of(QualityCode.SIDES_IN_DOUBT, Severity.SERIOUS));
        }
        addJumps(issues, near, maker.nearSide());
        addJumps(issues, far, maker.nearSide().opposite());
        issues.add(QualityIssue.of(
                QualityCode.FAR_LEG_INDICATIVE, Severity.INFO, maker.nearSide().opposite()));
        return new Result(maker.result(tracks), issues);
    }

    /** Where hardly a frame shows two legs, what is seen is one leg, of the side that the network mostly says. */
    private Result one(Legs seen, TrackMaker maker) {
        Leg leg = seen.merged();
        Side side = maker.named(leg.mostlyLeft() ? Side.LEFT : Side.RIGHT);
        double[] seconds = maker.times().toArray();
        PointPath hip = seen.middleHip();
        double[] ahead = leg.path(BodyPoint.ANKLE).minus(hip).x();
        StrideClock clock = StrideClock.of(
                        seconds,
                        ahead,
                        1,
                        settings.lowestStepHertz() / 2 / settings.slowestMotion(),
                        settings.highestStepHertz() / 2)
                .orElseThrow(() -> new FootfallException(Problem.NO_RUNNING));
        PointPath smoothHip = MeanStride.hip(seen, seconds, clock);
        MeanStride mean = MeanStride.of(leg, smoothHip, clock);
        if (!(mean.explained(BodyPoint.ANKLE, leg) > settings.leastRhythm())) {
            throw new FootfallException(Problem.NO_RUNNING);
        }
        PointGate.Gated gated = new PointGate(settings).gate(leg, leg, mean);
        MeanStride better = MeanStride.of(gated.leg(), smoothHip, clock);
        List<QualityIssue> issues = new ArrayList<>();
        addJumps(issues, gated, side);
        if (side != maker.nearSide()) {
            issues.add(QualityIssue.of(QualityCode.FAR_LEG_INDICATIVE, Severity.WARNING, side));
        }
        return new Result(maker.result(maker.tracks(gated.leg(), side, better)), issues);
    }

    private void addJumps(List<QualityIssue> issues, PointGate.Gated gated, Side side) {
        if (gated.thrownShare() > settings.jumpShare()) {
            issues.add(QualityIssue.of(QualityCode.POINTS_JUMP, Severity.WARNING, gated.thrownShare(), side));
        }
    }

    private Result withSeenShare(Result result, double share) {
        if (share >= settings.seenShare()) {
            return result;
        }
        return result.with(QualityIssue.of(QualityCode.RUNNER_OFTEN_UNSEEN, Severity.WARNING, share));
    }

    /** One issue for each time in between in which the near hip, which all is measured from, was not seen. */
    private Result withHidden(Result result) {
        Tracks tracks = result.tracks();
        List<TrackSample> hip = tracks.tracks().stream()
                .filter(track -> track.point() == BodyPoint.HIP)
                .max(Comparator.comparing(track -> track.side() == tracks.nearSide()))
                .map(Track::samples)
                .orElse(List.of());
        Result told = result;
        for (int i = 1; i < hip.size(); i++) {
            double from = tracks.times().seconds(hip.get(i - 1).frame());
            double to = tracks.times().seconds(hip.get(i).frame());
            if (to - from > settings.hiddenSeconds()) {
                told = told.with(QualityIssue.of(QualityCode.RUNNER_HIDDEN, Severity.WARNING, from, to));
            }
        }
        return told;
    }

    private Result withSize(Result result) {
        return LegSize.thighAndShank(result.tracks())
                .filter(pixels -> pixels < settings.fewestLegPixels())
                .map(pixels -> result.with(QualityIssue.of(
                        QualityCode.RUNNER_SMALL, Severity.WARNING, pixels, settings.fewestLegPixels())))
                .orElse(result);
    }

    /** Above 0 if the first leg is the near one: it is seen more surely, lies lower in the picture, and the network calls it so. */
    private static double nearScore(Legs legs, Side nearSide) {
        double confidence = Robust.median(legs.first().confidence())
                - Robust.median(legs.second().confidence());
        double lower = lowFoot(legs.second()) - lowFoot(legs.first());
        double leftMajority = Arrays.stream(legs.first().left()).average().orElse(0);
        double label = nearSide == Side.LEFT ? leftMajority : -leftMajority;
        return confidence / CONFIDENCE_VOTE + lower / LOW_FOOT_VOTE + label / LABEL_VOTE;
    }

    /** Height of the foot when it is down. */
    private static double lowFoot(Leg leg) {
        return (Quantiles.nearest(leg.path(BodyPoint.HEEL).y(), LOW_FOOT)
                        + Quantiles.nearest(leg.path(BodyPoint.TOE).y(), LOW_FOOT))
                / 2;
    }

    /** Back to pixels of the picture. */
    private record TrackMaker(FrameTimes times, Facing facing, Side nearSide, double lengthPx) {
        List<Track> tracks(Leg leg, Side side, MeanStride mean) {
            List<Track> tracks = new ArrayList<>();
            for (BodyPoint point : Leg.POINTS) {
                PointPath path = leg.path(point);
                double sdPx = mean.sd(point) * lengthPx;
                List<TrackSample> samples = IntStream.range(0, times.count())
                        .filter(path::known)
                        .mapToObj(i -> new TrackSample(i, pixels(path, i), sdPx, Origin.DETECTED))
                        .toList();
                if (!samples.isEmpty()) {
                    tracks.add(new Track(side, point, samples));
                }
            }
            return tracks;
        }

        /** What the network calls left or right, unless the user says that the near side is not what it seems (a mirrored picture). */
        Side named(Side label) {
            return nearSide == facing.nearSide() ? label : label.opposite();
        }

        private Point pixels(PointPath path, int frame) {
            return new Point(facing.sign() * lengthPx * path.x()[frame], -lengthPx * path.y()[frame]);
        }

        Tracks result(List<Track> tracks) {
            return new Tracks(times, facing, nearSide, Tracks.Unit.PIXELS, tracks);
        }
    }
}
