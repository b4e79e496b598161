package footfall.settings;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A number that a user can change by name.
 *
 * @param name group and setting, such as {@code overstride.attentionAbove}
 * @param unit empty for a plain number
 * @param standard what it is without a change; of the measurement errors, which have two, both
 * @param reason why it is that, with its source
 */
public record KnownSetting(
        String name, String unit, double least, double most, boolean whole, String standard, String reason) {
    static final String COMPARISON = "comparison";
    static final String ERRORS = "errors";
    private static final int NEAREST = 3;

    /** All there are, by group. */
    public static List<KnownSetting> all() {
        List<KnownSetting> all = new ArrayList<>();
        groups().forEach((group, settings) -> {
            Map<String, Object> values = Knobs.asMap(settings);
            for (RecordComponent component : settings.getClass().getRecordComponents()) {
                Knob knob = component.getAnnotation(Knob.class);
                if (knob != null) {
                    all.add(of(group, component, knob, String.valueOf(values.get(component.getName()))));
                }
            }
        });
        return all;
    }

    private static Map<String, Record> groups() {
        Map<String, Record> groups = new LinkedHashMap<>();
        Knobs.asMap(AnalysisSettings.defaults()).forEach((stage, settings) -> groups.put(stage, (Record) settings));
        groups.put(COMPARISON, ComparisonSettings.defaults());
        groups.put(ERRORS, ErrorSettings.betweenDays());
        return groups;
    }

    private static KnownSetting of(String group, RecordComponent component, Knob knob, String value) {
        String name = component.getName();
        String standard = plain(Double.parseDouble(value));
        if (group.equals(ERRORS) && Knobs.asMap(ErrorSettings.sameSession()).get(name) instanceof Double within) {
            standard += " between two visits, " + plain(within) + " within one";
        }
        return new KnownSetting(
                group + "." + name,
                knob.unit(),
                knob.min(),
                knob.max(),
                component.getType() == int.class,
                standard,
                knob.reason());
    }

    /** @throws IllegalArgumentException with a sentence for the user, if there is none of that name */
    static KnownSetting named(String name) {
        List<KnownSetting> all = all();
        return all.stream()
                .filter(setting -> setting.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no setting " + name + "; the nearest are "
                        + String.join(", ", nearest(name, all)) + ", and footfall settings lists all"));
    }

    private static List<String> nearest(String name, List<KnownSetting> all) {
        return all.stream()
                .map(KnownSetting::name)
                .sorted(Comparator.comparingInt(known -> Math.min(edits(name, known), edits(last(name), last(known)))))
                .limit(NEAREST)
                .toList();
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The fewest letters to put in, take out or replace that make one word of the other (Levenshtein). */
    private static int edits(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }

    /** @throws IllegalArgumentException with a sentence for the user, if the setting cannot be that */
    void check(double value) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " is " + shown(value) + "; it must lie between " + range());
        }
        if (whole && value != Math.rint(value)) {
            throw new IllegalArgumentException(name + " is " + plain(value) + "; it must be a whole number");
        }
    }

    /** From the least to the most it can be, with the unit. */
    public String range() {
        return plain(least) + " and " + plain(most) + (unit.isEmpty() ? "" : " " + unit);
    }

    private static String shown(double value) {
        return Double.isFinite(value) ? plain(value) : "no number";
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
