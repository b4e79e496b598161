import footfall.analysis.CorrectedSession;
import footfall.exchange.AnalysisJson;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** How long a saved session takes to be measured again and its analysis.json to be written, on the clock and of the processor: SESSION [RUNS]. */
final class ReplaySpeed {
    public static void main(String[] arguments) throws Exception {
        CorrectedSession session = CorrectedSession.open(Path.of(arguments[0]));
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        Path file = Files.createTempFile("replay", ".json");
        double[] clock = new double[runs];
        double[] processor = new double[runs];
        var thread = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            long worked = thread.getCurrentThreadCpuTime();
            AnalysisJson.write(session.measure(), file);
            processor[i] = (thread.getCurrentThreadCpuTime() - worked) / 1e6;
            clock[i] = (System.nanoTime() - start) / 1e6;
        }
        Files.delete(file);
        int frames = session.run().tracks().times().count();
        System.out.printf("%d frames, %d runs%n", frames, runs);
        print("clock", clock);
        print("processor", processor);
    }

    private static void print(String what, double[] milliseconds) {
        double first = milliseconds[0];
        double[] sorted = milliseconds.clone();
        Arrays.sort(sorted);
        System.out.printf("%s: first %.0f ms, median %.0f ms%n", what, first, sorted[sorted.length / 2]);
    }
}
