package footfall.analysis;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.gait.Metric;
import footfall.gait.Stride;
import footfall.geometry.Point;
import footfall.overlay.LandingGeometry;
import footfall.session.ClipAnalysis;
import footfall.session.FilmedRun;
import footfall.tracking.TrackSample;
import footfall.tracking.Tracks;
import footfall.video.VideoReader;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Picks each leg's median landing and fetches its frame. */
final class Landings {
    private Landings() {}

    /**
     * None where no video can show them.
     *
     * @param file the video that was analysed
     */
    static List<Landing> of(ClipAnalysis analysis, Path file) {
        try (VideoReader video = VideoReader.open(file)) {
            return of(analysis, video);
        }
    }

    static List<Landing> of(ClipAnalysis analysis, VideoReader video) {
        return FilmedRun.of(analysis).map(run -> of(run, video)).orElse(List.of());
    }

    static List<Landing> of(FilmedRun run, VideoReader video) {
        Map<Integer, Stride> strideOfFrame = new LinkedHashMap<>();
        for (Side side : run.tracks().sides()) {
            median(run, side).ifPresent(s -> strideOfFrame.put(frameOf(s, run), s));
        }
        video.remember(run.fileTimes());
        Map<Integer, BufferedImage> pictures = video.pictures(strideOfFrame.keySet());
        List<Landing> landings = new ArrayList<>();
        strideOfFrame.forEach((frame, stride) -> Optional.ofNullable(pictures.get(frame))
                .flatMap(picture -> geometry(run, stride.side(), frame)
                        .map(g ->
                                new Landing(stride, frame, run.tracks().times().seconds(frame), picture, g)))
                .ifPresent(landings::add));
        return landings;
    }

    private static Optional<Stride> median(FilmedRun run, Side side) {
        List<Stride> measured = run.strides().stream()
                .filter(s -> s.side() == side && s.value(Metric.LANDING_ANGLE).isPresent())
                .filter(s -> geometry(run, side, frameOf(s, run)).isPresent())
                .sorted(Comparator.comparingDouble(
                        s -> s.value(Metric.LANDING_ANGLE).getAsDouble()))
                .toList();
        return measured.isEmpty() ? Optional.empty() : Optional.of(measured.get(measured.size() / 2));
    }

    private static int frameOf(Stride stride, FilmedRun run) {
        return run.tracks().times().nearest(stride.icTimeSeconds());
    }

    private static Optional<LandingGeometry> geometry(FilmedRun run, Side side, int frame) {
        Tracks tracks = run.tracks();
        return point(tracks, side, BodyPoint.HIP, frame)
                .flatMap(hip -> point(tracks, side, BodyPoint.KNEE, frame)
                        .flatMap(knee -> point(tracks, side, BodyPoint.ANKLE, frame)
                                .map(ankle -> new LandingGeometry(
                                        hip,
                                        knee,
                                        ankle,
                                        point(tracks, side, BodyPoint.HEEL, frame),
                                        point(tracks, side, BodyPoint.TOE, frame),
                                        run.down()))));
    }

    private static Optional<Point> point(Tracks tracks, Side side, BodyPoint point, int frame) {
        return tracks.track(side, point).stream()
                .flatMap(t -> t.samples().stream())
                .filter(s -> s.frame() == frame)
                .map(TrackSample::position)
                .findFirst();
    }
}
