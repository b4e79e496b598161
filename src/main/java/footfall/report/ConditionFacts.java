package footfall.report;

import footfall.body.Side;
import footfall.comparison.Comparison;
import footfall.comparison.Conditions;
import footfall.comparison.Session;
import footfall.comparison.SessionClip;
import footfall.report.Block.Fact;
import footfall.wording.Reading;
import footfall.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How each of two sessions was recorded. */
record ConditionFacts(Comparison comparison, Wording wording) {

    List<Fact> facts() {
        Session before = comparison.before();
        Session after = comparison.after();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(
                "comparison.method.speed",
                Optional.empty(),
                reading(before.speed(), Reading.KILOMETRES_PER_HOUR),
                reading(after.speed(), Reading.KILOMETRES_PER_HOUR)));
        if (before.ofBothSides() || after.ofBothSides()) {
            before.sidesSharedWith(after)
                    .forEach(side -> facts.addAll(clips(
                            Optional.of(side),
                            before.clip(side).orElseThrow(),
                            after.clip(side).orElseThrow())));
        } else {
            facts.addAll(clips(Optional.empty(), before.firstClip(), after.firstClip()));
        }
        return facts;
    }

    /** @param leg that the clips are of; absent where that goes without saying */
    private List<Fact> clips(Optional<Side> leg, SessionClip first, SessionClip second) {
        Conditions before = first.conditions();
        Conditions after = second.conditions();
        return List.of(
                fact(
                        "comparison.method.strides",
                        leg,
                        strides(comparison.before(), leg),
                        strides(comparison.after(), leg)),
                fact(
                        "comparison.method.fps",
                        leg,
                        wording.number(before.captureFps(), 0),
                        wording.number(after.captureFps(), 0)),
                fact("method.points", leg, wording.of(before.method()), wording.of(after.method())),
                fact(
                        "comparison.method.leg",
                        leg,
                        reading(before.legLengthMetres(), Reading.CENTIMETRES),
                        reading(after.legLengthMetres(), Reading.CENTIMETRES)));
    }

    private static String strides(Session session, Optional<Side> leg) {
        return Long.toString(session.strides().stream()
                .filter(stride -> leg.isEmpty() || stride.side() == leg.orElseThrow())
                .count());
    }

    private String reading(Optional<Double> value, Reading reading) {
        return value.map(v -> wording.withUnit(v, reading)).orElseGet(() -> wording.text("comparison.unknown"));
    }

    private Fact fact(String key, Optional<Side> leg, String before, String after) {
        String name = wording.text(key);
        return new Fact(
                leg.map(side -> wording.text("report.ofSide", name, side)).orElse(name),
                wording.text("comparison.method.value", before, after));
    }
}
