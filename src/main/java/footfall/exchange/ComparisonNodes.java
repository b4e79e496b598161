package footfall.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footfall.comparison.Comparability;
import footfall.comparison.Conditions;
import footfall.comparison.Difference;
import footfall.comparison.ErrorTable;
import footfall.comparison.LegMetric;
import footfall.comparison.MeasurementError;
import footfall.comparison.Sample;
import footfall.comparison.Session;
import footfall.comparison.SessionClip;
import footfall.gait.Metric;
import footfall.settings.ComparisonSettings;
import footfall.settings.Knobs;
import footfall.wording.ComparisonWords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** The parts of which files about several sessions are made. Messages are in English, as every text of a file. */
record ComparisonNodes(ComparisonWords words) {

    /** With how its only clip was recorded, or of both sides with that of each in {@code clips}. */
    static ObjectNode session(Session session) {
        Json json = new Json();
        if (session.ofBothSides()) {
            json.put("file", session.name());
            json.put(
                    SessionJson.CLIPS,
                    array(session.clips().stream().map(ComparisonNodes::clip).toList()));
        } else {
            json.node().setAll(clip(session.firstClip()));
        }
        return json.put("strides", session.strides().size())
                .put("ruleVersion", session.ruleVersion())
                .put("version", session.version())
                .node();
    }

    private static ObjectNode clip(SessionClip clip) {
        Conditions c = clip.conditions();
        ArrayNode issues = Json.array();
        clip.issues().forEach(issue -> issues.add(issue.code().name()));
        Json json = new Json().put("file", clip.name());
        clip.sourceHash().ifPresent(hash -> json.put("sha256", hash));
        json.put("method", Json.name(c.method()))
                .put("nearSide", Json.name(c.nearSide()))
                .putSignificant("captureFps", Optional.of(c.captureFps()))
                .putSignificant("speedMetresPerSecond", c.speed())
                .putSignificant("inclinePercent", c.inclinePercent())
                .putSignificant("metresPerPixel", c.metresPerPixel());
        c.scaleSource().ifPresent(source -> json.put("scaleSource", Json.name(source)));
        return json.put("relativeUncertainty", c.relativeUncertainty(), Rounding.RATIO)
                .put("yawDegrees", c.yawDegrees(), Rounding.DEGREES)
                .put("rollDegrees", c.rollDegrees(), Rounding.DEGREES)
                .put("legLengthMetres", c.legLengthMetres(), Rounding.METRES)
                .put("qualityIssues", issues)
                .node();
    }

    ObjectNode comparability(Comparability comparability) {
        ArrayNode reasons = Json.array();
        comparability
                .reasons()
                .forEach(reason -> reasons.add(new Json()
                        .put("code", reason.code().name())
                        .put("message", words.reason(reason))
                        .put("severity", reason.forbids() ? "forbids" : "warning")
                        .node()));
        return new Json()
                .put("verdict", lowerCase(comparability.answer()))
                .put("reasons", reasons)
                .node();
    }

    static ObjectNode legMetric(LegMetric what) {
        return new Json()
                .put("metric", what.metric().id())
                .put("side", Json.name(what.side()))
                .node();
    }

    ObjectNode difference(Difference d) {
        int decimals = Rounding.decimals(d.metric());
        Json json = new Json()
                .put("id", d.metric().id())
                .put("side", Json.name(d.side()))
                .put("unit", d.metric().unit().symbol())
                .put("before", sample(d.before(), decimals))
                .put("after", sample(d.after(), decimals))
                .put("difference", d.difference(), decimals)
                .put("lower95", d.interval().lower(), decimals)
                .put("upper95", d.interval().upper(), decimals)
                .put("mdc95", d.error().mdc95(), decimals)
                .put("sem", d.error().sem(), decimals)
                .put("hedgesG", d.hedgesG(), Rounding.PERCENT)
                .put("verdict", lowerCase(d.verdict()));
        d.remark().ifPresent(remark -> json.put("remark", lowerCase(remark)));
        return json.put("errorSource", Json.name(d.error().source()))
                .put("welchLower95", d.welch().lower(), decimals)
                .put("welchUpper95", d.welch().upper(), decimals)
                .putSignificant("p", Optional.of(d.p()))
                .putSignificant("holmP", d.holmP())
                .putSignificant("mannWhitneyP", Optional.of(d.mannWhitneyP()))
                .node();
    }

    static ObjectNode sample(Sample sample, int decimals) {
        return new Json()
                .put("mean", sample.mean(), decimals)
                .put("sd", sample.sd(), decimals)
                .put("n", sample.n())
                .put("effectiveN", sample.effectiveN(), 1)
                .put("lower95", sample.interval().lower(), decimals)
                .put("upper95", sample.interval().upper(), decimals)
                .node();
    }

    static ObjectNode settings(ComparisonSettings settings, ErrorTable table) {
        Json comparison = new Json();
        new TreeMap<>(Knobs.asMap(settings)).forEach((name, value) -> {
            if (value instanceof Integer whole) {
                comparison.put(name, whole);
            } else if (value instanceof Double number) {
                comparison.putSignificant(name, Optional.of(number));
            }
        });
        Json errors = new Json();
        for (Metric metric : Metric.values()) {
            MeasurementError error = table.of(metric);
            int decimals = Rounding.decimals(metric);
            errors.put(
                    metric.id(),
                    new Json()
                            .put("mdc95", error.mdc95(), decimals)
                            .put("sem", error.sem(), decimals)
                            .put("source", Json.name(error.source()))
                            .node());
        }
        return new Json()
                .put("comparison", comparison.node())
                .put("errorsHold", errorsHold(table.sameSession()))
                .put("errors", errors.node())
                .node();
    }

    static String errorsHold(boolean sameSession) {
        return sameSession ? "sameSession" : "betweenDays";
    }

    static ArrayNode array(List<ObjectNode> nodes) {
        ArrayNode array = Json.array();
        nodes.forEach(array::add);
        return array;
    }

    static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
