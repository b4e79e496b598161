package footfall.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import footfall.body.Side;
import footfall.gait.Metric;
import footfall.settings.ComparisonSettings;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often the answers are right over many drawn pairs of sessions with the stride spread and likeness of measured runners. */
class CoverageTest {
    private static final int PAIRS = 500;
    private static final int FEWEST = 10;
    private static final int MOST = 40;
    private static final double LEAST_LIKENESS = 0.2;
    private static final double MOST_LIKENESS = 0.3;
    private static final double MEAN_PERCENT = 22;
    private static final double STRIDE_SD_PERCENT = 100 * Sessions.STRIDE_SD_METRES / Sessions.LEG_METRES;
    private static final double MOST_FALSE = 0.01;
    private static final SessionComparer BETWEEN_VISITS =
            new SessionComparer(ComparisonSettings.defaults(), ErrorTable.defaults(false));
    private static final SessionComparer SAME_SESSION =
            new SessionComparer(ComparisonSettings.defaults(), ErrorTable.defaults(true));

    private static Difference pair(SessionComparer comparer, Random random, double trueChange, double setUpSd) {
        int n1 = FEWEST + random.nextInt(MOST - FEWEST + 1);
        int n2 = FEWEST + random.nextInt(MOST - FEWEST + 1);
        double lagOne = LEAST_LIKENESS + (MOST_LIKENESS - LEAST_LIKENESS) * random.nextDouble();
        double before = MEAN_PERCENT + setUpSd * random.nextGaussian();
        double after = MEAN_PERCENT + trueChange + setUpSd * random.nextGaussian();
        Comparison comparison = comparer.compare(
                session("before", Sessions.series(n1, before, STRIDE_SD_PERCENT, lagOne, random)),
                session("after", Sessions.series(n2, after, STRIDE_SD_PERCENT, lagOne, random)),
                Optional.empty());
        return comparison.difference(Metric.FOOT_HIP_PERCENT_LEG, Side.RIGHT).orElseThrow();
    }

    private static Session session(String name, double[] percent) {
        return Sessions.of(name, Side.RIGHT, Map.of(Metric.FOOT_HIP_PERCENT_LEG, percent));
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, -5", "3, 1"})
    void the_interval_covers_the_true_difference_in_93_to_97_of_100_pairs(long seed, double trueChange) {
        Random random = new Random(seed);
        int covered = 0;
        int changed = 0;
        for (int i = 0; i < PAIRS; i++) {
            Difference d = pair(BETWEEN_VISITS, random, trueChange, 0);
            covered += d.interval().lower() <= trueChange
                            && trueChange <= d.interval().upper()
                    ? 1
                    : 0;
            changed += d.verdict() == Verdict.CHANGED ? 1 : 0;
        }
        assertThat(covered / (double) PAIRS).isBetween(0.93, 0.97);
        if (trueChange == 0) {
            assertThat(changed / (double) PAIRS).isLessThanOrEqualTo(MOST_FALSE);
        }
    }

    @Test
    void within_one_session_the_strides_alone_make_no_change_either() {
        Random random = new Random(5);
        int changed = 0;
        for (int i = 0; i < PAIRS; i++) {
            changed += pair(SAME_SESSION, random, 0, 0).verdict() == Verdict.CHANGED ? 1 : 0;
        }
        assertThat(changed / (double) PAIRS).isLessThanOrEqualTo(MOST_FALSE);
    }

    /** The MDC95 promises 95 of 100, whatever the strides do. */
    @Test
    void with_the_whole_error_between_two_visits_an_unchanged_runner_is_seldom_called_changed() {
        Random random = new Random(4);
        double sem = ErrorTable.defaults(false).of(Metric.FOOT_HIP_PERCENT_LEG).sem();
        int changed = 0;
        for (int i = 0; i < PAIRS; i++) {
            changed += pair(BETWEEN_VISITS, random, 0, sem).verdict() == Verdict.CHANGED ? 1 : 0;
        }
        assertThat(changed / (double) PAIRS).isLessThan(0.08);
    }
}
