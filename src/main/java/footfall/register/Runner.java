package footfall.register;

import java.time.Instant;

/**
 * A runner of the practice.
 *
 * @param version counts the changes: who changes a runner says which version was seen
 */
public record Runner(String id, RunnerFacts facts, Instant createdAt, int version) {}
