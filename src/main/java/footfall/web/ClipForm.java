package footfall.web;

import footfall.body.Side;
import footfall.register.ClipFacts;
import footfall.register.ClipPurpose;
import footfall.settings.MarkerColor;
import footfall.settings.PointSearch;
import footfall.wording.Wording;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A clip's facts, to and from the fields of a form. */
final class ClipForm {
    /** By name, with the key of what users read. */
    static final Map<String, String> COLORS = new LinkedHashMap<>();

    static {
        COLORS.put("green", "web.clip.color.green");
        COLORS.put("orange", "web.clip.color.orange");
        COLORS.put("pink", "web.clip.color.pink");
        COLORS.put("yellow", "web.clip.color.yellow");
        COLORS.put("blue", "web.clip.color.blue");
        COLORS.put("white", "web.clip.color.white");
    }

    private static final int FEWEST_FPS = 15;
    private static final int MOST_FPS = 2000;
    private static final int MOST_DISTANCE_METRES = 30;
    private static final int MOST_PEOPLE = 20;

    private ClipForm() {}

    static ClipFacts read(Form form) {
        return new ClipFacts(
                form.choice("purpose", ClipPurpose.class).orElse(ClipPurpose.RUN),
                captureFps(form),
                form.number("cameraDistance", 1, MOST_DISTANCE_METRES),
                form.choice("side", Side.class),
                person(form),
                new PointSearch(
                        form.choice("points", PointSearch.Kind.class).orElse(PointSearch.Kind.AUTO),
                        Optional.of(form.value("color"))
                                .filter(COLORS::containsKey)
                                .map(MarkerColor::parse)
                                .orElse(MarkerColor.auto())));
    }

    private static Optional<Double> captureFps(Form form) {
        return form.number("captureFps", FEWEST_FPS, MOST_FPS);
    }

    private static Optional<Integer> person(Form form) {
        return form.whole("person", 1, MOST_PEOPLE);
    }

    /** With the answer to the one question that an analysis asked; the rest as it was. */
    static ClipFacts answered(ClipFacts facts, Form form) {
        return new ClipFacts(
                facts.purpose(),
                captureFps(form).or(facts::captureFps),
                facts.cameraDistanceMetres(),
                facts.nearSide(),
                person(form).or(facts::person),
                facts.points());
    }

    static Form of(ClipFacts facts, int version, Wording wording) {
        PointSearch points = facts.points();
        return Form.filled(
                wording,
                Map.of(
                        "version",
                        String.valueOf(version),
                        "purpose",
                        facts.purpose().name(),
                        "captureFps",
                        facts.captureFps().map(v -> FieldNumber.of(v, wording)).orElse(""),
                        "cameraDistance",
                        facts.cameraDistanceMetres()
                                .map(v -> FieldNumber.of(v, wording))
                                .orElse(""),
                        "side",
                        facts.nearSide().map(Side::name).orElse(""),
                        "points",
                        points.kind().name(),
                        "color",
                        COLORS.keySet().stream()
                                .filter(name -> MarkerColor.parse(name).equals(points.markerColor()))
                                .findFirst()
                                .orElse(""),
                        "person",
                        facts.person().map(String::valueOf).orElse("")));
    }
}
