package footfall.register;

import java.time.Instant;

/**
 * Who did what, when.
 *
 * @param who the account's name, or "local" where there are no accounts
 * @param subject the kind of thing it was done to, for instance "runner"
 * @param subjectId which one; empty for all of them
 */
public record AuditEntry(Instant at, String who, AuditAction action, String subject, String subjectId) {}
