package footfall.calibration;

import footfall.body.BodyPoint;
import footfall.calibration.Calibration.Variant;
import footfall.events.LegMotion;
import footfall.events.Motion;
import footfall.settings.CalibrationSettings;
import footfall.settings.Recording;
import footfall.signal.Trajectory;
import footfall.tracking.Tracks;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Tracks that come in metres: nothing to fit, little to doubt. */
final class TrackFileCalibration {
    private final CalibrationSettings settings;

    TrackFileCalibration(CalibrationSettings settings) {
        this.settings = settings;
    }

    Calibration calibrate(Tracks tracks, Optional<Tracks> standing, Recording told) {
        PlainMotion plain = new PlainMotion(settings);
        Motion motion = new Motion(
                plain.of(tracks).legs(), standing.map(t -> plain.of(t).legs()).orElse(List.of()), Motion.Unit.METRES);
        double roll = Math.toRadians(settings.trackFileRollSdDegrees());
        return new Calibration(
                Optional.of(new Scale(1, Scale.Source.TRACK_FILE, settings.trackFileRelativeSd())),
                Optional.empty(),
                Optional.empty(),
                told.legLengthMetres().or(() -> legLength(motion.leg(tracks.nearSide()))),
                motion,
                List.of(
                        new Variant("vertical", turned(motion, Math.cos(roll), Math.sin(roll))),
                        new Variant("scale", turned(motion, 1 + settings.trackFileRelativeSd(), 0))),
                List.of());
    }

    /** From the median of thigh + shank. */
    Optional<Double> legLength(Optional<LegMotion> leg) {
        Optional<Trajectory> hip = leg.flatMap(l -> l.point(BodyPoint.HIP));
        Optional<Trajectory> knee = leg.flatMap(l -> l.point(BodyPoint.KNEE));
        Optional<Trajectory> ankle = leg.flatMap(l -> l.point(BodyPoint.ANKLE));
        if (hip.isEmpty() || knee.isEmpty() || ankle.isEmpty()) {
            return Optional.empty();
        }
        double[] sums = IntStream.range(0, hip.get().size())
                .mapToDouble(i -> distance(hip.get(), knee.get(), i) + distance(knee.get(), ankle.get(), i))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return sums.length == 0
                ? Optional.empty()
                : Optional.of(settings.legPerThighAndShank() * sums[sums.length / 2]);
    }

    private static double distance(Trajectory a, Trajectory b, int i) {
        return Math.hypot(a.x(i) - b.x(i), a.y(i) - b.y(i));
    }

    /** Every point turned and stretched: (x, y) times the complex number (real, imaginary). */
    private static Motion turned(Motion motion, double real, double imaginary) {
        UnaryOperator<LegMotion> turn = leg -> {
            Map<BodyPoint, Trajectory> points = new EnumMap<>(BodyPoint.class);
            leg.points().forEach((point, t) -> points.put(point, turned(t, real, imaginary)));
            return new LegMotion(leg.side(), points);
        };
        return new Motion(
                motion.legs().stream().map(turn).toList(),
                motion.standing().stream().map(turn).toList(),
                motion.unit());
    }

    private static Trajectory turned(Trajectory t, double real, double imaginary) {
        double[] x = t.xArray();
        double[] y = t.yArray();
        for (int i = 0; i < x.length; i++) {
            double turnedX = real * x[i] - imaginary * y[i];
            y[i] = imaginary * x[i] + real * y[i];
            x[i] = turnedX;
        }
        return t.movedTo(x, y);
    }
}
