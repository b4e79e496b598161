package footfall.web;

import footfall.register.SessionFacts;
import footfall.wording.Wording;
import java.time.LocalDate;
import java.util.Map;

/** A session's facts, to and from the fields of a form: the speed in kilometres per hour, as the treadmill shows it. */
final class SessionForm {
    private static final LocalDate FIRST_DATE = LocalDate.of(1990, 1, 1);
    private static final int MOST_SHOE_LETTERS = 200;
    private static final int SLOWEST_KMH = 1;
    private static final int FASTEST_KMH = 40;
    private static final int STEEPEST_PERCENT = 40;
    private static final int MOST_PAIN = 10;
    private static final double KMH_PER_MPS = 3.6;

    private SessionForm() {}

    static SessionFacts read(Form form, LocalDate today) {
        return new SessionFacts(
                form.date("date", FIRST_DATE, today),
                form.number("speed", SLOWEST_KMH, FASTEST_KMH).map(kmh -> kmh / KMH_PER_MPS),
                form.number("incline", -STEEPEST_PERCENT, STEEPEST_PERCENT),
                form.text("shoes", MOST_SHOE_LETTERS),
                form.whole("pain", 0, MOST_PAIN),
                form.text("remarks", RunnerForm.MOST_NOTE_LETTERS));
    }

    static Form of(SessionFacts facts, int version, Wording wording) {
        return Form.filled(
                wording,
                Map.of(
                        "version",
                        String.valueOf(version),
                        "date",
                        facts.date().toString(),
                        "speed",
                        facts.speedMetresPerSecond()
                                .map(v -> FieldNumber.of(v * KMH_PER_MPS, wording))
                                .orElse(""),
                        "incline",
                        facts.inclinePercent()
                                .map(v -> FieldNumber.of(v, wording))
                                .orElse(""),
                        "shoes",
                        facts.shoes(),
                        "pain",
                        facts.pain().map(String::valueOf).orElse(""),
                        "remarks",
                        facts.remarks()));
    }
}
