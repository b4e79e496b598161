package footfall.register;

import footfall.body.Side;
import java.util.Optional;

/**
 * What is told of a runner.
 *
 * @param name or a code that only the practice understands
 * @param heightMetres body height
 * @param legLengthMetres hip (greater trochanter) to floor, standing
 * @param complaintSide the leg with the complaint
 */
public record RunnerFacts(
        String name,
        Optional<Integer> birthYear,
        Optional<Double> heightMetres,
        Optional<Double> legLengthMetres,
        Optional<Side> complaintSide,
        String notes) {}
