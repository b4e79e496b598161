package footfall.practice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Keeps the few things last used in memory. */
final class Recent<T> {
    private final Map<String, CompletableFuture<T>> kept;

    Recent(int most) {
        kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<T>> eldest) {
                return size() > most;
            }
        };
    }

    /** Made anew where it is not kept; of several who ask at once one makes it, and the others wait. What fails is not kept. */
    T get(String key, Supplier<T> maker) {
        CompletableFuture<T> own = new CompletableFuture<>();
        CompletableFuture<T> first;
        synchronized (kept) {
            first = kept.putIfAbsent(key, own);
        }
        return first == null ? make(key, own, maker) : awaited(first);
    }

    private T make(String key, CompletableFuture<T> own, Supplier<T> maker) {
        try {
            T made = maker.get();
            own.complete(made);
            return made;
        } catch (Throwable e) {
            synchronized (kept) {
                kept.remove(key, own);
            }
            own.completeExceptionally(e);
            throw e;
        }
    }

    private static <T> T awaited(CompletableFuture<T> other) {
        try {
            return other.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
