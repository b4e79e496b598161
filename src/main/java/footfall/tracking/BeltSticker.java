package footfall.tracking;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.geometry.Point;
import footfall.observation.Detection;
import footfall.observation.FrameDetections;
import footfall.observation.FrameTimes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds, among the blobs of a clip of the empty running belt, the sticker that crosses the picture with constant speed. */
public final class BeltSticker {
    /** Rise over run; more is not a belt seen from the side. */
    private static final double STEEPEST = 0.3;

    /** Of the picture's width per frame; slower is a thing of the room, faster cannot be told from another blob. */
    private static final double SMALLEST_STEP = 0.004;

    private static final double LARGEST_STEP = 0.2;

    /** Of a step: perspective changes it by far less from one frame to the next. */
    private static final double STEP_CHANGE = 0.06;

    /** Of the sticker's diameter: how far its centre may be off. */
    private static final double PLACE_DIAMETERS = 0.3;

    private static final double SAME_COLOR = 1;
    private static final double SAME_SIZE = 1.6;
    private static final int LONGEST_GAP_FRAMES = 4;

    /** Of the picture's width. */
    private static final double LEAST_CROSSING = 0.3;

    /** Of the picture's width: all crossings run along one line. */
    private static final double SAME_LINE = 0.02;

    private final FrameTimes times;
    private final double widthPx;
    private final List<FrameDetections> frames;
    private final Set<Detection> taken = new HashSet<>();

    private BeltSticker(List<FrameDetections> frames, FrameTimes times, double widthPx) {
        this.frames = frames.stream()
                .map(f -> new FrameDetections(
                        f.frame(),
                        f.blobs().stream().filter(b -> isWhole(b, widthPx)).toList()))
                .toList();
        this.times = times;
        this.widthPx = widthPx;
    }

    /** At the edge a part of it is cut off, and its centre with it. */
    private static boolean isWhole(Detection blob, double widthPx) {
        return Math.min(blob.xPx(), widthPx - 1 - blob.xPx()) > blob.diameterPx();
    }

    /** One sighting. */
    private record Seen(int frame, Detection blob) {}

    /**
     * The sticker's sightings over all its crossings.
     *
     * @param frames of the whole clip, in order
     * @return as a track of which side and body point have no meaning; empty if nothing crosses
     */
    public static Optional<Track> of(List<FrameDetections> frames, FrameTimes times, double widthPx) {
        return new BeltSticker(frames, times, widthPx).track();
    }

    private Optional<Track> track() {
        List<List<Seen>> crossings = new ArrayList<>();
        for (int i = 0; i + 2 < frames.size(); i++) {
            for (Detection first : frames.get(i).blobs()) {
                crossing(i, first).ifPresent(found -> {
                    crossings.add(found);
                    found.forEach(s -> taken.add(s.blob()));
                });
            }
        }
        return crossings.stream().max(Comparator.comparingInt(List::size)).map(best -> alike(best, crossings));
    }

    private Optional<List<Seen>> crossing(int frame, Detection first) {
        if (taken.contains(first)) {
            return Optional.empty();
        }
        for (Detection second : frames.get(frame + 1).blobs()) {
            if (alike(first, second) && isStep(second.position().minus(first.position()))) {
                List<Seen> path = followed(new Seen(frame, first), new Seen(frame + 1, second));
                if (Math.abs(way(path)) >= LEAST_CROSSING * widthPx) {
                    return Optional.of(path);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isStep(Point step) {
        double across = Math.abs(step.x());
        return across >= SMALLEST_STEP * widthPx
                && across <= LARGEST_STEP * widthPx
                && Math.abs(step.y()) <= STEEPEST * across;
    }

    private List<Seen> followed(Seen first, Seen second) {
        List<Seen> path = new ArrayList<>(List.of(first, second));
        for (int frame = second.frame() + 1; frame < frames.size(); frame++) {
            Seen last = path.get(path.size() - 1);
            if (frame - last.frame() > LONGEST_GAP_FRAMES) {
                break;
            }
            next(path, frame).ifPresent(path::add);
        }
        return path;
    }

    private Optional<Seen> next(List<Seen> path, int frame) {
        Seen last = path.get(path.size() - 1);
        Seen before = path.get(path.size() - 2);
        double share = (times.seconds(frame) - times.seconds(last.frame()))
                / (times.seconds(last.frame()) - times.seconds(before.frame()));
        Point step = last.blob().position().minus(before.blob().position());
        Point expected =
                new Point(last.blob().xPx() + share * step.x(), last.blob().yPx() + share * step.y());
        double reach = PLACE_DIAMETERS * last.blob().diameterPx() + STEP_CHANGE * share * Math.abs(step.x());
        return frames.get(frame).blobs().stream()
                .filter(b -> b.position().distanceTo(expected) < reach && alike(last.blob(), b))
                .min(Comparator.comparingDouble(b -> b.position().distanceTo(expected)))
                .map(b -> new Seen(frame, b));
    }

    private static boolean alike(Detection a, Detection b) {
        double sizes = a.diameterPx() / b.diameterPx();
        return sizes < SAME_SIZE && sizes > 1 / SAME_SIZE && Appearance.of(a).colorDistance(b) < SAME_COLOR;
    }

    private static double way(List<Seen> path) {
        return path.get(path.size() - 1).blob().xPx() - path.get(0).blob().xPx();
    }

    /** The crossings of one sticker: of one look, in one direction, along one line. */
    private Track alike(List<Seen> best, List<List<Seen>> crossings) {
        List<TrackSample> samples = new ArrayList<>();
        int lastFrame = -1;
        for (List<Seen> crossing : crossings) {
            boolean same = alike(best.get(0).blob(), crossing.get(0).blob())
                    && way(best) * way(crossing) > 0
                    && Math.abs(meanY(best) - meanY(crossing)) < SAME_LINE * widthPx;
            if (same && crossing.get(0).frame() > lastFrame) {
                for (Seen seen : crossing) {
                    samples.add(new TrackSample(
                            seen.frame(), seen.blob().position(), seen.blob().sdPx(), Origin.DETECTED));
                    lastFrame = seen.frame();
                }
            }
        }
        return new Track(Side.RIGHT, BodyPoint.TOE, samples);
    }

    private static double meanY(List<Seen> path) {
        return path.stream().mapToDouble(s -> s.blob().yPx()).average().orElse(0);
    }
}
