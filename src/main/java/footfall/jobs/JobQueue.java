package footfall.jobs;

import footfall.settings.PracticeSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.filters.JobServerFilter;
import org.jobrunr.jobs.filters.RetryFilter;
import org.jobrunr.jobs.lambdas.JobRequest;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.jobrunr.jobs.mappers.JobMapper;
import org.jobrunr.scheduling.JobRequestScheduler;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.server.BackgroundJobServerConfiguration;
import org.jobrunr.server.JobActivator;
import org.jobrunr.storage.StorageProvider;
import org.jobrunr.storage.sql.common.SqlStorageProviderFactory;
import org.jobrunr.utils.mapper.JsonMapper;
import org.jobrunr.utils.mapper.jackson.JacksonJsonMapper;

/** The jobs of a database, in tables of the job library's own. Any process that {@linkplain #start starts} takes part in the work. */
public final class JobQueue implements AutoCloseable {
    /** It tells every start and stop; held here, or the level would be forgotten with the logger. */
    private static final Logger TALKATIVE = Logger.getLogger("org.jobrunr");

    /** It warns that a filter took ten milliseconds, and says what to buy against that. */
    private static final Logger ADVERTISING = Logger.getLogger("org.jobrunr.jobs.filters");

    static {
        TALKATIVE.setLevel(Level.WARNING);
        ADVERTISING.setLevel(Level.SEVERE);
    }

    private final PracticeSettings settings;
    private final StorageProvider storage;
    private final JsonMapper json = new JacksonJsonMapper();
    private Optional<BackgroundJobServer> server = Optional.empty();

    private JobQueue(StorageProvider storage, PracticeSettings settings) {
        this.storage = storage;
        this.settings = settings;
        storage.setJobMapper(new JobMapper(json));
    }

    /** Makes the tables where they are not there. */
    public static JobQueue on(DataSource database, PracticeSettings settings) {
        return new JobQueue(SqlStorageProviderFactory.using(database), settings);
    }

    /** What a job is about, as the library keeps it. */
    public record Request(UUID job, String subject) implements JobRequest {
        @Override
        public Class<Handler> getJobRequestHandler() {
            return Handler.class;
        }
    }

    /** Does the work of one process. */
    public static final class Handler implements JobRequestHandler<Request> {
        private final Work work;

        Handler(Work work) {
            this.work = work;
        }

        @Override
        public void run(Request request) {
            work.run(request.job(), request.subject());
        }
    }

    /** Hears of jobs that failed for good. */
    private record GivenUp(Work work) implements JobServerFilter {
        @Override
        public void onFailedAfterRetries(Job job) {
            Request request = (Request) job.getJobDetails().getJobParameterValues()[0];
            work.gaveUp(request.job(), request.subject());
        }
    }

    /** Puts a job in the queue, on disk when this returns; a job that is there already stays as it is. */
    public void add(UUID job, String subject) {
        new JobRequestScheduler(storage).enqueue(job, new Request(job, subject));
    }

    /** Takes part in the work from now on. */
    public synchronized void start(int workers, Work work) {
        Handler handler = new Handler(work);
        BackgroundJobServer started =
                new BackgroundJobServer(storage, json, activator(handler), configuration(workers));
        started.setJobFilters(List.of(new RetryFilter(settings.jobRetries()), new GivenUp(work)));
        started.start();
        server = Optional.of(started);
    }

    private static JobActivator activator(Handler handler) {
        return new JobActivator() {
            @Override
            public <T> T activateJob(Class<T> type) {
                return type.cast(handler);
            }
        };
    }

    private BackgroundJobServerConfiguration configuration(int workers) {
        return BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration()
                .andWorkerCount(workers)
                .andPollInterval(Duration.ofSeconds(settings.jobPollSeconds()))
                .andDeleteSucceededJobsAfter(Duration.ofHours(1))
                .andPermanentlyDeleteDeletedJobsAfter(Duration.ofHours(1))
                .andInterruptJobsAwaitDurationOnStopBackgroundJobServer(Duration.ofSeconds(1));
    }

    /** Work under way is broken off and done again by whoever starts next. */
    @Override
    public synchronized void close() {
        server.ifPresent(BackgroundJobServer::stop);
        storage.close();
    }
}
