package footfall.video;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * How fast frames reach a consumer that does nothing, against {@code ffmpeg -i FILE -f null -} on the same machine, turn by turn.
 * Run after {@code mvn package}: {@code java -cp "target/test-classes:target/classes:target/lib/*" footfall.video.DecodeBenchmark FILE [ROUNDS]}.
 */
public final class DecodeBenchmark {
    private DecodeBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path file = Path.of(arguments[0]);
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        int frames = read(file);
        double[] ours = new double[rounds];
        double[] theirs = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            runFfmpeg(file);
            long middle = System.nanoTime();
            read(file);
            theirs[round] = (middle - start) / (double) Duration.ofSeconds(1).toNanos();
            ours[round] = (System.nanoTime() - middle)
                    / (double) Duration.ofSeconds(1).toNanos();
        }
        Arrays.sort(ours);
        Arrays.sort(theirs);
        print("ffmpeg", frames, theirs[rounds / 2]);
        print("VideoReader", frames, ours[rounds / 2]);
        System.out.printf(Locale.ROOT, "ratio of the medians %.2f%n", ours[rounds / 2] / theirs[rounds / 2]);
    }

    private static int read(Path file) {
        try (VideoReader reader = VideoReader.open(file)) {
            return reader.forEachFrame(frame -> {}).count();
        }
    }

    private static void runFfmpeg(Path file) throws IOException, InterruptedException {
        Process ffmpeg = new ProcessBuilder(
                        "ffmpeg", "-v", "error", "-nostdin", "-i", file.toString(), "-an", "-f", "null", "-")
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        if (ffmpeg.waitFor() != 0) {
            throw new IOException("ffmpeg cannot read " + file);
        }
    }

    private static void print(String name, int frames, double seconds) {
        System.out.printf(
                Locale.ROOT,
                "%-12s %d frames, median %.2f s, %.0f frames/s%n",
                name,
                frames,
                seconds,
                frames / seconds);
    }
}
