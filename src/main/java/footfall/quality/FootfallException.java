package footfall.quality;

import java.util.List;

/**
 * Footfall cannot do what was asked; the {@link Problem} with its arguments makes one sentence for the user (see the wording
 * tables), caught only where a program talks to its user.
 */
public final class FootfallException extends RuntimeException {
    private final Problem problem;
    private final transient List<Object> arguments;

    public FootfallException(Problem problem, Object... arguments) {
        super(problem + " " + List.of(arguments));
        this.problem = problem;
        this.arguments = List.of(arguments);
    }

    /** With the technical cause, for a log; the user's sentence stays the problem's. */
    public FootfallException(Throwable cause, Problem problem, Object... arguments) {
        super(problem + " " + List.of(arguments), cause);
        this.problem = problem;
        this.arguments = List.of(arguments);
    }

    public Problem problem() {
        return problem;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
