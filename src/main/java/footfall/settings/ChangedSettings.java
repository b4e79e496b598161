package footfall.settings;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Settings that a user changed by name; {@link KnownSetting} lists those there are. All others keep their defaults. */
public record ChangedSettings(Map<String, Double> values) {
    /** The groups that the analysis of a clip uses. */
    public static final Set<String> OF_A_CLIP =
            Set.copyOf(Knobs.asMap(AnalysisSettings.defaults()).keySet());

    /** The groups that a comparison uses. */
    public static final Set<String> OF_A_COMPARISON = Set.of(KnownSetting.COMPARISON, KnownSetting.ERRORS);

    /** @throws IllegalArgumentException with a sentence for the user, if there is no such setting or it cannot be that */
    public ChangedSettings {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        values.forEach((name, value) -> KnownSetting.named(name).check(value));
    }

    /** The numbers in which settings of a clip differ from the defaults. */
    public static ChangedSettings of(AnalysisSettings settings) {
        Map<String, Double> changes = new HashMap<>();
        Map<String, Map<String, Object>> defaults = AnalysisSettings.defaults().asMap();
        settings.asMap()
                .forEach((stage, values) -> values.forEach((name, value) -> {
                    Object usual = Objects.requireNonNull(defaults.get(stage)).get(name);
                    if (value instanceof Number number && !value.equals(usual)) {
                        changes.put(stage + "." + name, number.doubleValue());
                    }
                }));
        return new ChangedSettings(changes);
    }

    /**
     * The same, with nothing in it that would have no effect.
     *
     * @param groups in use
     * @throws IllegalArgumentException with a sentence for the user, if a change is of another group
     */
    public ChangedSettings only(Set<String> groups) {
        for (String name : values.keySet()) {
            if (!groups.contains(name.substring(0, name.indexOf('.')))) {
                throw new IllegalArgumentException(name + " is not used by this command");
            }
        }
        return this;
    }

    public AnalysisSettings analysis() {
        AnalysisSettings settings = AnalysisSettings.defaults();
        for (String stage : OF_A_CLIP) {
            settings = Knobs.replacing(settings, stage, old -> in(stage, (Record) old));
        }
        return settings;
    }

    public ComparisonSettings comparison() {
        return in(KnownSetting.COMPARISON, ComparisonSettings.defaults());
    }

    /** @param sameSession whether they hold within one visit, or between two */
    public ErrorSettings errors(boolean sameSession) {
        return in(KnownSetting.ERRORS, sameSession ? ErrorSettings.sameSession() : ErrorSettings.betweenDays());
    }

    private <T extends Record> T in(String group, T settings) {
        Map<String, Double> changes = new HashMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(group + ".")) {
                changes.put(name.substring(group.length() + 1), value);
            }
        });
        return Knobs.with(settings, changes);
    }
}
