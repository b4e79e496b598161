package footfall.pose;

/** The logistic function: logits to probabilities. */
final class Sigmoid {
    private Sigmoid() {}

    static double of(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
