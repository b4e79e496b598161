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
            boolean handOverHip) {
        /** Level and square. */
        public static Filming plain(double fps, double seconds, double noisePx, boolean handOverHip) {
            return new Filming(1280, 0.84, 3.5, 0, 0, 0, fps, seconds, noisePx, handOverHip);
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
        BodyMotion body = new BodyMotion(runner, near, ARM_DEGREES);
        double focalPx = filming.focal * filming.widthPx;
        Camera.View view = Camera.square(
                        filming.widthPx, filming.widthPx * 9 / 16, focalPx, filming.distanceMetres, LENS_HEIGHT_METRES)
                .turned(filming.yawDegrees, filming.pitchDegrees, filming.rollDegrees)
                .view(facing);
        Random random = new Random(seed);
        int frames = (int) Math.min(filming.seconds * filming.fps, (runner.durationSeconds() - 0.1) * filming.fps);
        double[] times = new double[frames];
        List<List<TrackSample>> samples = new ArrayList<>();
        POINTS.forEach(p -> samples.add(new ArrayList<>()));
        for (int i = 0; i < frames; i++) {
            times[i] = i / filming.fps;
            Figure figure = body.at(times[i]);
            for (int k = 0; k < POINTS.size(); k++) {
                Point3 at = figure.point(near, POINTS.get(k));
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

    /** Strikes of one leg, real seconds. */
    public List<Double> strikes(Side side) {
        return runner.contacts(side).strikeSeconds();
    }

    public List<Double> toeOffs(Side side) {
        return runner.contacts(side).toeOffSeconds();
    }

    /** Hip, knee, ankle, heel and toe in the runner's own frame, metres. */
    public Map<BodyPoint, Point> leg(Side side, double seconds) {
        return runner.leg(side, seconds);
    }
}
