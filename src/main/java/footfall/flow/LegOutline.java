package footfall.flow;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.geometry.Point;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.quality.Severity;
import footfall.settings.LegOutlineSettings;
import footfall.tracking.Tracks;
import footfall.video.VideoFrame;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * How much of the legs' outline is lost: in the dark, against a background of the same brightness, or in noise. On either side of a bone the
 * brightness must somewhere make a step.
 */
final class LegOutline {
    private static final Map<BodyPoint, BodyPoint> BONES =
            Map.of(BodyPoint.HIP, BodyPoint.KNEE, BodyPoint.KNEE, BodyPoint.ANKLE, BodyPoint.HEEL, BodyPoint.TOE);
    /** Values between the bone and as far as is looked, on either side. */
    private static final int VALUES = 32;
    /** A step is between the means of so many values. */
    private static final int STEP = 3;
    /** The ends of a bone belong to the joints. */
    private static final double END = 0.1;
    /** Lines beside each other, whose mean is looked at, lie so far apart (in L). */
    private static final double BESIDE = 0.02;

    private final LegOutlineSettings settings;
    private final Tracks tracks;
    private final Feet places;
    private final double lengthPx;
    private final Noise noise = new Noise();
    private final DoubleStream.Builder steps = DoubleStream.builder();
    private int looks;

    /** @param lengthPx thigh and shank together */
    LegOutline(LegOutlineSettings settings, Tracks tracks, Feet places, double lengthPx) {
        this.settings = settings;
        this.tracks = tracks;
        this.places = places;
        this.lengthPx = lengthPx;
    }

    void look(VideoFrame frame) {
        if (!(lengthPx > 0)) {
            return;
        }
        boolean seen = false;
        try (Brightness brightness = new Brightness(frame.luma())) {
            for (Side side : tracks.sides()) {
                for (Map.Entry<BodyPoint, BodyPoint> bone : BONES.entrySet()) {
                    Optional<Point> from = stored(frame, side, bone.getKey());
                    Optional<Point> to = stored(frame, side, bone.getValue());
                    if (from.isPresent() && to.isPresent() && from.get().distanceTo(to.get()) > 0) {
                        look(brightness, from.get(), to.get());
                        seen = true;
                    }
                }
            }
        }
        if (seen) {
            noise.look(frame.luma());
            looks++;
        }
    }

    private Optional<Point> stored(VideoFrame frame, Side side, BodyPoint point) {
        return places.place(side, point, frame.index()).map(frame.orientation()::toStored);
    }

    private void look(Brightness brightness, Point from, Point to) {
        Point bone = to.minus(from);
        Point along = bone.times(1 / from.distanceTo(to));
        Point across = new Point(-along.y(), along.x());
        for (int i = 0; i < settings.placesPerBone(); i++) {
            double share = END + (1 - 2 * END) * (i + 0.5) / settings.placesPerBone();
            Point place = from.plus(bone.times(share));
            steps.add(largestStep(brightness, place, along, across));
            steps.add(largestStep(brightness, place, along, across.times(-1)));
        }
    }

    private double largestStep(Brightness brightness, Point place, Point along, Point outwards) {
        double[] sums = new double[VALUES + 1];
        for (int i = 0; i < VALUES; i++) {
            Point there = place.plus(outwards.times(i * settings.reachShare() * lengthPx / (VALUES - 1)));
            Point beside = along.times(BESIDE * lengthPx);
            double value =
                    brightness.at(there.minus(beside)) + brightness.at(there) + brightness.at(there.plus(beside));
            sums[i + 1] = sums[i] + value / 3;
        }
        double largest = 0;
        for (int i = STEP; i + STEP <= VALUES; i++) {
            double before = sums[i] - sums[i - STEP];
            double after = sums[i + STEP] - sums[i];
            largest = Math.max(largest, Math.abs(after - before) / STEP);
        }
        return largest;
    }

    /** Whether so much of the outline is lost that strikes suffer. */
    List<QualityIssue> issues() {
        double[] all = steps.build().toArray();
        double least = Math.max(settings.leastStep(), settings.leastStepPerNoise() * noise.sd());
        double lost = DoubleStream.of(all).filter(step -> step < least).count() / (double) all.length;
        return looks >= settings.fewestFrames() && lost > settings.mostLost()
                ? List.of(QualityIssue.of(QualityCode.LEGS_FAINT, Severity.WARNING, lost))
                : List.of();
    }
}
