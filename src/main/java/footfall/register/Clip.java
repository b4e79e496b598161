package footfall.register;

import java.time.Instant;

/**
 * A video of a session.
 *
 * @param fileName as it was called where it came from; never a path here
 * @param mediaSha256 names its bytes in the media folder
 */
public record Clip(
        String id,
        String sessionId,
        String fileName,
        ClipState state,
        String mediaSha256,
        long sizeBytes,
        Instant createdAt,
        int version) {}
