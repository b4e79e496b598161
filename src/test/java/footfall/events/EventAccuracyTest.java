package footfall.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import footfall.body.Side;
import footfall.settings.EventSettings;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Strikes and toe-offs against force plates, per leg. {@code main} prints the table: after {@code mvn test-compile}, {@code java -cp
 * target/classes:target/test-classes:target/lib/* footfall.events.EventAccuracyTest}.
 */
class EventAccuracyTest {
    /** What the measuring method must reach on every leg. */
    private static final double STRIKE_LIMIT_MS = 5;

    private static final double TOE_OFF_LIMIT_MS = 10;
    /** Events this close to a clip's ends are not counted. */
    private static final double EDGE_SECONDS = 0.3;

    private static final List<String> TRIALS =
            List.of("RBDS001_T25", "RBDS001_T35", "RBDS002_T25", "RBDS002_T45", "RBDS008_T35");

    /** Errors of one kind of event of one leg. */
    private record Errors(List<Double> milliseconds, int missed, int invented) {
        double bias() {
            return milliseconds.stream().mapToDouble(e -> e).average().orElse(Double.NaN);
        }

        double rms() {
            return Math.sqrt(
                    milliseconds.stream().mapToDouble(e -> e * e).average().orElse(Double.NaN));
        }

        static Errors of(List<GaitEvent> found, double[] truth, double seconds) {
            List<GaitEvent> unmatched = new ArrayList<>(found);
            List<Double> errors = new ArrayList<>();
            int missed = 0;
            for (double time : truth) {
                var near = unmatched.stream()
                        .filter(e -> Math.abs(e.timeSeconds() - time) < 0.1)
                        .findFirst();
                near.ifPresent(unmatched::remove);
                if (inside(time, seconds)) {
                    near.ifPresent(e -> errors.add(1000 * (e.timeSeconds() - time)));
                    missed += near.isEmpty() ? 1 : 0;
                }
            }
            int invented = (int) unmatched.stream()
                    .filter(e -> inside(e.timeSeconds(), seconds))
                    .count();
            return new Errors(errors, missed, invented);
        }

        private static boolean inside(double time, double seconds) {
            return time > EDGE_SECONDS && time < seconds - EDGE_SECONDS;
        }
    }

    private record LegAccuracy(Errors strikes, Errors toeOffs) {
        static LegAccuracy of(String trial, Side side, double fps, double noiseMillimetres) {
            ForcePlateTrial truth = new ForcePlateTrial(trial, side);
            LegEvents events =
                    new EventDetector(EventSettings.defaults()).detect(truth.seenBy(fps, noiseMillimetres / 1000, 3));
            return new LegAccuracy(
                    Errors.of(events.strikes(), truth.strikes(), truth.seconds()),
                    Errors.of(events.toeOffs(), truth.toeOffs(), truth.seconds()));
        }
    }

    @ParameterizedTest
    @CsvSource({"120, 1", "60, 1", "60, 2"})
    void everyLegIsWithinTheLimitsAndNoEventIsMissedOrInvented(double fps, double noiseMillimetres) {
        assumeTrue(Files.isDirectory(ForcePlateTrial.FOLDER), "no ../shared/mocap");

        for (String trial : TRIALS) {
            for (Side side : Side.values()) {
                LegAccuracy leg = LegAccuracy.of(trial, side, fps, noiseMillimetres);
                assertThat(leg.strikes().rms()).as(trial + side + " strikes").isLessThan(STRIKE_LIMIT_MS);
                assertThat(leg.toeOffs().rms()).as(trial + side + " toe-offs").isLessThan(TOE_OFF_LIMIT_MS);
                for (Errors errors : Arrays.asList(leg.strikes(), leg.toeOffs())) {
                    assertThat(errors.missed()).as(trial + side + " missed").isZero();
                    assertThat(errors.invented()).as(trial + side + " invented").isZero();
                }
            }
        }
    }

    @SuppressWarnings("SystemOut")
    public static void main(String[] args) {
        double[][] cameras = {{120, 0}, {120, 1}, {60, 0}, {60, 1.5}, {30, 2}};
        for (double[] camera : cameras) {
            System.out.printf(Locale.ROOT, "%n%.0f frames/s, %.1f mm: bias/RMSE in ms%n", camera[0], camera[1]);
            for (String trial : TRIALS) {
                for (Side side : Side.values()) {
                    LegAccuracy leg = LegAccuracy.of(trial, side, camera[0], camera[1]);
                    Errors ic = leg.strikes();
                    Errors to = leg.toeOffs();
                    System.out.printf(
                            Locale.ROOT,
                            "%-12s %-5s  strike %+5.1f/%4.1f  toe-off %+5.1f/%4.1f  missed %d, invented %d%n",
                            trial,
                            side,
                            ic.bias(),
                            ic.rms(),
                            to.bias(),
                            to.rms(),
                            ic.missed() + to.missed(),
                            ic.invented() + to.invented());
                }
            }
        }
    }
}
