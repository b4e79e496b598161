package footfall.advice;

import java.util.List;

/**
 * A piece of advice for one runner.
 *
 * @param arguments the numbers of its sentence
 */
public record Advice(AdviceItem item, List<Object> arguments) {
    public Advice {
        arguments = List.copyOf(arguments);
    }
}
