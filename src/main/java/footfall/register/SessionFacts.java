package footfall.register;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is told of one visit on which a runner was filmed.
 *
 * @param speedMetresPerSecond the treadmill's set speed
 * @param inclinePercent of the treadmill, rise over run
 * @param pain while running, 0 none to 10 the worst one can think of
 */
public record SessionFacts(
        LocalDate date,
        Optional<Double> speedMetresPerSecond,
        Optional<Double> inclinePercent,
        String shoes,
        Optional<Integer> pain,
        String remarks) {}
