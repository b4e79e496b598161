package footfall.practice;

import footfall.register.AgedSession;
import footfall.register.AuditAction;
import footfall.settings.PracticeSettings;
import footfall.store.Database;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How long sessions are kept, where the practice has chosen it. A session is first told of, and removed only when it has been told for
 * the whole time of notice, whatever was chosen or changed meanwhile.
 */
public final class Retention {
    private static final String MONTHS = "retentionMonths";
    private static final String WHO = "retention";

    private final Database database;
    private final Journal journal;
    private final PracticeSettings settings;
    private final Removal removal;

    Retention(Database database, Journal journal, PracticeSettings settings, Removal removal) {
        this.database = database;
        this.journal = journal;
        this.settings = settings;
        this.removal = removal;
    }

    /** After so many months a session is removed; empty for never. */
    public Optional<Integer> months() {
        return database.<Optional<String>>read(tables -> tables.settings().find(MONTHS))
                .map(Integer::valueOf);
    }

    public void change(String who, Optional<Integer> months) {
        database.write(tables -> {
            tables.settings().change(MONTHS, months.map(String::valueOf));
            journal.write(tables, who, AuditAction.CHANGED, "practice", MONTHS);
            return months;
        });
        tell();
    }

    /** Those that will be removed, the oldest first. */
    public List<AgedSession> told() {
        return database.read(tables -> tables.retention().told());
    }

    /** The day from which on a session that is told of may be removed. */
    public LocalDate removedOn(AgedSession session) {
        LocalDate noticeEnds = LocalDate.ofInstant(session.toldAt().plus(notice()), journal.zone());
        return months().map(session.session().facts().date()::plusMonths)
                .filter(noticeEnds::isBefore)
                .orElse(noticeEnds);
    }

    private Duration notice() {
        return Duration.ofDays(settings.retentionNoticeDays());
    }

    private void tell() {
        Optional<Integer> months = months();
        LocalDate today = LocalDate.ofInstant(journal.now(), journal.zone());
        database.write(tables -> {
            months.ifPresentOrElse(
                    m -> tables.retention()
                            .tellOf(today.minusMonths(m).plusDays(settings.retentionNoticeDays()), journal.now()),
                    () -> tables.retention().tellOfNone());
            return months;
        });
    }

    /** Tells of those that have come near the age, and removes those that were told of for long enough. */
    public void sweep() {
        tell();
        LocalDate today = LocalDate.ofInstant(journal.now(), journal.zone());
        told().stream()
                .filter(session -> !today.isBefore(removedOn(session)))
                .forEach(session -> removal.session(WHO, session.session().id()));
    }
}
