package footfall.synthetic;

import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.body.Side;
import footfall.geometry.Point;
import footfall.observation.FrameTimes;
import footfall.observation.VideoInfo;
import footfall.tracking.Origin;
import footfall.tracking.Track;
import footfall.tracking.TrackSample;
import footfall.tracking.Tracks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Tracks that a camera would give of a drawn or recorded runner, without drawing a picture: for sweeps over many runners and cameras.
 */
public final class FilmedRunner {
    private static final List<BodyPoint> POINTS =
            List.of(BodyPoint.HIP, BodyPoint.KNEE, BodyPoint.ANKLE, BodyPoint.HEEL, BodyPoint.TOE);
    /** The hand hides the hip's sticker within this distance of its middle or of the wrist. */
    private static final double HAND_METRES = 0.06;
    /** Arms that hang a little back: the hand passes over the hip near the strike. */
    private static final double ARM_DEGREES = -5;

    private static final double LENS_HEIGHT_METRES = 0.85;

    private final Runner runner;

    /** What a sweep varies of the recording. */
    public record Filming(
            int widthPx,
            double focal,
            double distanceMetres,
            double yawDegrees,
            double pitchDegrees,
            double rollDegrees,
            double fps,
            double seconds,
            double noisePx,
            boolean handOverHip,
            Stickers stickers) {
        /** Level and square. */
        public static Filming plain(double fps, double seconds, double noisePx, boolean handOverHip) {
            return new Filming(1280, 0.84, 3.5, 0, 0, 0, fps, seconds, noisePx, handOverHip, Stickers.usual());
        }
    }

    /**
     * How this runner's stickers are unlike the mean runner's.
     *
     * @param nearerMetres to the camera than the mean
     * @param kneeSlipMetres along the thigh, of the knee's sticker, per 90 degrees of knee flexion
     * @param hipSlipMetres along the thigh, of the hip's sticker, per 60 degrees of the thigh's turn
     */
    public record Stickers(Map<BodyPoint, Double> nearerMetres, double kneeSlipMetres, double hipSlipMetres) {
        public static Stickers usual() {
            return new Stickers(Map.of(), 0, 0);
        }

        /** Depths as they differ between legs, stickers that slide by 16 (knee) and 10 mm (hip), SD. */
        public static Stickers ofSomeone(Random random) {
            return new Stickers(
                    Map.of(
                            BodyPoint.HIP, 0.020 * random.nextGaussian(),
                            BodyPoint.KNEE, 0.009 * random.nextGaussian(),
                            BodyPoint.HEEL, 0.013 * random.nextGaussian(),
                            BodyPoint.TOE, 0.012 * random.nextGaussian()),
                    0.016 * random.nextGaussian(),
                    0.010 * random.nextGaussian());
        }

        private Map<BodyPoint, Point> moved(Map<BodyPoint, Point> leg) {
            Point hip = LandingFigures.point(leg, BodyPoint.HIP);
            Point knee = LandingFigures.point(leg, BodyPoint.KNEE);
            Point ankle = LandingFigures.point(leg, BodyPoint.ANKLE);
            double length = knee.distanceTo(hip);
            Point along = new Point((knee.x() - hip.x()) / length, (knee.y() - hip.y()) / length);
            double thigh = Math.atan2(knee.x() - hip.x(), hip.y() - knee.y());
            double shank = Math.atan2(ankle.x() - knee.x(), knee.y() - ankle.y());
            Map<BodyPoint, Point> moved = new EnumMap<>(leg);
            moved.put(BodyPoint.KNEE, shifted(knee, along, kneeSlipMetres * (thigh - shank) / Math.toRadians(90)));
            moved.put(BodyPoint.HIP, shifted(hip, along, hipSlipMetres * thigh / Math.toRadians(60)));
            return moved;
        }

        private static Point shifted(Point from, Point along, double metres) {
            return from.plus(new Point(metres * along.x(), metres * along.y()));
        }
    }

    private FilmedRunner(Runner runner) {
        this.runner = runner;
    }

    /**
     * A drawn runner with a usual contact time and landing for the speed and step rate; empty if nobody of that height can run like that.
     */
    public static Optional<FilmedRunner> drawn(
            double heightMetres,
            double speed,
            double stepsPerMinute,
            double moreAheadMetres,
            double seconds,
            long seed) {
        double legMetres = 0.53 * heightMetres;
        double ahead = legMetres * (0.175 + 0.03 * (speed - 2.5)) + moreAheadMetres;
        double usualTravel = legMetres * (0.85 + 0.09 * (speed - 2.5));
        double longestContact = 0.9 * 60 / stepsPerMinute;
        for (double share = 1; share > 0.6; share -= 0.05) {
            double contact = share * Math.min(longestContact, usualTravel / speed);
            try {
                Runner runner = new SyntheticRunner(
                        new RunningStyle(heightMetres, speed, stepsPerMinute, contact, ahead, 18, 10, 1.2, 1, seed),
                        seconds + 1);
                for (double t = 0; t < seconds + 1; t += 0.003) {
                    runner.leg(Side.RIGHT, t);
                    runner.leg(Side.LEFT, t);
                }
                return Optional.of(new FilmedRunner(runner));
            } catch (IllegalArgumentException tooShortLegs) {
                // the foot must leave the ground sooner
            }
        }
        return Optional.empty();
    }

    /** A motion-capture trial from this second on. */
    public static FilmedRunner recorded(Path csv, double fromSecond) throws IOException {
        return new FilmedRunner(MocapRunner.read(csv, fromSecond));
    }

    public double speedMetresPerSecond() {
        return runner.beltSpeedMetresPerSecond();
    }

    public double heightMetres() {
        return runner.body(Side.RIGHT).heightMetres();
    }

    /** What is seen from that side, in real time. */
    public Tracks filmed(Side near, Filming filming, long seed) {
        Facing facing = near == Side.RIGHT ? Facing.RIGHT : Facing.LEFT;
        BodyMotion body = new BodyMotion(new Worn(runner, filming.stickers), near, ARM_DEGREES);
        Camera.View view = view(facing, filming);
        Random random = new Random(seed);
        int frames = (int) Math.min(filming.seconds * filming.fps, (runner.durationSeconds() - 0.1) * filming.fps);
        double[] times = new double[frames];
        List<List<TrackSample>> samples = new ArrayList<>();
        POINTS.forEach(p -> samples.add(new ArrayList<>()));
        for (int i = 0; i < frames; i++) {
            times[i] = i / filming.fps;
            Figure figure = body.at(times[i]);
            for (int k = 0; k < POINTS.size(); k++) {
                Point3 at = figure.point(near, POINTS.get(k))
                        .plus(0, 0, filming.stickers.nearerMetres().getOrDefault(POINTS.get(k), 0.0));
                if (POINTS.get(k) == BodyPoint.HIP && filming.handOverHip && covered(at, figure.arm(near))) {
                    continue;
                }
                Point seen = view.project(new Point3(facing.sign() * at.x(), at.y(), at.z()))
                        .point();
                Point noisy = new Point(
                        seen.x() + filming.noisePx * random.nextGaussian(),
                        seen.y() + filming.noisePx * random.nextGaussian());
                samples.get(k).add(new TrackSample(i, noisy, Math.max(0.2, filming.noisePx), Origin.DETECTED));
            }
        }
        List<Track> tracks = new ArrayList<>();
        for (int k = 0; k < POINTS.size(); k++) {
            tracks.add(new Track(near, POINTS.get(k), samples.get(k)));
        }
        return new Tracks(new FrameTimes(times), facing, near, Tracks.Unit.PIXELS, tracks);
    }

    private static Camera.View view(Facing facing, Filming filming) {
        double focalPx = filming.focal * filming.widthPx;
        return Camera.square(
                        filming.widthPx, filming.widthPx * 9 / 16, focalPx, filming.distanceMetres, LENS_HEIGHT_METRES)
                .turned(filming.yawDegrees, filming.pitchDegrees, filming.rollDegrees)
                .view(facing);
    }

    /** What a plumb line by the runner's hip looks like, from up to down, pixels. */
    public static Point plumb(Side near, Filming filming) {
        Camera.View view = view(near == Side.RIGHT ? Facing.RIGHT : Facing.LEFT, filming);
        Point up = view.project(new Point3(0, 0.9, 0)).point();
        Point low = view.project(new Point3(0, 0.7, 0)).point();
        return new Point(low.x() - up.x(), low.y() - up.y());
    }

    private static boolean covered(Point3 hip, Figure.Arm arm) {
        return near(hip, arm.hand()) || near(hip, arm.wrist());
    }

    private static boolean near(Point3 a, Point3 b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y()) < HAND_METRES;
    }

    /** The file such a recording would come in. */
    public static VideoInfo video(Filming filming, double fileFps) {
        return new VideoInfo(
                "filmed.mp4", filming.widthPx, filming.widthPx * 9 / 16, 0, fileFps, Optional.empty(), "h264");
    }

    public double legMetres(Side side) {
        return runner.body(side).hipToFloorMetres();
    }

    /** Strikes of one leg, real seconds. */
    public List<Double> strikes(Side side) {
        return runner.contacts(side).strikeSeconds();
    }

    public List<Double> toeOffs(Side side) {
        return runner.contacts(side).toeOffSeconds();
    }

    /** Where the stickers on hip, knee, ankle, heel and toe are in the runner's own frame, metres. */
    public Map<BodyPoint, Point> leg(Side side, Stickers stickers, double seconds) {
        return stickers.moved(runner.leg(side, seconds));
    }

    /** The same runner, whose stickers slide. */
    private record Worn(Runner runner, Stickers stickers) implements Runner {
        @Override
        public Anthropometry body(Side side) {
            return runner.body(side);
        }

        @Override
        public double beltSpeedMetresPerSecond() {
            return runner.beltSpeedMetresPerSecond();
        }

        @Override
        public double durationSeconds() {
            return runner.durationSeconds();
        }

        @Override
        public Map<BodyPoint, Point> leg(Side side, double seconds) {
            return stickers.moved(runner.leg(side, seconds));
        }

        @Override
        public Contacts contacts(Side side) {
            return runner.contacts(side);
        }

        @Override
        public String source() {
            return runner.source();
        }
    }
}
