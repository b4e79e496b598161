package footfall.register;

import java.time.Instant;

/**
 * A visit of a runner.
 *
 * @param version counts the changes: who changes a session says which version was seen
 */
public record Session(String id, String runnerId, SessionFacts facts, Instant createdAt, int version) {}
