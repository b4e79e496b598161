package footfall.gait;

import footfall.gait.OverstrideVerdict.Answer;
import footfall.gait.OverstrideVerdict.Reason;
import footfall.settings.OverstrideSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The overstriding rule of docs/measurement.md. It compares the foot-hip distance in per cent of leg length, with its interval, with
 * a line that rises with speed, and looks for signs of a leg that reaches. Its lines are conventions of the settings' version.
 */
final class OverstrideRule {
    private final OverstrideSettings settings;

    OverstrideRule(OverstrideSettings settings) {
        this.settings = settings;
    }

    /** Judges the leg that lands farther ahead; without any leg, or without what the rule needs, the answer is uncertain. */
    OverstrideVerdict judge(List<LandingEvidence> legs, Optional<Double> speed, double captureFps) {
        Optional<Double> expected = speed.map(
                v -> settings.expectedPercentLeg() + settings.percentLegPerSpeed() * (v - settings.referenceSpeed()));
        Optional<Double> attention = expected.map(e -> e + settings.attentionAbove());
        Optional<LandingEvidence> leg = legs.stream()
                .max(Comparator.comparingDouble(
                        l -> l.percentLeg().map(MetricSummary::mean).orElse(Double.NEGATIVE_INFINITY)));
        List<Reason> reasons = new ArrayList<>();
        Answer answer = leg.map(l -> answer(l, attention, captureFps, reasons)).orElseGet(() -> noLeg(reasons));
        return new OverstrideVerdict(
                answer,
                leg.filter(l -> l.percentLeg().isPresent()).map(LandingEvidence::side),
                attention,
                expected.map(e -> e + settings.clearAbove()),
                reasons,
                settings.ruleVersion());
    }

    private static Answer noLeg(List<Reason> reasons) {
        reasons.add(Reason.TOO_FEW_STRIDES);
        return Answer.UNCERTAIN;
    }

    private Answer answer(LandingEvidence leg, Optional<Double> line, double fps, List<Reason> reasons) {
        if (leg.percentLeg().isEmpty()) {
            reasons.add(leg.landingMeasured() ? Reason.LEG_LENGTH_UNKNOWN : Reason.HIP_NOT_MEASURED);
        } else if (leg.percentLeg().orElseThrow().n() < settings.fewestStrides()) {
            reasons.add(Reason.TOO_FEW_STRIDES);
        } else if (line.isEmpty()) {
            reasons.add(Reason.SPEED_UNKNOWN);
        } else {
            return softened(plainAnswer(leg, line.orElseThrow(), reasons), weaknesses(leg, fps), reasons);
        }
        return Answer.UNCERTAIN;
    }

    private Answer plainAnswer(LandingEvidence leg, double line, List<Reason> reasons) {
        MetricSummary distance = leg.percentLeg().orElseThrow();
        boolean shank =
                leg.shank().filter(s -> s.mean() > settings.shankSignDegrees()).isPresent();
        boolean knee = leg.kneeAgainstStanding()
                .filter(s -> s.mean() < settings.kneeSignDegrees())
                .isPresent();
        reasons.add(position(distance, line));
        addSigns(leg, shank, knee, reasons);
        if (distance.lower95() > line && (shank || knee)) {
            return Answer.LIKELY;
        }
        if (distance.mean() > line || (shank && knee)) {
            return Answer.POSSIBLE;
        }
        return distance.upper95() < line && !shank && !knee ? Answer.NOT_SEEN : Answer.UNCERTAIN;
    }

    private static Reason position(MetricSummary distance, double line) {
        if (distance.lower95() > line) {
            return Reason.LOWER_LIMIT_ABOVE_ATTENTION_LINE;
        }
        if (distance.mean() > line) {
            return Reason.MEAN_ABOVE_ATTENTION_LINE;
        }
        return distance.upper95() < line
                ? Reason.UPPER_LIMIT_BELOW_ATTENTION_LINE
                : Reason.INTERVAL_SPANS_ATTENTION_LINE;
    }

    private void addSigns(LandingEvidence leg, boolean shank, boolean knee, List<Reason> reasons) {
        if (shank) {
            reasons.add(Reason.SHANK_REACHES_FORWARD);
        }
        if (knee) {
            reasons.add(Reason.KNEE_NEARLY_STRAIGHT);
        }
        if (leg.footInclination()
                .filter(s -> s.mean() > settings.footSignDegrees())
                .isPresent()) {
            reasons.add(Reason.FOOT_STEEP);
        }
        if (!shank && !knee) {
            reasons.add(Reason.NO_SUPPORTING_SIGN);
        }
    }

    /** What keeps an answer from being firm. */
    private List<Reason> weaknesses(LandingEvidence leg, double fps) {
        List<Reason> weak = new ArrayList<>();
        if (leg.percentLeg().orElseThrow().n() < settings.firmStrides()) {
            weak.add(Reason.TOO_FEW_STRIDES);
        }
        if (fps < settings.firmFps()) {
            weak.add(Reason.FRAME_RATE_TOO_LOW);
        }
        if (leg.strikeSdSeconds() > settings.firmStrikeSeconds()) {
            weak.add(Reason.STRIKE_TIME_UNSURE);
        }
        return weak;
    }

    /** On a weak recording "likely" is only possible and "not seen" is only uncertain. */
    private static Answer softened(Answer plain, List<Reason> weaknesses, List<Reason> reasons) {
        reasons.addAll(weaknesses);
        if (weaknesses.isEmpty()) {
            return plain;
        }
        return switch (plain) {
            case LIKELY, POSSIBLE -> Answer.POSSIBLE;
            case NOT_SEEN, UNCERTAIN -> Answer.UNCERTAIN;
        };
    }
}
