package footfall.register;

import java.time.LocalDate;
import java.util.Optional;

/** A runner in a list, with the number of sessions and the day of the last. */
public record RunnerSummary(Runner runner, int sessions, Optional<LocalDate> lastSession) {}
