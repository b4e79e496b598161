package footfall.jobs;

import java.util.UUID;

/** What a job's subject calls for. May be begun again after a crash, so doing it twice must give what doing it once gives. */
public interface Work {
    /** Does it; what it throws is taken for a fault of ours that may pass, and it is tried again. */
    void run(UUID job, String subject);

    /** It was tried often enough. */
    void gaveUp(UUID job, String subject);
}
