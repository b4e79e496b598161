package footfall.pose;

import com.sun.management.OperatingSystemMXBean;
import footfall.settings.PoseSettings;
import footfall.video.VideoReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** For developers: how fast poses are read against the bare network, on as many threads, in one run. */
public final class PoseBenchmark {
    private static final int WARM_UP = 10;
    private static final int BARE_RUNS = 60;
    private static final int ROUNDS = 3;

    private final PoseSettings settings;
    private final Path clip;

    public PoseBenchmark(PoseSettings settings, Path clip) {
        this.settings = settings;
        this.clip = clip;
    }

    /** What a stretch of work took. */
    private record Cost(int frames, double seconds, double processorSeconds) {
        double perSecond() {
            return frames / seconds;
        }

        /** Both stretches as one. */
        Cost and(Cost other) {
            return new Cost(frames + other.frames, seconds + other.seconds, processorSeconds + other.processorSeconds);
        }

        double processorMilliseconds() {
            return 1000 * processorSeconds / frames;
        }
    }

    /**
     * A table in Markdown: frames per second of the network alone (right before and right after the whole reading) and of the whole
     * reading, and their ratio; then the same by processor time, which other work on the machine disturbs less.
     */
    public String table() {
        StringBuilder table = new StringBuilder("""
                        | network | bare, frames/s | whole, frames/s | ratio | bare, processor ms | whole, processor ms | ratio |
                        |---|---|---|---|---|---|---|
                        """);
        for (Weights weights : new Weights[] {Weights.FULL, Weights.HEAVY}) {
            for (int round = 0; round < ROUNDS; round++) {
                Cost before = bare(weights);
                Cost whole = whole(weights);
                table.append(row(weights, before.and(bare(weights)), whole));
            }
        }
        return table.toString();
    }

    private static String row(Weights weights, Cost bare, Cost whole) {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.2f | %.1f | %.1f | %.2f |%n",
                weights.name().toLowerCase(Locale.ROOT),
                bare.perSecond(),
                whole.perSecond(),
                whole.perSecond() / bare.perSecond(),
                bare.processorMilliseconds(),
                whole.processorMilliseconds(),
                bare.processorMilliseconds() / whole.processorMilliseconds());
    }

    /** As many networks as there are followers, side by side, on one and the same grey picture. */
    private Cost bare(Weights weights) {
        ExecutorService threads = Executors.newFixedThreadPool(settings.followers());
        List<Network> networks = new ArrayList<>();
        try (Model model = new Model(weights)) {
            try {
                for (int i = 0; i < settings.followers(); i++) {
                    networks.add(new Network(model));
                }
                run(networks, threads, WARM_UP);
                Clock clock = new Clock();
                run(networks, threads, BARE_RUNS);
                return clock.cost(BARE_RUNS * networks.size());
            } finally {
                threads.shutdown();
                networks.forEach(Network::close);
            }
        }
    }

    private static void run(List<Network> networks, ExecutorService threads, int times) {
        float[] grey = LandmarkFinder.grey();
        CompletableFuture.allOf(networks.stream()
                        .map(network -> CompletableFuture.runAsync(
                                () -> IntStream.range(0, times).forEach(i -> network.run(grey)), threads))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    /** With the start of the followers; without finding the people, which does not grow with the clip. */
    private Cost whole(Weights weights) {
        try (VideoReader video = VideoReader.open(clip)) {
            PoseReader reader = new PoseReader(settings, weights);
            Person runner = PersonChoice.whoRuns(settings).among(reader.people(video));
            Clock clock = new Clock();
            return clock.cost(reader.follow(video, runner, done -> {}).poses().size());
        }
    }

    private static final class Clock {
        private static final OperatingSystemMXBean PROCESS =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

        private final long start = System.nanoTime();
        private final long processorStart = PROCESS.getProcessCpuTime();

        Cost cost(int frames) {
            return new Cost(
                    frames, (System.nanoTime() - start) / 1e9, (PROCESS.getProcessCpuTime() - processorStart) / 1e9);
        }
    }
}
