package footfall.chart;

/**
 * A chart ready for a page: an {@code <svg>} element that scales to its container, and what it shows in words for those who cannot see
 * it.
 */
public record ChartPicture(String svg, String description) {}
