package footfall.practice;

import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.register.AuditAction;
import footfall.register.Session;
import footfall.register.SessionFacts;
import footfall.store.Database;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What one can do with sessions. */
public final class Sessions {
    private static final String SUBJECT = "session";

    private final Database database;
    private final Journal journal;

    Sessions(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /** Of one runner, the latest first; part of viewing the runner. */
    public List<Session> of(String runnerId) {
        return database.read(tables -> tables.sessions().ofRunner(runnerId));
    }

    public Optional<Session> view(String who, String id) {
        return journal.view(
                database, who, SUBJECT, id, tables -> tables.sessions().find(id));
    }

    /** @param runnerId of a runner who is there */
    public Session add(String who, String runnerId, SessionFacts facts) {
        Session session = new Session(UUID.randomUUID().toString(), runnerId, facts, journal.now(), 1);
        return database.write(tables -> {
            tables.sessions().add(session);
            journal.write(tables, who, AuditAction.ADDED, SUBJECT, session.id());
            return session;
        });
    }

    /**
     * Changes what is told of a session.
     *
     * @param seen the session as it was when the change was thought of
     * @throws FootfallException CHANGED_MEANWHILE where it is no longer so
     */
    public void change(String who, Session seen, SessionFacts facts) {
        database.write(tables -> {
            Session changed = new Session(seen.id(), seen.runnerId(), facts, seen.createdAt(), seen.version());
            if (!tables.sessions().change(changed)) {
                throw new FootfallException(Problem.CHANGED_MEANWHILE);
            }
            journal.write(tables, who, AuditAction.CHANGED, SUBJECT, seen.id());
            return seen;
        });
    }
}
