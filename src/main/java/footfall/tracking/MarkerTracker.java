package footfall.tracking;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.geometry.Point;
import footfall.observation.Detection;
import footfall.observation.FrameDetections;
import footfall.observation.FrameTimes;
import footfall.signal.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes one track per marker out of the blobs of all frames, given how the leg looks. */
public final class MarkerTracker {
    /** No marker of a runner stays within three millimetres of one place for most of the clip, as a thing of the room does. */
    private static final double STILL_OF_LEG = 0.003;

    private static final double STILL_SHARE = 0.6;
    /** A disc of which half the area shows has 0.71 of its diameter. Only the hip is covered as a matter of course, by the hand. */
    private static final double HALF_COVERED = 0.6;

    /** Ordinary sightings differ in diameter by a few per cent. */
    private static final double UNCOVERED = 0.95;

    /** Covered from one side, the visible centroid moves by this much of the diameter for each share of diameter lost, about. */
    private static final double COVER_SHIFT = 0.8;

    private final LegModel model;

    public MarkerTracker(LegModel model) {
        this.model = model;
    }

    /**
     * The markers' tracks in upright picture pixels, seen samples only.
     *
     * @param frames of the whole clip, in order
     * @param nearSide the side nearest the camera, where the user says it
     */
    public Tracks track(List<FrameDetections> frames, FrameTimes times, Optional<Side> nearSide) {
        List<FrameDetections> moving =
                new StillPlaces(frames, STILL_OF_LEG * model.legPx(), STILL_SHARE).removedFrom(frames);
        return tracks(moving, times, nearSide.orElse(model.facing().nearSide()));
    }

    /**
     * The tracks of the same leg in a clip in which it stands still; where the clip shows it from its other side, they face the other
     * way.
     *
     * @param frames of the whole standing clip, in order
     */
    public Tracks trackStanding(List<FrameDetections> frames, FrameTimes times, Side side) {
        Tracks asItRuns = tracks(frames, times, side);
        Tracks mirrored = new MarkerTracker(model.mirrored()).tracks(frames, times, side.opposite());
        return samples(mirrored) > samples(asItRuns) ? mirrored : asItRuns;
    }

    private static int samples(Tracks tracks) {
        return tracks.tracks().stream().mapToInt(t -> t.samples().size()).sum();
    }

    private Tracks tracks(List<FrameDetections> frames, FrameTimes times, Side side) {
        @Nullable Detection[][] first = paths(new LegPath(model).of(frames, times), times);
        @Nullable Detection[][] paths = paths(new LegPath(model, new Guide(first, times)).of(frames, times), times);
        List<Track> tracks = new ArrayList<>();
        for (int j = 0; j < 5; j++) {
            BodyPoint point = LegShape.JOINTS.get(j);
            if (model.looks().containsKey(point)) {
                tracks.add(new Track(side, point, samples(paths[j], j == LegShape.HIP)));
            }
        }
        model.shoulderFromHip()
                .ifPresent(place -> tracks.add(shoulder(side, place, frames, paths[LegShape.HIP], times)));
        return new Tracks(times, model.facing(), side, Tracks.Unit.PIXELS, tracks);
    }

    private Track shoulder(
            Side side, Point fromHip, List<FrameDetections> frames, @Nullable Detection[] hip, FrameTimes times) {
        Appearance look = Objects.requireNonNull(model.looks().get(BodyPoint.SHOULDER));
        @Nullable Detection[] path = new ShoulderFollower(look, fromHip, model.legPx()).follow(frames, hip);
        TrackCleaner.clean(path, LegShape.HIP, look.diameterPx(), times);
        return new Track(side, BodyPoint.SHOULDER, samples(path, false));
    }

    /** By joint and frame, cleaned. */
    private @Nullable Detection[][] paths(List<LegChoice> choices, FrameTimes times) {
        @Nullable Detection[][] paths = new Detection[5][choices.size()];
        for (int j = 0; j < 5; j++) {
            Appearance look = model.looks().get(LegShape.JOINTS.get(j));
            if (look != null) {
                for (int i = 0; i < choices.size(); i++) {
                    paths[j][i] = choices.get(i).joints()[j];
                }
                TrackCleaner.clean(paths[j], j, look.diameterPx(), times);
            }
        }
        return paths;
    }

    private static List<TrackSample> samples(@Nullable Detection[] blobs, boolean hip) {
        double middle = Quantiles.median(Arrays.stream(blobs)
                .filter(Objects::nonNull)
                .mapToDouble(Detection::diameterPx)
                .toArray());
        List<TrackSample> samples = new ArrayList<>();
        for (int i = 0; i < blobs.length; i++) {
            Detection blob = blobs[i];
            if (blob != null && (!hip || blob.diameterPx() > HALF_COVERED * middle)) {
                double hidden = Math.max(0, UNCOVERED - blob.diameterPx() / middle);
                samples.add(new TrackSample(
                        i,
                        new Point(blob.xPx(), blob.yPx()),
                        Math.hypot(blob.sdPx(), COVER_SHIFT * hidden * middle),
                        Origin.DETECTED));
            }
        }
        return samples;
    }
}
