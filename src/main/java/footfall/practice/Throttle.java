package footfall.practice;

import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.settings.PracticeSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes guessing passwords slow: after some failures a name and an address have to wait, each time twice as long. For one thread at a time. */
final class Throttle {
    /** The oldest are forgotten beyond this. */
    private static final int MOST_REMEMBERED = 10_000;

    private final PracticeSettings settings;
    private final Journal journal;
    private final Map<String, Failures> failures = new LinkedHashMap<>();

    /** How often in a row, and until when no further try is heard. */
    private record Failures(int inARow, Instant until) {}

    Throttle(PracticeSettings settings, Journal journal) {
        this.settings = settings;
        this.journal = journal;
    }

    /** @throws FootfallException LOGIN_WAIT; argument: seconds */
    void check(String name, String address) {
        for (String key : keys(name, address)) {
            Failures past = failures.get(key);
            if (past != null && past.until.isAfter(journal.now())) {
                long seconds = Duration.between(journal.now(), past.until).toSeconds() + 1;
                throw new FootfallException(Problem.LOGIN_WAIT, seconds);
            }
        }
    }

    void failed(String name, String address) {
        keys(name, address).forEach(this::count);
        while (failures.size() > MOST_REMEMBERED) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    private void count(String key) {
        Failures past = failures.remove(key);
        int inARow = past == null ? 1 : past.inARow + 1;
        failures.put(key, new Failures(inARow, journal.now().plus(wait(inARow))));
    }

    private Duration wait(int inARow) {
        int beyond = inARow - settings.freeLoginTries();
        if (beyond < 0) {
            return Duration.ZERO;
        }
        double seconds = settings.firstLoginWaitSeconds() * Math.pow(2, beyond);
        return Duration.ofSeconds((long) Math.min(seconds, settings.longestLoginWaitSeconds()));
    }

    void succeeded(String name, String address) {
        keys(name, address).forEach(failures::remove);
    }

    private static List<String> keys(String name, String address) {
        return List.of("name " + name, "address " + address);
    }
}
