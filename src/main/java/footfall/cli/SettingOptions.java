package footfall.cli;

import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.settings.AnalysisSettings;
import footfall.settings.ChangedSettings;
import footfall.settings.ComparisonSettings;
import footfall.settings.ErrorSettings;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** The one way to change a setting. */
final class SettingOptions {
    private static final String OPTION = "--set";

    @Option(
            names = OPTION,
            paramLabel = "NAME=VALUE",
            description =
                    "Changes a setting, such as overstride.attentionAbove=6; may be repeated. footfall settings lists all.")
    private Map<String, String> changes = Map.of();

    AnalysisSettings analysis() {
        return orRefused(() -> changed().analysis());
    }

    ComparisonSettings comparison() {
        return orRefused(() -> changed().comparison());
    }

    /** @param sameSession whether they hold within one visit, or between two */
    ErrorSettings errors(boolean sameSession) {
        return orRefused(() -> changed().errors(sameSession));
    }

    /** @throws FootfallException BAD_OPTION if a change is of another group than these and would have no effect */
    void requireOnly(Set<String> groups) {
        orRefused(() -> changed().only(groups));
    }

    private ChangedSettings changed() {
        Map<String, Double> values = new TreeMap<>();
        changes.forEach((name, text) -> values.put(name, number(name, text)));
        return new ChangedSettings(values);
    }

    private static <T> T orRefused(Supplier<T> settings) {
        try {
            return settings.get();
        } catch (IllegalArgumentException e) {
            throw new FootfallException(Problem.BAD_OPTION, OPTION, String.valueOf(e.getMessage()));
        }
    }

    private static double number(String name, String text) {
        try {
            return Double.parseDouble(text.strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " cannot be '" + text + "'; give a number", e);
        }
    }
}
