package footfall.cli;

import footfall.comparison.ErrorTable;
import footfall.comparison.OwnErrors;
import footfall.exchange.OwnErrorsJson;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which measurement error a difference has to exceed. */
final class ErrorOptions {
    @Option(
            names = "--same-session",
            description = "Both were filmed in one visit with markers and camera untouched: the smaller error holds.")
    private boolean sameSession;

    @Option(
            names = "--errors",
            paramLabel = "FILE",
            description = "Your own measurement errors, as footfall repeatability writes them.")
    private @Nullable Path errors;

    /**
     * @param surely whether it is one session anyhow
     * @param settings as the user changed them
     */
    ErrorTable table(boolean surely, SettingOptions settings) {
        boolean one = sameSession || surely;
        ErrorTable table = ErrorTable.of(one, settings.errors(one));
        if (errors == null) {
            return table;
        }
        OwnErrors own = OwnErrorsJson.read(errors);
        if (own.sameSession() != table.sameSession()) {
            throw new FootfallException(
                    Problem.BAD_OPTION,
                    "--errors",
                    table.sameSession()
                            ? "these errors hold between two visits, not with --same-session"
                            : "these errors hold within one visit, so --same-session must be given");
        }
        return table.with(own, settings.comparison().firmRepeats());
    }
}
