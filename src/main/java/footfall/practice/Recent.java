package footfall.practice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Keeps the few things last used in memory. */
final class Recent<T> {
    private final Map<String, T> kept;

    Recent(int most) {
        kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > most;
            }
        };
    }

    /** Made anew where it is not kept; two who ask at once may both make it. */
    T get(String key, Supplier<T> maker) {
        T known;
        synchronized (kept) {
            known = kept.get(key);
        }
        if (known != null) {
            return known;
        }
        T made = maker.get();
        synchronized (kept) {
            kept.put(key, made);
        }
        return made;
    }
}
