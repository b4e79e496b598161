package footfall.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.calibration.CameraGuides.BeltPath;
import footfall.calibration.CameraGuides.Vertical;
import footfall.geometry.Point;
import footfall.observation.FrameTimes;
import footfall.settings.BeltClipSettings;
import footfall.settings.CalibrationSettings;
import footfall.settings.Recording;
import footfall.tracking.Origin;
import footfall.tracking.Track;
import footfall.tracking.TrackSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BeltClipTest {
    private static final double FPS = 60;
    private static final double YAW_DEGREES = 4.5;
    private static final double HALF_DEGREE = 0.5;
    private static final PictureSize SIZE = new PictureSize(1920, 1080);
    private static final Camera CAMERA =
            new Camera(Math.toRadians(YAW_DEGREES), 0.03, Math.toRadians(1), Math.log(0.8), 3.4, SIZE);

    @Test
    void theFitWithABeltClipKnowsTheYaw() {
        Trial clip = DrawnRunner.trial(Side.RIGHT, 120, 9, 0).seenBy(CAMERA, 0, 9, 0.1, Map.of(), 1);
        CameraGuides guides = new CameraGuides(Optional.of(beltPath()), Optional.empty());

        Calibration calibration = calibrated(clip, guides);

        assertThat(calibration.yawDegrees().orElseThrow()).isCloseTo(YAW_DEGREES, within(2 * HALF_DEGREE));
        assertThat(calibration.rollDegrees().orElseThrow()).isCloseTo(-1, within(HALF_DEGREE));
        assertThat(cameraVariance(clip, calibration))
                .isLessThan(cameraVariance(clip, calibrated(clip, CameraGuides.none())));
    }

    @Test
    void aTrueVerticalFixesTheRoll() {
        Trial clip = DrawnRunner.trial(Side.RIGHT, 120, 9, 0).seenBy(CAMERA, 0, 9, 0.1, Map.of(), 1);
        Camera.Sight sight = CAMERA.sight();
        Vertical vertical = new Vertical(sight.picture(0.5, 1, -0.8), sight.picture(0.5, -0.6, -0.8));

        Calibration calibration = calibrated(clip, new CameraGuides(Optional.empty(), Optional.of(vertical)));

        assertThat(calibration.rollDegrees().orElseThrow()).isCloseTo(-1, within(HALF_DEGREE));
        assertThat(cameraVariance(clip, calibration))
                .isLessThan(cameraVariance(clip, calibrated(clip, CameraGuides.none())));
    }

    @Test
    void aSquareCameraSeesAnEvenSpeedAndMirroringTurnsTheSigns() {
        BeltPath even = path(new Camera(0, 0, 0, -0.2, 3.4, SIZE)).orElseThrow();
        assertThat(even.quickening()).isCloseTo(0, within(even.quickeningSd()));
        assertThat(even.slope()).isCloseTo(0, within(even.slopeSd()));

        BeltPath mirrored = beltPath().mirrored(SIZE);
        assertThat(mirrored.quickening()).isEqualTo(-beltPath().quickening());
        assertThat(mirrored.slope()).isEqualTo(-beltPath().slope());
    }

    @Test
    void aStickerThatHardlyMovesTellsNothing() {
        List<TrackSample> still = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            still.add(new TrackSample(i, new Point(900 + i, 800), 0.3, Origin.DETECTED));
        }
        Track track = new Track(Side.RIGHT, BodyPoint.HEEL, still);
        assertThat(new BeltClip(BeltClipSettings.defaults()).of(track, times(60), 1920))
                .isEmpty();
    }

    private static BeltPath beltPath() {
        return path(CAMERA).orElseThrow();
    }

    /** Five rounds of a belt of 3 m at 1.5 m/s, of which 1.4 m is seen. */
    private static Optional<BeltPath> path(Camera camera) {
        Random random = new Random(3);
        List<TrackSample> samples = new ArrayList<>();
        int frames = (int) (10 * FPS);
        for (int i = 0; i < frames; i++) {
            double x = 1.5 - (1.5 * i / FPS) % 3.0;
            if (Math.abs(x) < 0.7) {
                Point p = camera.sight().picture(x, -0.75, -0.1);
                samples.add(new TrackSample(
                        i,
                        new Point(p.x() + 0.3 * random.nextGaussian(), p.y() + 0.3 * random.nextGaussian()),
                        0.3,
                        Origin.DETECTED));
            }
        }
        return new BeltClip(BeltClipSettings.defaults())
                .of(new Track(Side.RIGHT, BodyPoint.HEEL, samples), times(frames), 1920);
    }

    private static FrameTimes times(int frames) {
        double[] seconds = new double[frames];
        for (int i = 0; i < frames; i++) {
            seconds[i] = i / FPS;
        }
        return new FrameTimes(seconds);
    }

    /** Variance of the foot-hip distance in one frame that the camera leaves. */
    private static double cameraVariance(Trial clip, Calibration calibration) {
        double best = clip.hipAnkle(calibration.motion(), 300);
        return calibration.oneSdVariants().stream()
                .filter(v -> v.source().startsWith("camera"))
                .mapToDouble(v -> Math.pow(clip.hipAnkle(v.motion(), 300) - best, 2))
                .sum();
    }

    private static Calibration calibrated(Trial clip, CameraGuides guides) {
        return new Calibrator(CalibrationSettings.defaults())
                .calibrate(
                        clip.pixels().orElseThrow(),
                        Optional.empty(),
                        Map.of(clip.side(), clip.events()),
                        clip.video(),
                        new Recording(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(DrawnRunner.SPEED),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        guides);
    }
}
