package footfall.report;

import footfall.comparison.Comparison;
import footfall.comparison.Conditions;
import footfall.report.Block.Fact;
import footfall.wording.Reading;
import footfall.wording.Wording;
import java.util.List;
import java.util.Optional;

/** How each of two sessions was recorded. */
record ConditionFacts(Comparison comparison, Wording wording) {

    List<Fact> facts() {
        Conditions before = comparison.before().conditions();
        Conditions after = comparison.after().conditions();
        return List.of(
                fact(
                        "comparison.method.speed",
                        reading(before.speed(), Reading.KILOMETRES_PER_HOUR),
                        reading(after.speed(), Reading.KILOMETRES_PER_HOUR)),
                fact(
                        "comparison.method.strides",
                        Integer.toString(comparison.before().strides().size()),
                        Integer.toString(comparison.after().strides().size())),
                fact(
                        "comparison.method.fps",
                        wording.number(before.captureFps(), 0),
                        wording.number(after.captureFps(), 0)),
                fact("comparison.method.points", wording.of(before.method()), wording.of(after.method())),
                fact(
                        "comparison.method.leg",
                        reading(before.legLengthMetres(), Reading.CENTIMETRES),
                        reading(after.legLengthMetres(), Reading.CENTIMETRES)));
    }

    private String reading(Optional<Double> value, Reading reading) {
        return value.map(v -> wording.withUnit(v, reading)).orElseGet(() -> wording.text("comparison.unknown"));
    }

    private Fact fact(String key, String before, String after) {
        return new Fact(wording.text(key), wording.text("comparison.method.value", before, after));
    }
}
