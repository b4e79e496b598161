package footfall.gait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import footfall.settings.GaitSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntervalTest {
    private static final Interval INTERVAL = new Interval(GaitSettings.defaults());

    @Test
    void independentValuesGetStudentsInterval() {
        MetricSummary summary = INTERVAL.of(List.of(1.0, 3.0, 1.0, 3.0, 2.0), 0);

        assertThat(summary.mean()).isEqualTo(2);
        assertThat(summary.sd()).isEqualTo(1);
        // t(0.975, 4) = 2.7764
        assertThat(summary.upper95() - 2).isCloseTo(2.7764 / Math.sqrt(5), within(1e-4));
    }

    @Test
    void anErrorThatAllShareAddsItsSquare() {
        MetricSummary summary = INTERVAL.of(List.of(2.0, 2.0, 2.0), 0.25);

        assertThat(summary.upper95()).isCloseTo(2 + 1.96 * 0.5, within(1e-3));
    }

    @Test
    void valuesLikeTheirNeighboursCountForFewer() {
        Random random = new Random(5);
        List<Double> wandering = new ArrayList<>();
        double value = 0;
        for (int i = 0; i < 60; i++) {
            value = 0.8 * value + random.nextGaussian();
            wandering.add(value);
        }
        List<Double> shuffled = new ArrayList<>(wandering);
        java.util.Collections.shuffle(shuffled, random);

        assertThat(width(INTERVAL.of(wandering, 0))).isGreaterThan(1.5 * width(INTERVAL.of(shuffled, 0)));
    }

    private static double width(MetricSummary summary) {
        return summary.upper95() - summary.lower95();
    }
}
