package footfall.store;

import footfall.exchange.ClipText;
import footfall.register.Clip;
import footfall.register.ClipFacts;
import footfall.register.ClipProgress;
import footfall.register.ClipPurpose;
import footfall.register.ClipState;
import footfall.session.SeenRun;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** The clips of the sessions, and how far their analyses are. */
public final class ClipTable {
    private final Handle handle;

    ClipTable(Handle handle) {
        this.handle = handle;
    }

    /** As they came. */
    public List<Clip> ofSession(String sessionId) {
        return handle.createQuery("select * from clip where session_id = :session order by created_at, id")
                .bind("session", sessionId)
                .map(ClipTable::clip)
                .list();
    }

    public Optional<Clip> find(String id) {
        return handle.createQuery("select * from clip where id = :id")
                .bind("id", id)
                .map(ClipTable::clip)
                .findOne();
    }

    /** Those whose analysis is still to come, as they came. */
    public List<Clip> underWay() {
        return handle.createQuery("select * from clip where job_id is not null order by created_at, id")
                .map(ClipTable::clip)
                .list();
    }

    public void add(Clip clip) {
        handle.createUpdate(
                        "insert into clip (id, session_id, file_name, purpose, options, state, job_id, problem,"
                                + " inspection, media_sha256, size_bytes, created_at, version) values (:id, :session, :name,"
                                + " :purpose, :options, :state, :job, :problem, :inspection, :media, :size, :createdAt, :version)")
                .bind("id", clip.id())
                .bind("session", clip.sessionId())
                .bind("name", clip.fileName())
                .bind("purpose", clip.facts().purpose().name())
                .bind("options", ClipText.ofFacts(clip.facts()))
                .bind("state", clip.state().name())
                .bind("job", Row.orNull(clip.jobId()))
                .bind("problem", Row.orNull(clip.problem().map(ClipText::ofProblem)))
                .bind("inspection", clip.coach().isEmpty() ? null : ClipText.ofCoach(clip.coach()))
                .bind("media", clip.mediaSha256())
                .bind("size", clip.sizeBytes())
                .bind("createdAt", clip.createdAt().toEpochMilli())
                .bind("version", clip.version())
                .execute();
    }

    /** With what came of it; false where it is no longer there. */
    public boolean remove(String id) {
        return handle.createUpdate("delete from clip where id = :id")
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /** Puts the facts in the place of those of the same id and version; false where that version is no longer there. */
    public boolean change(Clip seen, ClipFacts facts) {
        return handle.createUpdate("update clip set purpose = :purpose, options = :options, version = version + 1"
                                + " where id = :id and version = :version")
                        .bind("id", seen.id())
                        .bind("version", seen.version())
                        .bind("purpose", facts.purpose().name())
                        .bind("options", ClipText.ofFacts(facts))
                        .execute()
                == 1;
    }

    /** Begins anew: what was found before no longer holds. */
    public void changeState(String id, ClipState state, Optional<String> jobId) {
        forgetProgress(id);
        handle.createUpdate("update clip set state = :state, job_id = :job, problem = null where id = :id")
                .bind("id", id)
                .bind("state", state.name())
                .bind("job", Row.orNull(jobId))
                .execute();
    }

    /** False where the clip is no longer this job's. */
    public boolean start(String id, String jobId) {
        return isDone(ofJob("state = 'RUNNING'", id, jobId));
    }

    /** False where the clip is no longer this job's. */
    public boolean coach(String id, String jobId, Map<String, List<String>> lines) {
        return isDone(ofJob("inspection = :lines", id, jobId).bind("lines", ClipText.ofCoach(lines)));
    }

    /** False where the clip is no longer this job's. */
    public boolean finish(String id, String jobId) {
        return ended(id, ofJob("state = 'DONE', job_id = null", id, jobId));
    }

    /** False where the clip is no longer this job's. */
    public boolean fail(String id, String jobId, SeenRun.Failure problem) {
        return ended(
                id,
                ofJob("state = 'FAILED', job_id = null, problem = :problem", id, jobId)
                        .bind("problem", ClipText.ofProblem(problem)));
    }

    /** Of a clip that had failed: corrected by hand it is done. */
    public boolean measuredByHand(String id) {
        return isDone(handle.createUpdate(
                        "update clip set state = 'DONE', problem = null where id = :id and state = 'FAILED'")
                .bind("id", id));
    }

    /** Of a clip that was done: corrected by hand as it is now, it has no result. */
    public boolean unmeasuredByHand(String id, SeenRun.Failure problem) {
        return isDone(handle.createUpdate(
                        "update clip set state = 'FAILED', problem = :problem where id = :id and state = 'DONE'")
                .bind("id", id)
                .bind("problem", ClipText.ofProblem(problem)));
    }

    private boolean ended(String id, Update update) {
        boolean done = isDone(update);
        if (done) {
            forgetProgress(id);
        }
        return done;
    }

    private Update ofJob(String set, String id, String jobId) {
        return handle.createUpdate("update clip set " + set + " where id = :id and job_id = :job")
                .bind("id", id)
                .bind("job", jobId);
    }

    private static boolean isDone(Update update) {
        return update.execute() == 1;
    }

    public Optional<ClipProgress> progress(String id) {
        return handle.createQuery("select * from analysis_progress where clip_id = :id")
                .bind("id", id)
                .map(ClipTable::progress)
                .findOne();
    }

    /** Of a job that the clip still belongs to; false where it does not. */
    public boolean tell(String id, String jobId, ClipProgress progress) {
        boolean ours = handle.createQuery("select count(*) from clip where id = :id and job_id = :job")
                        .bind("id", id)
                        .bind("job", jobId)
                        .mapTo(Integer.class)
                        .one()
                == 1;
        if (ours) {
            handle.createUpdate("insert into analysis_progress (clip_id, stage, frames_done, frames_expected,"
                            + " seconds_left) values (:id, :stage, :done, :expected, :left) on conflict (clip_id) do"
                            + " update set stage = :stage, frames_done = :done, frames_expected = :expected,"
                            + " seconds_left = :left")
                    .bind("id", id)
                    .bind("stage", progress.stage())
                    .bind("done", progress.framesDone())
                    .bind("expected", progress.framesExpected())
                    .bind("left", Row.orNull(progress.secondsLeft()))
                    .execute();
        }
        return ours;
    }

    private void forgetProgress(String id) {
        handle.createUpdate("delete from analysis_progress where clip_id = :id")
                .bind("id", id)
                .execute();
    }

    private static ClipProgress progress(ResultSet columns, StatementContext context) throws SQLException {
        Row row = new Row(columns);
        return new ClipProgress(
                row.text("stage"),
                row.large("frames_done"),
                row.large("frames_expected"),
                row.largeIfAny("seconds_left"));
    }

    private static Clip clip(ResultSet columns, StatementContext context) throws SQLException {
        Row row = new Row(columns);
        return new Clip(
                row.text("id"),
                row.text("session_id"),
                row.text("file_name"),
                ClipText.facts(ClipPurpose.valueOf(row.text("purpose")), row.text("options")),
                ClipState.valueOf(row.text("state")),
                row.textIfAny("job_id"),
                row.textIfAny("problem").map(ClipText::problem),
                row.textIfAny("inspection").map(ClipText::coach).orElse(Map.of()),
                row.text("media_sha256"),
                row.large("size_bytes"),
                row.instant("created_at"),
                row.whole("version"));
    }
}
