package footfall.detection;

import footfall.video.VideoFrame;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Refines a blob's centre on the full-size planes. Brightness and both chroma planes are combined into one value that is 1 in the
 * sticker and 0 around it, each weighted by how well it tells the two apart (Fisher's discriminant with a diagonal covariance), and the
 * centroid of the sticker's area is taken with its edge pixels counted in part.
 */
final class CentreRefiner {
    /** In standard deviations of the blob's pixels; a disc ends at 2. */
    private static final double INSIDE = 1.25;

    private static final double COUNTED = 2.9;
    private static final double RING_FROM = 3.1;
    private static final double RING_TO = 4.6;
    private static final double LEAST_VARIANCE = 9;
    private static final double EDGE_FROM = 0.25;
    private static final double EDGE_WIDTH = 0.5;
    private static final int ROUNDS = 2;

    private final Plane luma;
    private final Plane u;
    private final Plane v;
    private final int width;
    private final int height;

    CentreRefiner(VideoFrame frame) {
        luma = new Plane(frame.luma());
        u = new Plane(frame.chromaU());
        v = new Plane(frame.chromaV());
        width = frame.luma().cols();
        height = frame.luma().rows();
    }

    /**
     * A refined blob in stored picture pixels.
     *
     * @param noise how uneven the surroundings are, as a share of the step from them to the sticker
     */
    record Centre(double x, double y, double areaPx, double noise) {}

    private record Plane(ByteBuffer bytes, int step, int width, int height) {
        Plane(Mat mat) {
            this(mat.createBuffer(), (int) mat.step(), mat.cols(), mat.rows());
        }

        double at(int x, int y) {
            return bytes.get(y * step + x) & 255;
        }

        /** A box of the plane, row by row. */
        double[] box(int left, int top, int columns, int rows) {
            double[] box = new double[columns * rows];
            for (int i = 0, y = top; y < top + rows; y++) {
                for (int x = left; x < left + columns; x++) {
                    box[i++] = at(x, y);
                }
            }
            return box;
        }

        /**
         * The same box in the coordinates of the full-size plane from a half-size one, whose samples lie midway between two of the
         * full plane's in both directions: first between its rows, then between its columns.
         */
        double[] boxOfFull(int left, int top, int columns, int rows) {
            double[] box = new double[columns * rows];
            Between[] across = between(left, columns, width);
            Between[] down = between(top, rows, height);
            int start = across[0].first;
            double[] line = new double[across[columns - 1].first + 2 - start];
            for (int i = 0, row = 0; row < rows; row++) {
                int y = down[row].first;
                double share = down[row].share;
                for (int x = 0; x < line.length; x++) {
                    line[x] = (1 - share) * at(start + x, y) + share * at(start + x, y + 1);
                }
                for (Between b : across) {
                    box[i++] = (1 - b.share) * line[b.first - start] + b.share * line[b.first - start + 1];
                }
            }
            return box;
        }

        private static Between[] between(int from, int count, int samples) {
            Between[] places = new Between[count];
            for (int i = 0; i < count; i++) {
                double place = Math.max(0, Math.min(samples - 1.0, (from + i - 0.5) / 2));
                int first = (int) Math.min(place, samples - 2.0);
                places[i] = new Between(first, place - first);
            }
            return places;
        }
    }

    /** A place between a sample and the next: the next one's share. */
    private record Between(int first, double share) {}

    /** One blob's window: for each pixel the three values and the square of its distance from the centre. */
    private final class Patch {
        final int left;
        final int top;
        final int columns;
        final int rows;
        final double[][] values;
        final double[] distances;

        Patch(double x, double y, double reachX, double reachY) {
            left = (int) Math.max(0, Math.floor(x - reachX));
            top = (int) Math.max(0, Math.floor(y - reachY));
            columns = (int) Math.min(width - 1.0, Math.ceil(x + reachX)) - left + 1;
            rows = (int) Math.min(height - 1.0, Math.ceil(y + reachY)) - top + 1;
            distances = new double[columns * rows];
            values = new double[][] {
                luma.box(left, top, columns, rows),
                u.boxOfFull(left, top, columns, rows),
                v.boxOfFull(left, top, columns, rows)
            };
        }

        void measure(double x, double y, double[] inverse) {
            for (int i = 0, row = 0; row < rows; row++) {
                double dy = top + row - y;
                for (int column = 0; column < columns; column++) {
                    double dx = left + column - x;
                    distances[i++] = inverse[0] * dx * dx + 2 * inverse[1] * dx * dy + inverse[2] * dy * dy;
                }
            }
        }
    }

    /** @param scale picture pixels per unit of the blob; its x and y are given already in stored picture pixels */
    Optional<Centre> refine(double startX, double startY, PeakFlood.Blob blob, double scale) {
        double xx = blob.xx() * scale * scale;
        double yy = blob.yy() * scale * scale;
        double xy = blob.xy() * scale * scale;
        double determinant = xx * yy - xy * xy;
        double[] inverse = {yy / determinant, -xy / determinant, xx / determinant};
        Patch patch = new Patch(startX, startY, RING_TO * Math.sqrt(xx) + 1, RING_TO * Math.sqrt(yy) + 1);
        double[] centre = {startX, startY, 0, 0};
        for (int round = 0; round < ROUNDS; round++) {
            patch.measure(centre[0], centre[1], inverse);
            if (!recentre(patch, centre)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Centre(centre[0], centre[1], centre[2], centre[3]));
    }

    private static boolean recentre(Patch patch, double[] centre) {
        Statistics inside = new Statistics();
        Statistics ring = new Statistics();
        for (int i = 0; i < patch.distances.length; i++) {
            double distance = patch.distances[i];
            if (distance < INSIDE * INSIDE) {
                inside.add(patch, i);
            } else if (distance > RING_FROM * RING_FROM && distance < RING_TO * RING_TO) {
                ring.add(patch, i);
            }
        }
        if (inside.count == 0 || ring.count == 0) {
            return false;
        }
        double[] weights = new double[3];
        double span = 0;
        for (int k = 0; k < 3; k++) {
            double difference = inside.mean(k) - ring.mean(k);
            weights[k] = difference / (inside.variance(k) + ring.variance(k) + LEAST_VARIANCE);
            span += weights[k] * difference;
        }
        if (!(span > 0)) {
            return false;
        }
        double ground = 0;
        double noise = 0;
        for (int k = 0; k < 3; k++) {
            weights[k] /= span;
            ground += weights[k] * ring.mean(k);
            noise += weights[k] * weights[k] * ring.variance(k);
        }
        double sum = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < patch.distances.length; i++) {
            if (patch.distances[i] < COUNTED * COUNTED) {
                double p = weights[0] * patch.values[0][i]
                        + weights[1] * patch.values[1][i]
                        + weights[2] * patch.values[2][i];
                double weight = Math.max(0, Math.min(1, (p - ground - EDGE_FROM) / EDGE_WIDTH));
                sum += weight;
                x += weight * (patch.left + i % patch.columns);
                y += weight * (patch.top + i / patch.columns);
            }
        }
        if (!(sum > 0)) {
            return false;
        }
        centre[0] = x / sum;
        centre[1] = y / sum;
        centre[2] = sum;
        centre[3] = Math.sqrt(noise);
        return true;
    }

    /** Mean and variance of the three values over some pixels. */
    private static final class Statistics {
        final double[] sums = new double[3];
        final double[] squares = new double[3];
        int count;

        void add(Patch patch, int i) {
            for (int k = 0; k < 3; k++) {
                double value = patch.values[k][i];
                sums[k] += value;
                squares[k] += value * value;
            }
            count++;
        }

        double mean(int k) {
            return sums[k] / count;
        }

        double variance(int k) {
            return Math.max(0, squares[k] / count - mean(k) * mean(k));
        }
    }
}
