package footfall.web;

import footfall.body.Side;
import footfall.register.ClipFacts;
import footfall.register.ClipPurpose;
import footfall.settings.MarkerColor;
import footfall.settings.PointSearch;
import footfall.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A clip's facts, to and from the fields of a form. */
final class ClipForm {
    static final List<String> COLORS = List.of("green", "orange", "pink", "yellow", "blue", "white");

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
                new PointSearch(
                        form.choice("points", PointSearch.Kind.class).orElse(PointSearch.Kind.AUTO),
                        Optional.of(form.value("color"))
                                .filter(COLORS::contains)
                                .map(MarkerColor::parse)
                                .orElse(MarkerColor.auto()),
                        person(form)));
    }

    private static Optional<Double> captureFps(Form form) {
        return form.number("captureFps", FEWEST_FPS, MOST_FPS);
    }

    private static Optional<Integer> person(Form form) {
        return form.whole("person", 1, MOST_PEOPLE);
    }

    /** With the answer to the one question that an analysis asked; the rest as it was. */
    static ClipFacts answered(ClipFacts facts, Form form) {
        PointSearch points = facts.points();
        return new ClipFacts(
                facts.purpose(),
                captureFps(form).or(facts::captureFps),
                facts.cameraDistanceMetres(),
                facts.nearSide(),
                new PointSearch(
                        points.kind(), points.markerColor(), person(form).or(points::person)));
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
                        COLORS.stream()
                                .filter(name -> MarkerColor.parse(name).equals(points.markerColor()))
                                .findFirst()
                                .orElse(""),
                        "person",
                        points.person().map(String::valueOf).orElse("")));
    }
}
