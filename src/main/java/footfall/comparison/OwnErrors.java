package footfall.comparison;

import java.util.List;

/**
 * The measurement errors of a practice.
 *
 * @param sameSession whether markers and camera were left untouched between the repeats
 */
public record OwnErrors(boolean sameSession, List<OwnError> errors) {
    public OwnErrors {
        errors = List.copyOf(errors);
    }
}
