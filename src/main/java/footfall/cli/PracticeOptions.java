package footfall.cli;

import footfall.practice.Practice;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.settings.PracticeSettings;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the practice's data lies. */
final class PracticeOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder of the practice's data; made when it is not there (default: footfall-data).")
    private @Nullable Path data;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "A PostgreSQL database in place of the one in DIR: jdbc:postgresql://HOST/NAME?user=...")
    private @Nullable String database;

    @Option(names = "--lang", paramLabel = "en|nl", description = "Language of the terminal (default: en).")
    private Language language = Language.ENGLISH;

    /** Where nothing is told, an example does not lie where a real practice would. */
    PracticeOptions ofExample() {
        if (data == null) {
            data = Path.of("footfall-demo");
        }
        return this;
    }

    Practice open() {
        return Practice.open(data(), databaseUrl(), PracticeSettings.defaults(), Clock.system(ZoneId.systemDefault()));
    }

    /**
     * The practice that is there.
     *
     * @throws FootfallException NO_PRACTICE where there is none yet
     */
    Practice openExisting() {
        if (!Practice.isThere(data(), databaseUrl())) {
            throw new FootfallException(Problem.NO_PRACTICE, data().toAbsolutePath());
        }
        return open();
    }

    Optional<String> databaseUrl() {
        return Optional.ofNullable(database);
    }

    Path data() {
        return data == null ? Path.of("footfall-data") : data;
    }

    Wording wording() {
        return Wording.of(language);
    }
}
