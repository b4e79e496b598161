package footfall.web;

import footfall.body.Side;
import footfall.register.RunnerFacts;
import footfall.wording.Wording;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** A runner's facts, to and from the fields of a form: lengths in centimetres, as people know theirs. */
final class RunnerForm {
    static final int MOST_NAME_LETTERS = 120;
    static final int MOST_NOTE_LETTERS = 4000;

    private static final int OLDEST_BIRTH_YEAR = 1900;
    private static final int SHORTEST_CM = 80;
    private static final int TALLEST_CM = 250;
    private static final int SHORTEST_LEG_CM = 35;
    private static final int LONGEST_LEG_CM = 140;
    private static final double CM_PER_METRE = 100;

    private RunnerForm() {}

    static RunnerFacts read(Form form, LocalDate today) {
        return new RunnerFacts(
                form.requiredText("name", MOST_NAME_LETTERS),
                form.whole("birthYear", OLDEST_BIRTH_YEAR, today.getYear()),
                form.number("height", SHORTEST_CM, TALLEST_CM).map(cm -> cm / CM_PER_METRE),
                form.number("legLength", SHORTEST_LEG_CM, LONGEST_LEG_CM).map(cm -> cm / CM_PER_METRE),
                form.choice("complaintSide", Side.class),
                form.text("notes", MOST_NOTE_LETTERS));
    }

    static Form of(RunnerFacts facts, int version, Wording wording) {
        return Form.filled(
                wording,
                Map.of(
                        "version", String.valueOf(version),
                        "name", facts.name(),
                        "birthYear", facts.birthYear().map(String::valueOf).orElse(""),
                        "height", centimetres(facts.heightMetres(), wording),
                        "legLength", centimetres(facts.legLengthMetres(), wording),
                        "complaintSide", facts.complaintSide().map(Side::name).orElse(""),
                        "notes", facts.notes()));
    }

    private static String centimetres(Optional<Double> metres, Wording wording) {
        return metres.map(m -> FieldNumber.of(m * CM_PER_METRE, wording)).orElse("");
    }
}
