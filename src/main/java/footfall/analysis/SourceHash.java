package footfall.analysis;

import footfall.exchange.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The hash of the analysed file, worked out beside the analysis. */
record SourceHash(String fileName, CompletableFuture<Optional<String>> hash) {
    static SourceHash begin(Path file) {
        return new SourceHash(String.valueOf(file.getFileName()), CompletableFuture.supplyAsync(() -> of(file)));
    }

    Optional<String> sha256() {
        return hash.join();
    }

    /** Empty where the file could not be read to its end. */
    static Optional<String> of(Path file) {
        try {
            return Optional.of(Sha256.of(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
