package footfall.flow;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.events.LegMotion;
import footfall.events.ShoeSpeeds;
import footfall.geometry.Point;
import footfall.observation.FrameTimes;
import footfall.settings.AnalysisSettings;
import footfall.signal.Trajectory;
import footfall.tracking.Tracks;
import footfall.video.VideoFrame;
import footfall.video.VideoReader;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * Measures how fast both shoes move from each picture to the next, by optical flow started at the points' own displacement. Its waveform is as
 * sharp as that of stickers, where a network's points blur: the second look at a clip whose tracks are known.
 */
public final class ShoeFlow {
    static final List<BodyPoint> FOOT = List.of(BodyPoint.ANKLE, BodyPoint.HEEL, BodyPoint.TOE);

    private final AnalysisSettings settings;

    public ShoeFlow(AnalysisSettings settings) {
        this.settings = settings;
    }

    /**
     * The speeds, in pixels of the upright picture per second of the tracks' times, about the slow course of the hips, and whether the near
     * foot is blurred, the near hip covered, or the legs hardly to be seen.
     *
     * @param tracks of that video, gaps filled
     * @param framesDone told after each frame how many are done
     */
    public ShoeSight read(VideoReader video, Tracks tracks, IntConsumer framesDone) {
        Feet feet = new Feet(tracks, settings.keypointEvents().hipSdSeconds());
        Map<Side, SpeedTable> tables = new EnumMap<>(Side.class);
        Shutter shutter = new Shutter(settings.shoeBlur(), feet.legLengthPx());
        HipCover hip = new HipCover(settings.hipCover(), tracks, feet.legLengthPx());
        LegOutline outline = new LegOutline(settings.legOutline(), tracks, feet, feet.legLengthPx());
        tracks.sides().forEach(side -> tables.put(side, new SpeedTable(tracks.times())));
        try (PicturePair pair = new PicturePair(video.orientation(), settings.shoeFlow(), feet.legLengthPx())) {
            video.forEachFrame(frame -> {
                if (pair.next(frame.luma()) && frame.index() < tracks.times().count()) {
                    tables.forEach((side, table) -> measure(pair, feet, side, frame, table));
                }
                look(shutter, feet, tracks, frame);
                hip.look(frame);
                outline.look(frame);
                framesDone.accept(frame.index() + 1);
            });
        }
        Map<Side, LegMotion> legs = new EnumMap<>(Side.class);
        tables.forEach((side, table) ->
                legs.put(side, table.motion(side, tracks.facing().sign())));
        return new ShoeSight(
                new ShoeSpeeds(legs),
                Stream.of(shutter.issues(), hip.issues(), outline.issues())
                        .flatMap(List::stream)
                        .toList());
    }

    private static void look(Shutter shutter, Feet feet, Tracks tracks, VideoFrame frame) {
        int i = frame.index();
        if (i == 0 || i + 1 >= tracks.times().count()) {
            return;
        }
        Optional<Foot> before = feet.at(tracks.nearSide(), i - 1).map(foot -> foot.stored(frame.orientation()));
        Optional<Foot> foot = feet.at(tracks.nearSide(), i).map(there -> there.stored(frame.orientation()));
        Optional<Foot> after = feet.at(tracks.nearSide(), i + 1).map(there -> there.stored(frame.orientation()));
        if (before.isPresent() && foot.isPresent() && after.isPresent()) {
            double seconds = tracks.times().seconds(i + 1) - tracks.times().seconds(i - 1);
            Point way = after.get().middle().minus(before.get().middle());
            shutter.look(frame.luma(), foot.get(), way.times(1 / seconds));
        }
    }

    private void measure(PicturePair pair, Feet feet, Side side, VideoFrame frame, SpeedTable table) {
        int from = frame.index() - 1;
        Optional<Foot> before = feet.at(side, from);
        Optional<Foot> after = feet.at(side, from + 1);
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        Optional<Foot> hiding = feet.isFar(side) ? feet.at(side.opposite(), from) : Optional.empty();
        double seconds = table.seconds(from);
        pair.moved(before.get(), after.get(), hiding, seconds).ifPresent(moved -> {
            Point drift = feet.drift(from);
            for (int k = 0; k < FOOT.size(); k++) {
                Point way = moved.points()
                        .get(k)
                        .minus(before.get().points().get(k))
                        .minus(drift);
                table.set(FOOT.get(k), from, way.times(1 / seconds));
            }
        });
    }

    /** The speeds of one leg at the times between frames. */
    private static final class SpeedTable {
        private final double[] times;
        private final Map<BodyPoint, double[][]> speeds = new EnumMap<>(BodyPoint.class);
        private final FrameTimes frames;

        SpeedTable(FrameTimes frames) {
            this.frames = frames;
            times = new double[Math.max(0, frames.count() - 1)];
            Arrays.setAll(times, i -> (frames.seconds(i) + frames.seconds(i + 1)) / 2);
            for (BodyPoint point : FOOT) {
                double[][] unknown = new double[2][times.length];
                Arrays.fill(unknown[0], Double.NaN);
                Arrays.fill(unknown[1], Double.NaN);
                speeds.put(point, unknown);
            }
        }

        double seconds(int from) {
            return frames.seconds(from + 1) - frames.seconds(from);
        }

        void set(BodyPoint point, int from, Point speed) {
            double[][] table = speeds.getOrDefault(point, new double[2][times.length]);
            table[0][from] = speed.x();
            table[1][from] = speed.y();
        }

        LegMotion motion(Side side, int forward) {
            Map<BodyPoint, Trajectory> points = new EnumMap<>(BodyPoint.class);
            speeds.forEach((point, table) -> {
                boolean[] seen = new boolean[times.length];
                for (int i = 0; i < seen.length; i++) {
                    seen[i] = !Double.isNaN(table[0][i]);
                }
                points.put(
                        point,
                        new Trajectory(
                                times,
                                Arrays.stream(table[0]).map(v -> forward * v).toArray(),
                                Arrays.stream(table[1]).map(v -> -v).toArray(),
                                new double[times.length],
                                seen));
            });
            return new LegMotion(side, points);
        }
    }
}
