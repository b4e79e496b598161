package footfall.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import footfall.observation.CameraMovement;
import footfall.settings.CameraWatchSettings;
import footfall.video.Orientation;
import footfall.video.VideoFrame;
import java.util.Optional;
import java.util.Random;
import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;

/** A painted room before which a textured runner bounces over a textured belt, seen by a camera of which is known how it moves. */
class CameraWatchTest {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 300;
    private static final int FRAMES = 40;
    private static final CameraWatchSettings SETTINGS = CameraWatchSettings.defaults();
    private static final double[][] ROOM = speckles(1);
    private static final double[][] RUNNER = speckles(2);
    private static final double[][] BELT = speckles(3);

    /** Where the camera is on a frame: pixels right and down, degrees. */
    private interface Course {
        double[] at(int frame);
    }

    private static double[][] speckles(long seed) {
        Random random = new Random(seed);
        double[][] grid = new double[200][200];
        for (double[] row : grid) {
            for (int i = 0; i < row.length; i++) {
                row[i] = 255 * random.nextDouble();
            }
        }
        return grid;
    }

    private static double at(double[][] grid, double x, double y) {
        double u = x / 6 + 60;
        double v = y / 6 + 60;
        int i = (int) u;
        int j = (int) v;
        double right = u - i;
        double down = v - j;
        return (1 - down) * ((1 - right) * grid[j][i] + right * grid[j][i + 1])
                + down * ((1 - right) * grid[j + 1][i] + right * grid[j + 1][i + 1]);
    }

    /** @param room whether it has anything to see */
    private static Mat picture(double[] camera, int frame, boolean room) {
        double cos = Math.cos(Math.toRadians(camera[2]));
        double sin = Math.sin(Math.toRadians(camera[2]));
        double bounce = 8 * Math.sin(frame);
        Mat picture = new Mat(HEIGHT, WIDTH, opencv_core.CV_8UC1);
        try (UByteIndexer pixels = picture.createIndexer()) {
            for (int row = 0; row < HEIGHT; row++) {
                for (int column = 0; column < WIDTH; column++) {
                    double dx = column - (WIDTH - 1) / 2.0 - camera[0];
                    double dy = row - (HEIGHT - 1) / 2.0 - camera[1];
                    double x = cos * dx + sin * dy;
                    double y = -sin * dx + cos * dy;
                    double value = Math.abs(x) < 40 && Math.abs(y) < 55
                            ? at(RUNNER, x, y + bounce)
                            : y > 90 ? at(BELT, x + 37 * frame % 200, y) : room ? at(ROOM, x, y) : 128;
                    pixels.put(row, column, (int) Math.round(value));
                }
            }
        }
        return picture;
    }

    private static Optional<CameraMovement> seen(Course camera, boolean room, int degrees) {
        try (CameraWatch watch = new CameraWatch(SETTINGS, FRAMES)) {
            for (int pass = 0; pass < 2; pass++) {
                for (int i = 0; i < FRAMES; i++) {
                    try (Mat luma = picture(camera.at(i), i, room)) {
                        watch.look(
                                new VideoFrame(i, i / 10.0, luma, luma, luma, new Orientation(degrees, WIDTH, HEIGHT)));
                    }
                }
            }
            return watch.movement();
        }
    }

    private static CameraMovement seen(Course camera) {
        return seen(camera, true, 0).orElseThrow();
    }

    @Test
    void aStillCameraIsSeenToBeStill() {
        CameraMovement still = seen(i -> new double[] {0, 0, 0});
        assertThat(still.driftPerWidth()).isLessThan(SETTINGS.toldDrift() / 5);
        assertThat(still.shakePerWidth()).isLessThan(SETTINGS.toldShake() / 5);
        assertThat(still.rollDegrees()).isLessThan(SETTINGS.toldRoll() / 5);
    }

    @Test
    void aDriftingAndTurningCameraIsMeasured() {
        CameraMovement moved = seen(i -> new double[] {0.8 * i, -0.6 * i, 0.05 * i});
        assertThat(moved.driftPerWidth()).isEqualTo((double) (FRAMES - 1) / WIDTH, within(0.003));
        assertThat(moved.shakePerWidth()).isLessThan(0.001);
        assertThat(moved.rollDegrees()).isEqualTo(0.05 * (FRAMES - 1), within(0.05));
    }

    @Test
    void aShakingHandIsMeasuredAndATremblingFloorIsNotTold() {
        Random hand = new Random(4);
        double[][] shake = new double[FRAMES][3];
        for (double[] place : shake) {
            place[0] = 4 * hand.nextGaussian();
            place[1] = 4 * hand.nextGaussian();
        }
        CameraMovement shaken = seen(i -> shake[i]);
        assertThat(shaken.shakePerWidth()).isEqualTo(4 * Math.sqrt(2) / WIDTH, within(0.004));
        CameraMovement trembling = seen(i -> new double[] {shake[i][0] / 10, shake[i][1] / 10, 0});
        assertThat(trembling.shakePerWidth()).isLessThan(SETTINGS.toldShake());
        assertThat(trembling.driftPerWidth()).isLessThan(SETTINGS.toldDrift());
    }

    /** The first picture is out of sight in the end, so pictures are compared with later ones. */
    @Test
    void aPanIsFollowedBeyondTheFirstPicture() {
        CameraMovement pan = seen(i -> new double[] {-9.0 * i, 0, 0});
        assertThat(pan.driftPerWidth()).isEqualTo(9.0 * (FRAMES - 1) / WIDTH, within(0.03));
    }

    @Test
    void withoutABackgroundNothingIsSaid() {
        assertThat(seen(i -> new double[] {0, 0, 0}, false, 0)).isEmpty();
    }

    @Test
    void ofATurnedRecordingTheUprightWidthCounts() {
        CameraMovement turned =
                seen(i -> new double[] {0.8 * i, 0, 0}, true, 90).orElseThrow();
        assertThat(turned.driftPerWidth()).isEqualTo(0.8 * (FRAMES - 1) / HEIGHT, within(0.003));
    }
}
