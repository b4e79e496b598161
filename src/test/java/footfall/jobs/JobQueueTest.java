package footfall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jobrunr.jobs.AbstractJob;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.JobDetails;
import org.jobrunr.jobs.filters.JobClientFilter;
import org.jobrunr.jobs.filters.JobDefaultFilters;
import org.jobrunr.jobs.filters.JobFilterUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing but our own lines and real errors reaches the log. */
class JobQueueTest {
    private static final Logger LIBRARY = Logger.getLogger("org.jobrunr");

    private final List<Level> told = new ArrayList<>();
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord line) {
            told.add(line.getLevel());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() throws IllegalAccessException {
        MethodHandles.lookup().ensureInitialized(JobQueue.class);
        LIBRARY.addHandler(log);
    }

    @AfterEach
    void stopListening() {
        LIBRARY.removeHandler(log);
    }

    private static void filter(JobClientFilter filter) {
        Job job = new Job(new JobDetails(new JobQueue.Request(UUID.randomUUID(), "clip")));
        new JobFilterUtils(new JobDefaultFilters(filter)).runOnCreatingFilter(job);
    }

    @Test
    void that_a_filter_was_slow_is_not_told() {
        filter(new JobClientFilter() {
            @Override
            public void onCreating(AbstractJob job) {
                try {
                    Thread.sleep(100);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        assertThat(told).isEmpty();
    }

    @Test
    void that_a_filter_failed_is_told() {
        filter(new JobClientFilter() {
            @Override
            public void onCreating(AbstractJob job) {
                throw new IllegalStateException();
            }
        });
        assertThat(told).containsExactly(Level.SEVERE);
    }
}
