package footfall.report;

import footfall.body.Side;
import footfall.comparison.ErrorTable;
import footfall.gait.Metric;
import footfall.gait.MetricSummary;
import footfall.gait.MetricTable;
import footfall.report.Block.Paragraph;
import footfall.report.Block.Row;
import footfall.report.Block.Table;
import footfall.session.SessionAnalysis;
import footfall.wording.Reading;
import footfall.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the legs differ, each measured in a clip of its own, against what two such clips of equal legs can differ by: the markers and the
 * camera were put up anew between them, as between two visits. Nothing where both legs are not of clips of their own.
 */
final class LeftRight {
    private static final List<Metric> LANDING =
            List.of(Metric.FOOT_HIP_DISTANCE, Metric.FOOT_HIP_PERCENT_LEG, Metric.LANDING_ANGLE);
    private static final List<Metric> SHOWN = List.of(
            Metric.FOOT_HIP_DISTANCE,
            Metric.FOOT_HIP_PERCENT_LEG,
            Metric.LANDING_ANGLE,
            Metric.SHANK_ANGLE,
            Metric.KNEE_FLEXION_AT_STRIKE,
            Metric.FOOT_INCLINATION,
            Metric.CONTACT_TIME);

    private final SessionAnalysis analysis;
    private final Wording wording;
    private final ErrorTable errors = ErrorTable.defaults(false);

    LeftRight(SessionAnalysis analysis, Wording wording) {
        this.analysis = analysis;
        this.wording = wording;
    }

    /**
     * A metric of both legs.
     *
     * @param mdc95 what a difference has to exceed
     */
    private record Legs(Metric metric, MetricSummary left, MetricSummary right, double mdc95) {
        /** Right minus left. */
        double difference() {
            return right.mean() - left.mean();
        }

        /** Half the 95 % range of the difference; the clips' errors are taken to be independent. */
        double half() {
            return Math.hypot(left.upper95() - left.lower95(), right.upper95() - right.lower95()) / 2;
        }

        boolean isClear() {
            return Math.abs(difference()) >= Math.max(mdc95, half());
        }
    }

    private Optional<Legs> legs(Metric metric) {
        MetricTable metrics = analysis.gait().metrics();
        return Optional.of(metric)
                .filter(any -> analysis.ofBothSides())
                .flatMap(m -> metrics.of(Side.LEFT, m))
                .flatMap(left -> metrics.of(Side.RIGHT, metric)
                        .map(right ->
                                new Legs(metric, left, right, errors.of(metric).mdc95())));
    }

    List<Block> all() {
        List<Block> blocks = new ArrayList<>();
        if (!sentences().isEmpty()) {
            blocks.add(new Paragraph(String.join(" ", sentences())));
        }
        List<Row> rows = SHOWN.stream()
                .flatMap(metric -> legs(metric).stream())
                .map(this::row)
                .toList();
        if (!rows.isEmpty()) {
            blocks.add(new Table(wording.text("sides.caption"), headers(), rows));
        }
        return blocks;
    }

    /** How far apart the legs land, and what to think of that. */
    List<String> sentences() {
        return LANDING.stream()
                .flatMap(metric -> legs(metric).stream())
                .findFirst()
                .map(legs -> List.of(difference(legs), meaning(legs)))
                .orElse(List.of());
    }

    private String difference(Legs legs) {
        Reading reading = Reading.of(legs.metric());
        double size = Math.abs(legs.difference());
        Side ahead = legs.difference() < 0 ? Side.LEFT : Side.RIGHT;
        return wording.text(
                "sides.difference",
                wording.foot(ahead),
                wording.withUnit(size, reading),
                wording.foot(ahead.opposite()),
                wording.number(size - legs.half(), reading),
                wording.withUnit(size + legs.half(), reading));
    }

    private String meaning(Legs legs) {
        double least = Math.max(legs.mdc95(), legs.half());
        return wording.text(
                legs.isClear() ? "sides.clear" : "sides.unclear", wording.withUnit(least, Reading.of(legs.metric())));
    }

    private List<String> headers() {
        return List.of(
                wording.text("table.metric"),
                wording.of(Side.LEFT),
                wording.of(Side.RIGHT),
                wording.text("sides.rightLessLeft"),
                wording.text("table.range"),
                wording.text("comparison.mdc"),
                wording.text("table.unit"));
    }

    private Row row(Legs legs) {
        Reading reading = Reading.of(legs.metric());
        double difference = legs.difference();
        String range = wording.text(
                "table.fromTo",
                wording.number(difference - legs.half(), reading),
                wording.number(difference + legs.half(), reading));
        List<String> cells = List.of(
                wording.number(legs.left().mean(), reading),
                wording.number(legs.right().mean(), reading),
                wording.number(difference, reading),
                range,
                wording.number(legs.mdc95(), reading),
                wording.of(reading));
        return new Row(Html.capital(wording.of(legs.metric())), "", List.of(cells));
    }
}
