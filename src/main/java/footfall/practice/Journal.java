package footfall.practice;

import footfall.register.AuditAction;
import footfall.register.AuditEntry;
import footfall.store.Tables;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes down who did what, in the same transaction as the deed. */
record Journal(Clock clock) {
    /** In whole milliseconds, as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    void write(Tables tables, String who, AuditAction action, String subject, String subjectId) {
        tables.audit().add(new AuditEntry(now(), who, action, subject, subjectId));
    }
}
