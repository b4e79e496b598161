package footfall.chart;

import footfall.comparison.Progression;
import footfall.gait.Metric;
import footfall.wording.Wording;
import java.util.Optional;

/** The charts of several sessions in one language. */
public final class ProgressCharts {
    private final Progression progression;
    private final Wording wording;

    public ProgressCharts(Progression progression, Wording wording) {
        this.progression = progression;
        this.wording = wording;
    }

    /** The metric's means with their 95 % intervals and the band of measurement error; absent where fewer than two sessions have it. */
    public Optional<ChartPicture> of(Metric metric) {
        boolean measured =
                progression.courses().stream().anyMatch(course -> course.what().metric() == metric);
        return measured ? Optional.of(new ProgressChart(progression, metric, wording).picture()) : Optional.empty();
    }
}
