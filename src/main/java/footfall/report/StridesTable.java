package footfall.report;

import footfall.body.Side;
import footfall.gait.Metric;
import footfall.gait.Stride;
import footfall.report.Block.Row;
import footfall.report.Block.Table;
import footfall.session.SessionAnalysis;
import footfall.wording.Reading;
import footfall.wording.Wording;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Every stride with the metrics of its landing. */
final class StridesTable {
    private static final List<Metric> SHOWN = List.of(
            Metric.FOOT_HIP_DISTANCE,
            Metric.FOOT_HIP_PERCENT_LEG,
            Metric.LANDING_ANGLE,
            Metric.SHANK_ANGLE,
            Metric.KNEE_FLEXION_AT_STRIKE,
            Metric.FOOT_INCLINATION,
            Metric.CONTACT_TIME,
            Metric.STEP_RATE);

    private final SessionAnalysis analysis;
    private final Wording wording;

    StridesTable(SessionAnalysis analysis, Wording wording) {
        this.analysis = analysis;
        this.wording = wording;
    }

    Table block() {
        List<Metric> metrics = SHOWN.stream().filter(this::isMeasured).toList();
        Map<Side, Integer> counts = new EnumMap<>(Side.class);
        List<Row> rows = new ArrayList<>();
        for (Stride stride : analysis.gait().strides()) {
            int number = counts.merge(stride.side(), 1, Integer::sum);
            rows.add(new Row(number + " " + wording.of(stride.side()), "", List.of(cells(stride, metrics))));
        }
        return new Table(wording.text("strides.caption"), headers(metrics), rows);
    }

    private boolean isMeasured(Metric metric) {
        return analysis.gait().strides().stream()
                .anyMatch(stride -> stride.value(metric).isPresent());
    }

    private List<String> headers(List<Metric> metrics) {
        List<String> headers = new ArrayList<>(List.of(wording.text("strides.number")));
        headers.add(withUnit(wording.text("strides.time"), Reading.SECONDS));
        metrics.forEach(m -> headers.add(withUnit(wording.shortName(m), Reading.of(m))));
        return headers;
    }

    private String withUnit(String name, Reading reading) {
        return name + " (" + wording.of(reading) + ")";
    }

    private List<String> cells(Stride stride, List<Metric> metrics) {
        List<String> cells = new ArrayList<>(List.of(wording.number(stride.icTimeSeconds(), Reading.SECONDS)));
        for (Metric metric : metrics) {
            OptionalDouble value = stride.value(metric);
            cells.add(value.isPresent() ? wording.number(value.getAsDouble(), Reading.of(metric)) : "");
        }
        return cells;
    }
}
