package footfall.practice;

import footfall.register.AuditAction;
import footfall.register.AuditEntry;
import footfall.store.Database;
import footfall.store.Tables;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/** Writes down who did what, in the same transaction as the deed. */
record Journal(Clock clock) {
    /** In whole milliseconds, as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Finds what somebody wants to look at, and writes down that he did. */
    <T> Optional<T> view(
            Database database, String who, String subject, String subjectId, Function<Tables, Optional<T>> find) {
        return database.write(tables -> {
            Optional<T> found = find.apply(tables);
            found.ifPresent(thing -> write(tables, who, AuditAction.VIEWED, subject, subjectId));
            return found;
        });
    }

    ZoneId zone() {
        return clock.getZone();
    }

    void write(Tables tables, String who, AuditAction action, String subject, String subjectId) {
        tables.audit().add(new AuditEntry(now(), who, action, subject, subjectId));
    }
}
