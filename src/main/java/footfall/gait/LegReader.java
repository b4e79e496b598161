package footfall.gait;

import footfall.body.BodyPoint;
import footfall.events.LegMotion;
import footfall.geometry.Point;
import footfall.settings.GaitSettings;
import footfall.signal.SmoothPath;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A leg's points at any instant: sharp for the events, smooth for slow curves. */
final class LegReader {
    private final Map<BodyPoint, PointReader> sharp = new EnumMap<>(BodyPoint.class);
    private final Map<BodyPoint, PointReader> smooth = new EnumMap<>(BodyPoint.class);

    LegReader(LegMotion leg, GaitSettings settings) {
        double frame = leg.points().values().stream()
                .findFirst()
                .map(path -> SmoothPath.medianStep(path.secondsArray()))
                .orElse(0.0);
        double least = settings.halfWidthFrames() * frame;
        leg.points().forEach((point, path) -> {
            sharp.put(point, new PointReader(path, Math.max(settings.instantHalfWidthSeconds(), least), frame));
            smooth.put(point, new PointReader(path, Math.max(settings.curveHalfWidthSeconds(), least), frame));
        });
    }

    /** The position at an event. */
    Optional<Point> sharp(BodyPoint point, double seconds) {
        return read(sharp, point, seconds);
    }

    /** The position on the smoothed path. */
    Optional<Point> smooth(BodyPoint point, double seconds) {
        return read(smooth, point, seconds);
    }

    private static Optional<Point> read(Map<BodyPoint, PointReader> readers, BodyPoint point, double seconds) {
        return Optional.ofNullable(readers.get(point)).flatMap(reader -> reader.at(seconds));
    }
}
