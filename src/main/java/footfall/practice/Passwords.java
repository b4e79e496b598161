package footfall.practice;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import footfall.settings.PracticeSettings;
import java.util.Optional;

/** Argon2id. */
final class Passwords {
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;

    private final Argon2Function function;

    /** Of no password: an unknown name takes as long as a wrong password. */
    private final String decoy;

    Passwords(PracticeSettings settings) {
        function = Argon2Function.getInstance(
                settings.passwordMemoryKibibytes(), settings.passwordRounds(), LANES, HASH_BYTES, Argon2.ID);
        decoy = hash(Tokens.random());
    }

    String hash(String password) {
        return function.hash(password).getResult();
    }

    boolean fits(String password, Optional<String> hash) {
        String kept = hash.orElse(decoy);
        return Argon2Function.getInstanceFromHash(kept).check(password, kept) && hash.isPresent();
    }
}
