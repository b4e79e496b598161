package footfall.register;

import footfall.session.SeenRun;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A video of a session.
 *
 * @param fileName as it was called where it came from; never a path here
 * @param jobId of the analysis that is queued or under way
 * @param problem why it could not be analysed
 * @param coach what the filming coach says of it, line by line, by ISO 639-1 code; empty before the clip was looked at
 * @param mediaSha256 names its bytes in the media folder
 * @param version counts the changes of the facts: who changes a clip says which version was seen
 */
public record Clip(
        String id,
        String sessionId,
        String fileName,
        ClipFacts facts,
        ClipState state,
        Optional<String> jobId,
        Optional<SeenRun.Failure> problem,
        Map<String, List<String>> coach,
        String mediaSha256,
        long sizeBytes,
        Instant createdAt,
        int version) {
    public Clip {
        coach = Map.copyOf(coach);
    }

    /** As it was seen at another version. */
    public Clip ofVersion(int seen) {
        return new Clip(
                id, sessionId, fileName, facts, state, jobId, problem, coach, mediaSha256, sizeBytes, createdAt, seen);
    }
}
