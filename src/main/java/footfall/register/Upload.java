package footfall.register;

import java.time.Instant;

/**
 * A file of which a part is here.
 *
 * @param fingerprint by which the sender's browser knows it again: it goes on where it was
 * @param receivedBytes those that are surely on disk
 */
public record Upload(
        String id,
        String sessionId,
        String fileName,
        String fingerprint,
        long sizeBytes,
        long receivedBytes,
        Instant createdAt) {
    public boolean isWhole() {
        return receivedBytes == sizeBytes;
    }

    public Upload withReceived(long bytes) {
        return new Upload(id, sessionId, fileName, fingerprint, sizeBytes, bytes, createdAt);
    }
}
