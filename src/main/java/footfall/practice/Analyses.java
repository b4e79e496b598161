package footfall.practice;

import footfall.jobs.JobQueue;
import footfall.jobs.Work;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.register.AuditAction;
import footfall.register.Clip;
import footfall.register.ClipFacts;
import footfall.register.ClipProgress;
import footfall.register.ClipPurpose;
import footfall.register.ClipState;
import footfall.session.SeenRun;
import footfall.settings.PracticeSettings;
import footfall.store.Database;
import footfall.store.MediaFolder;
import footfall.store.Tables;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The clips' analyses: queued, followed, cancelled, and what is told for them. */
public final class Analyses implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger("footfall.practice");
    private static final String SUBJECT = "clip";

    private final Database database;
    private final MediaFolder media;
    private final Journal journal;
    private final PracticeSettings settings;
    private final JobQueue jobs;
    private final Results results;

    Analyses(Database database, MediaFolder media, Journal journal, PracticeSettings settings, Results results) {
        this.database = database;
        this.media = media;
        this.journal = journal;
        this.settings = settings;
        this.results = results;
        jobs = JobQueue.on(database.connections(), settings);
    }

    /** The clips of a session as they came; part of viewing the session. */
    public List<Clip> clipsOf(String sessionId) {
        return database.read(tables -> tables.clips().ofSession(sessionId));
    }

    public Optional<Clip> view(String who, String clipId) {
        return journal.view(
                database, who, SUBJECT, clipId, tables -> tables.clips().find(clipId));
    }

    /** Without a word in the audit log: for one who views the clip or its session already. */
    public Optional<Clip> find(String clipId) {
        return database.read(tables -> tables.clips().find(clipId));
    }

    /** Where the bytes of the clip as it came lie. */
    public Path video(Clip clip) {
        return media.file(clip.mediaSha256());
    }

    /** Of an analysis that is under way. */
    public Optional<ClipProgress> progress(String clipId) {
        return database.read(tables -> tables.clips().progress(clipId));
    }

    /**
     * Changes what is told of a clip, and queues all analyses that this concerns: the clip's own, and where it is or was there to help the
     * session's runs, theirs.
     *
     * @param seen the clip as it was when the change was thought of
     * @throws FootfallException CHANGED_MEANWHILE where it is no longer so
     */
    public void change(String who, Clip seen, ClipFacts facts) {
        boolean all = facts.purpose() != ClipPurpose.RUN || seen.facts().purpose() != ClipPurpose.RUN;
        List<Clip> queued = database.write(tables -> {
            if (!tables.clips().change(seen, facts)) {
                throw new FootfallException(Problem.CHANGED_MEANWHILE);
            }
            journal.write(tables, who, AuditAction.CHANGED, SUBJECT, seen.id());
            return tables.clips().ofSession(seen.sessionId()).stream()
                    .filter(clip -> all || clip.id().equals(seen.id()))
                    .map(clip -> begun(tables, clip))
                    .toList();
        });
        queued.forEach(this::addJob);
    }

    /** Queues a clip's analysis, also one that was done before. */
    public void queue(String who, String clipId) {
        Optional<Clip> queued = database.write(tables -> {
            Optional<Clip> clip = tables.clips().find(clipId);
            clip.ifPresent(c -> journal.write(tables, who, AuditAction.CHANGED, SUBJECT, clipId));
            return clip.map(c -> begun(tables, c));
        });
        queued.ifPresent(this::addJob);
    }

    /** The clip with a new job, which an older one gives way to; one that is no run needs none. */
    private static Clip begun(Tables tables, Clip clip) {
        boolean run = clip.facts().purpose() == ClipPurpose.RUN;
        Optional<String> job = run ? Optional.of(newJob()) : Optional.empty();
        tables.clips().changeState(clip.id(), run ? ClipState.QUEUED : ClipState.CHECKED, job);
        return tables.clips().find(clip.id()).orElseThrow();
    }

    static String newJob() {
        return UUID.randomUUID().toString();
    }

    void addJob(Clip clip) {
        clip.jobId().ifPresent(job -> jobs.add(UUID.fromString(job), clip.id()));
    }

    /** Stops an analysis that is queued or under way, and leaves what an earlier one gave as it is. */
    public void cancel(String who, String clipId) {
        database.write(tables -> {
            Optional<Clip> clip =
                    tables.clips().find(clipId).filter(c -> c.state().isUnderWay());
            clip.ifPresent(c -> {
                tables.clips().changeState(clipId, ClipState.CANCELLED, Optional.empty());
                journal.write(tables, who, AuditAction.CHANGED, SUBJECT, clipId);
            });
            return clip;
        });
    }

    /**
     * Takes part in the work from now on, on this machine's processor.
     *
     * @param workers how many clips are analysed at once
     */
    public void startWorking(int workers) {
        // What was queued just before a crash may not have reached the queue.
        database.<List<Clip>>read(tables -> tables.clips().underWay()).forEach(this::addJob);
        jobs.start(workers, new Work() {
            @Override
            public void run(UUID job, String clipId) {
                analyse(job.toString(), clipId);
            }

            @Override
            public void gaveUp(UUID job, String clipId) {
                fail(job.toString(), clipId, new FootfallException(Problem.ANALYSIS_FAULT));
            }
        });
    }

    private void analyse(String job, String clipId) {
        Optional<Clip> clip = database.write(
                tables -> tables.clips().start(clipId, job) ? tables.clips().find(clipId) : Optional.empty());
        if (clip.isEmpty()) {
            return;
        }
        ClipWork work = new ClipWork(database, media, results, settings, clip.get(), job);
        try {
            work.run();
        } catch (NoLongerWanted e) {
            LOG.log(Level.FINE, "cancelled", e);
        }
    }

    private void fail(String job, String clipId, FootfallException e) {
        database.write(tables -> tables.clips().fail(clipId, job, new SeenRun.Failure(e.problem(), e.arguments())));
    }

    @Override
    public void close() {
        jobs.close();
    }
}
