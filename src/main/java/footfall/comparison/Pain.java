package footfall.comparison;

/** Pain on a scale of 0 to 10 as the runner gave it, before and after. It is shown beside the differences and judges nothing. */
public record Pain(int before, int after) {
    private static final int WORST = 10;

    public Pain {
        if (before < 0 || before > WORST || after < 0 || after > WORST) {
            throw new IllegalArgumentException("pain goes from 0 to " + WORST);
        }
    }
}
