package footfall.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footfall.body.Side;
import footfall.events.GaitEvent;
import footfall.gait.GaitAnalysis;
import footfall.gait.Metric;
import footfall.gait.MetricSummary;
import footfall.gait.OverstrideVerdict;
import footfall.gait.Stride;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** The parts of {@code analysis.json} that say how the runner moved. */
record GaitJson(GaitAnalysis gait, HandMarks hand) {

    ArrayNode events() {
        ArrayNode events = Json.array();
        for (GaitEvent event : gait.events()) {
            Json json = new Json()
                    .put("side", Json.name(event.side()))
                    .put("type", event.type().code())
                    .put("timeSeconds", event.timeSeconds(), Rounding.SECONDS)
                    .put("uncertaintySeconds", event.uncertaintySeconds(), Rounding.SECONDS);
            hand.of(event)
                    .ifPresent(placed -> json.put(
                                    "corrected", placed.foundSeconds().isPresent() ? "moved" : "added")
                            .put("foundTimeSeconds", placed.foundSeconds(), Rounding.SECONDS));
            events.add(json.node());
        }
        return events;
    }

    ArrayNode strides() {
        ArrayNode strides = Json.array();
        gait.strides().forEach(stride -> strides.add(stride(stride)));
        return strides;
    }

    private ObjectNode stride(Stride stride) {
        Json json = new Json()
                .put("side", Json.name(stride.side()))
                .put("icTimeSeconds", stride.icTimeSeconds(), Rounding.SECONDS)
                .put("toTimeSeconds", stride.toTimeSeconds(), Rounding.SECONDS);
        for (StrideColumn column : StrideColumn.all()) {
            OptionalDouble value = stride.value(column.metric());
            value.ifPresent(v -> json.put(column.name(), v, Rounding.decimals(column.metric())));
        }
        if (hand.changed(stride)) {
            json.node().put("corrected", true);
        }
        return json.node();
    }

    ObjectNode metrics() {
        Json metrics = new Json();
        for (Metric metric : Metric.values()) {
            Json one = new Json().put("unit", metric.unit().symbol());
            for (Side side : Side.values()) {
                gait.metrics().of(side, metric).ifPresent(s -> one.put(Json.name(side), ofSide(s, side, metric)));
            }
            gait.metrics().both(metric).ifPresent(s -> one.put("both", summary(s, metric)));
            if (one.node().size() > 1) {
                metrics.put(metric.id(), one.node());
            }
        }
        return metrics.node();
    }

    private ObjectNode ofSide(MetricSummary summary, Side side, Metric metric) {
        ObjectNode node = summary(summary, metric);
        long corrected = gait.strides().stream()
                .filter(stride -> stride.side() == side && stride.value(metric).isPresent())
                .filter(hand::changed)
                .count();
        if (corrected > 0) {
            node.put("correctedStrides", corrected);
        }
        return node;
    }

    private static ObjectNode summary(MetricSummary summary, Metric metric) {
        int decimals = Rounding.decimals(metric);
        return new Json()
                .put("mean", summary.mean(), decimals)
                .put("sd", summary.sd(), decimals)
                .put("n", summary.n())
                .put("lower95", summary.lower95(), decimals)
                .put("upper95", summary.upper95(), decimals)
                .node();
    }

    ObjectNode overstride() {
        OverstrideVerdict verdict = gait.verdict();
        ArrayNode reasons = Json.array();
        verdict.reasons().forEach(reason -> reasons.add(Json.name(reason)));
        Json json = new Json().put("verdict", words(verdict.answer()));
        Optional<Side> side = verdict.side();
        side.ifPresent(s -> json.put("side", Json.name(s)));
        return json.put("attentionLinePercentLeg", verdict.attentionLinePercentLeg(), Rounding.PERCENT)
                .put("clearLinePercentLeg", verdict.clearLinePercentLeg(), Rounding.PERCENT)
                .put("reasons", reasons)
                .put("ruleVersion", verdict.ruleVersion())
                .node();
    }

    /** likely, possible, not seen, uncertain: the words of the rule. */
    private static String words(OverstrideVerdict.Answer answer) {
        return answer.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
