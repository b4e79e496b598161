package footfall.report;

import static java.util.stream.Collectors.toMap;

import footfall.comparison.Comparison;
import footfall.comparison.ErrorTable;
import footfall.report.Block.Paragraph;
import footfall.report.Block.Row;
import footfall.report.Block.Table;
import footfall.settings.ComparisonSettings;
import footfall.settings.Knobs;
import footfall.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The settings that are not at their defaults, and where all of them are found. */
record ChangedSettingsBlocks(Wording wording) {

    /** Of a comparison; measurement errors that the user gave count as changed. */
    List<Block> of(Comparison comparison) {
        ErrorTable usual = ErrorTable.defaults(comparison.errors().sameSession());
        return of(
                Map.of("comparison", Knobs.asMap(comparison.settings()), "errors", byName(comparison.errors())),
                Map.of("comparison", Knobs.asMap(ComparisonSettings.defaults()), "errors", byName(usual)));
    }

    private static Map<String, Object> byName(ErrorTable errors) {
        return errors.errors().entrySet().stream()
                .collect(toMap(
                        error -> error.getKey().id(), error -> error.getValue().mdc95()));
    }

    /** Both by group and name. */
    List<Block> of(Map<String, Map<String, Object>> used, Map<String, Map<String, Object>> defaults) {
        List<Row> rows = new ArrayList<>();
        new TreeMap<>(used)
                .forEach((group, values) -> new TreeMap<>(values).forEach((name, value) -> {
                    Object usual = defaults.getOrDefault(group, Map.of()).getOrDefault(name, Optional.empty());
                    if (!value.equals(usual)) {
                        rows.add(new Row(group + "." + name, "", List.of(List.of(shown(value), shown(usual)))));
                    }
                }));
        if (rows.isEmpty()) {
            return List.of(new Paragraph(wording.text("settings.defaults")));
        }
        List<String> headers = List.of(
                wording.text("settings.name"), wording.text("settings.value"), wording.text("settings.default"));
        return List.of(new Table(wording.text("settings.caption"), headers, rows));
    }

    /** Settings stay as they are written on the command line, in every language. */
    private static String shown(Object value) {
        return value instanceof Optional<?> optional
                ? optional.map(String::valueOf).orElse("\u2013")
                : String.valueOf(value);
    }
}
