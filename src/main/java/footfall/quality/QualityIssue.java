package footfall.quality;

import java.util.List;

/**
 * Something that limits the result.
 *
 * @param arguments what the sentence of this code needs, in the order of its wording: numbers, text, or enum constants (which the
 *     wording translates)
 */
public record QualityIssue(QualityCode code, Severity severity, List<Object> arguments) {
    public QualityIssue {
        arguments = List.copyOf(arguments);
    }

    public static QualityIssue of(QualityCode code, Severity severity, Object... arguments) {
        return new QualityIssue(code, severity, List.of(arguments));
    }
}
