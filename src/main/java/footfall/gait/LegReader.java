package footfall.gait;

import footfall.body.BodyPoint;
import footfall.events.LegMotion;
import footfall.geometry.Point;
import footfall.settings.GaitSettings;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A leg's points at any instant: sharp for the events, smooth for slow curves. */
final class LegReader {
    private final Map<BodyPoint, PointReader> sharp = new EnumMap<>(BodyPoint.class);
    private final Map<BodyPoint, PointReader> smooth = new EnumMap<>(BodyPoint.class);

    LegReader(LegMotion leg, GaitSettings settings) {
        leg.points().forEach((point, path) -> {
            sharp.put(point, new PointReader(path, settings.instantHalfWidthSeconds(), settings.halfWidthFrames()));
            smooth.put(point, new PointReader(path, settings.curveHalfWidthSeconds(), settings.halfWidthFrames()));
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
