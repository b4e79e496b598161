package footfall.pose;

import footfall.quality.FootfallException;
import footfall.quality.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The files of the model: BlazePose of MediaPipe Pose, from the npm package {@code @mediapipe/pose} 0.5.1675469404, Apache-2.0. */
enum Weights {
    /** Finds bodies. The package's data file is this network, byte for byte. */
    DETECTION("pose_solution_packed_assets.data", "a63c614bef30d35947f13be361820b1e4e3bec9cfeebf4d11216a18373108e85"),
    HEAVY("pose_landmark_heavy.tflite", "59e42d71bcd44cbdbabc419f0ff76686595fd265419566bd4009ef703ea8e1fe"),
    FULL("pose_landmark_full.tflite", "e9a5c5cb17f736fafd4c2ec1da3b3d331d6edbe8a0d32395855aeb2cdfd64b9f");

    private final String fileName;
    private final String sha256;

    Weights(String fileName, String sha256) {
        this.fileName = fileName;
        this.sha256 = sha256;
    }

    boolean present() {
        return Weights.class.getResource(fileName) != null;
    }

    /**
     * The file's bytes, checked.
     *
     * @throws FootfallException POSE_MODEL_MISSING where this build has no model, POSE_MODEL_DAMAGED where it is not the one known
     */
    byte[] load() {
        return checked(read());
    }

    byte[] checked(byte[] bytes) {
        if (!HexFormat.of().formatHex(digest(bytes)).equals(sha256)) {
            throw new FootfallException(Problem.POSE_MODEL_DAMAGED, fileName);
        }
        return bytes;
    }

    private byte[] read() {
        try (InputStream file = Weights.class.getResourceAsStream(fileName)) {
            if (file == null) {
                throw new FootfallException(Problem.POSE_MODEL_MISSING);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
