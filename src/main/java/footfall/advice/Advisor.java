package footfall.advice;

import footfall.gait.GaitAnalysis;
import footfall.gait.Metric;
import footfall.gait.MetricSummary;
import footfall.gait.OverstrideVerdict;
import footfall.settings.AdviceSettings;
import java.util.List;
import java.util.Optional;

/**
 * Chooses what may be said to a runner: advice about the landing only where the verdict, a complaint or a chosen cue
 * calls for it.
 */
public final class Advisor {
    private static final String USUAL_CUE = "cue.shorter";
    private static final String UPRIGHT_CUE = "cue.tall";

    private final AdviceRequest request;
    private final AdviceSettings settings;

    public Advisor(AdviceRequest request) {
        this.request = request;
        this.settings = request.settings();
    }

    /** To one runner. */
    public AdvicePlan advise(GaitAnalysis gait) {
        Optional<Double> stepRate = stepRate(gait);
        List<Advice> advice = AdviceBook.items().stream()
                .filter(item -> isCalledFor(item, gait.verdict()))
                .filter(item -> !item.id().equals("rate.target") || stepRate.isPresent())
                .map(item -> new Advice(item, arguments(item, stepRate.orElse(0.0))))
                .toList();
        String cue = request.cue()
                .map(chosen -> chosen.item().id())
                .orElseGet(() -> leansForward(gait) ? UPRIGHT_CUE : USUAL_CUE);
        return new AdvicePlan(
                advice.stream().filter(a -> a.item().id().equals(cue)).findFirst(), advice);
    }

    /** What may be said to everyone. */
    public static AdvicePlan always() {
        List<Advice> advice = AdviceBook.items().stream()
                .filter(item -> item.when() == AdviceItem.When.ALWAYS)
                .map(item -> new Advice(item, List.of()))
                .toList();
        return new AdvicePlan(Optional.empty(), advice);
    }

    private boolean isCalledFor(AdviceItem item, OverstrideVerdict verdict) {
        boolean ahead = verdict.answer() == OverstrideVerdict.Answer.LIKELY
                || verdict.answer() == OverstrideVerdict.Answer.POSSIBLE;
        return switch (item.when()) {
            case ALWAYS -> true;
            case LANDING -> ahead || request.complaint() || request.cue().isPresent();
            case COMPLAINT -> request.complaint();
        };
    }

    private List<Object> arguments(AdviceItem item, double stepRate) {
        return switch (item.id()) {
            case "rate.target" ->
                List.of(
                        (int) Math.round(stepRate),
                        raised(stepRate, settings.firstRisePercent()),
                        raised(stepRate, settings.laterRisePercent()),
                        raised(stepRate, settings.mostRisePercent()));
            case "rate.expect" -> List.of(settings.firstRisePercent());
            case "practice.schedule" -> List.of(settings.sessions(), settings.firstMinutes(), settings.lastMinutes());
            case "practice.share" -> List.of(settings.newGaitPercent());
            case "load.longest" -> List.of(settings.longerRunPercent());
            case "pain.during" -> List.of(settings.painToGoOn(), settings.painToStop());
            default -> List.of();
        };
    }

    private static int raised(double stepRate, double percent) {
        return (int) Math.round(stepRate * (1 + percent / 100));
    }

    private static Optional<Double> stepRate(GaitAnalysis gait) {
        return gait.ofJudgedLeg(Metric.STEP_RATE).map(MetricSummary::mean);
    }

    private boolean leansForward(GaitAnalysis gait) {
        return gait.ofJudgedLeg(Metric.TRUNK_LEAN_AT_STRIKE)
                .filter(lean -> lean.mean() > settings.trunkLeanDegrees())
                .isPresent();
    }
}
