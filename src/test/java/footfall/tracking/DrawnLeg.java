package footfall.tracking;

import footfall.observation.Detection;
import footfall.observation.FrameDetections;
import footfall.observation.FrameTimes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A leg that runs in numbers: where its five markers are at any time, and the blobs a camera would see. Faces right. */
final class DrawnLeg {
    static final double FPS = 120;
    static final double WIDTH = 1920;
    static final double HEIGHT = 1080;
    private static final double STRIDE_SECONDS = 0.72;
    private static final double THIGH = 190;
    private static final double SHANK = 200;
    private static final double TRUNK = 235;
    /** The shoulder in {@link Seen}. */
    static final int SHOULDER = 5;

    private static final double NOISE_PX = 0.2;

    /** Hip, knee, ankle, heel, toe as x and y. */
    static double[][] joints(double seconds) {
        double phase = 2 * Math.PI * seconds / STRIDE_SECONDS;
        double thigh = 0.1 + 0.6 * Math.sin(phase);
        double knee = 0.8 + 0.7 * Math.cos(phase);
        double foot = thigh - knee + 0.25 * Math.sin(phase + 1);
        double[] hip = {900 + 15 * Math.sin(0.7 * seconds), 420 + 18 * Math.cos(2 * phase)};
        double[] k = {hip[0] + THIGH * Math.sin(thigh), hip[1] + THIGH * Math.cos(thigh)};
        double[] a = {k[0] + SHANK * Math.sin(thigh - knee), k[1] + SHANK * Math.cos(thigh - knee)};
        return new double[][] {hip, k, a, turned(a, -24, 22, foot), turned(a, 52, 40, foot)};
    }

    /** A shoulder marker's place: on a trunk that leans forward by six degrees and sways by two. */
    static double[] shoulder(double seconds) {
        double[] hip = joints(seconds)[0];
        double lean = 0.1 + 0.035 * Math.cos(4 * Math.PI * seconds / STRIDE_SECONDS);
        return new double[] {hip[0] + TRUNK * Math.sin(lean), hip[1] - TRUNK * Math.cos(lean)};
    }

    private static double[] turned(double[] from, double x, double y, double turn) {
        double c = Math.cos(-turn);
        double s = Math.sin(-turn);
        return new double[] {from[0] + c * x - s * y, from[1] + s * x + c * y};
    }

    static FrameTimes times(int frames) {
        double[] seconds = new double[frames];
        Arrays.setAll(seconds, i -> i / FPS);
        return new FrameTimes(seconds);
    }

    /** Whether a joint's marker is to be seen on a frame. */
    interface Seen {
        boolean seen(int joint, int frame);
    }

    /**
     * The blobs of all frames: the markers, still ones of their colour, moving ones of their colour, and skin.
     *
     * @param mirrored as if the runner faced left
     * @param scale of the whole picture
     */
    static List<FrameDetections> frames(int count, Seen seen, boolean mirrored, double scale) {
        Random random = new Random(4);
        Random noise = new Random(5);
        List<FrameDetections> frames = new ArrayList<>();
        for (int f = 0; f < count; f++) {
            List<Detection> blobs = new ArrayList<>();
            double[][] joints = joints(f / FPS);
            for (int j = 0; j < 5; j++) {
                double x = joints[j][0] + NOISE_PX * random.nextGaussian();
                double y = joints[j][1] + NOISE_PX * random.nextGaussian();
                if (seen.seen(j, f)) {
                    blobs.add(blob(x, y, -54, -69, mirrored, scale));
                }
            }
            if (seen.seen(SHOULDER, f)) {
                double[] at = shoulder(f / FPS);
                double x = at[0] + NOISE_PX * noise.nextGaussian();
                blobs.add(blob(x, at[1] + NOISE_PX * noise.nextGaussian(), -54, -69, mirrored, scale));
            }
            for (int k = 0; k < 6; k++) {
                blobs.add(blob(200 + 270 * k, 300 + 90 * k, -54, -69, mirrored, scale));
                blobs.add(blob(random.nextDouble() * WIDTH, random.nextDouble() * HEIGHT, -54, -69, mirrored, scale));
                blobs.add(blob(
                        joints[1][0] + 40 * random.nextGaussian(),
                        joints[1][1] + 40 * random.nextGaussian(),
                        -15,
                        20,
                        mirrored,
                        scale));
            }
            frames.add(new FrameDetections(f, blobs));
        }
        return frames;
    }

    private static Detection blob(double x, double y, double u, double v, boolean mirrored, double scale) {
        return new Detection(
                scale * (mirrored ? WIDTH - 1 - x : x),
                scale * y,
                0.2f,
                (float) (12 * scale),
                1.05f,
                95,
                174,
                (float) u,
                (float) v);
    }
}
