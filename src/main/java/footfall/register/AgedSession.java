package footfall.register;

import java.time.Instant;

/**
 * A session that is to be removed for its age.
 *
 * @param toldAt since when that is told
 */
public record AgedSession(Session session, String runnerName, Instant toldAt) {}
