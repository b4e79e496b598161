package footfall.chart;

import footfall.body.Side;
import footfall.comparison.Bounds;
import footfall.comparison.Comparability;
import footfall.comparison.Course;
import footfall.comparison.Progression;
import footfall.comparison.Sample;
import footfall.gait.Metric;
import footfall.wording.Reading;
import footfall.wording.Wording;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * A metric over several sessions: means with their 95 % intervals, and round the first the band in which an unchanged runner stays. Hollow:
 * a session that cannot be compared with the first. A session without the metric leaves a gap.
 */
final class ProgressChart {
    private static final int HEIGHT = 330;
    private static final double DOT = 11;
    private static final double BAND = 0.16;
    private static final double MARGIN = 0.08;
    private static final int LABELS_WIDTH = 470;
    private static final int LETTER_WIDTH = 8;
    private static final int FEWEST_LETTERS = 5;

    private final Progression progression;
    private final Metric metric;
    private final Reading reading;
    private final Wording wording;
    private final XYIntervalSeriesCollection dots = new XYIntervalSeriesCollection();
    private final XYErrorRenderer renderer = new XYErrorRenderer();
    private final XYSeriesCollection lines = new XYSeriesCollection();
    private final XYLineAndShapeRenderer lineRenderer = new XYLineAndShapeRenderer(true, false);
    private final List<Double> shown = new ArrayList<>();

    ProgressChart(Progression progression, Metric metric, Wording wording) {
        this.progression = progression;
        this.metric = metric;
        this.reading = Reading.of(metric);
        this.wording = wording;
    }

    ChartPicture picture() {
        XYPlot plot = plot();
        SvgDrawing.Legend legend = dots.getSeriesCount() > 1 ? SvgDrawing.Legend.SHOWN : SvgDrawing.Legend.HIDDEN;
        return SvgDrawing.draw(
                "progress-" + metric.id(),
                plot,
                wording.text("chart.progress.y", metric, wording.of(reading)),
                HEIGHT,
                legend,
                wording.text("chart.progress.alt", metric, said()));
    }

    /** In the units that are read; the first session is at 1. */
    XYPlot plot() {
        renderer.setErrorStroke(ChartStyle.LINE);
        renderer.setDrawXError(false);
        renderer.setCapLength(0);
        renderer.setUseFillPaint(true);
        for (Course course : courses()) {
            addBands(course);
            addLine(course);
            addDots(course, true);
            addDots(course, false);
        }
        XYPlot plot = ChartStyle.plot(sessions(), values());
        plot.setDataset(0, dots);
        plot.setRenderer(0, renderer);
        plot.setDataset(1, lines);
        plot.setRenderer(1, lineRenderer);
        return plot;
    }

    private List<Course> courses() {
        return progression.courses().stream()
                .filter(course -> course.what().metric() == metric)
                .toList();
    }

    /** Neighbours of one height are one box, or a seam would show. */
    private void addBands(Course course) {
        int count = progression.sessions().size();
        int from = 0;
        for (int i = 1; i <= count; i++) {
            if (i == count || !course.band(i).equals(course.band(from))) {
                int first = from + 1;
                int last = i;
                course.band(from).ifPresent(band -> addBand(course, band, first, last));
                from = i;
            }
        }
    }

    private void addBand(Course course, Bounds band, int first, int last) {
        double lower = shown(band.lower());
        double upper = shown(band.upper());
        Color colour = ChartStyle.faint(ChartStyle.of(course.what().side()), BAND);
        renderer.addAnnotation(
                new XYBoxAnnotation(first - 0.5, lower, last + 0.5, upper, null, null, colour), Layer.BACKGROUND);
    }

    private double shown(double si) {
        shown.add(reading.convert(si));
        return reading.convert(si);
    }

    private void addLine(Course course) {
        XYSeries line = new XYSeries(course.what().side());
        for (int i = 0; i < course.samples().size(); i++) {
            Double mean = course.samples()
                    .get(i)
                    .map(sample -> reading.convert(sample.mean()))
                    .orElse(null);
            line.add(i + 1.0, mean);
        }
        int index = lines.getSeriesCount();
        lineRenderer.setSeriesPaint(
                index, ChartStyle.pale(ChartStyle.of(course.what().side()), 0.5));
        lineRenderer.setSeriesStroke(index, ChartStyle.THIN);
        lineRenderer.setSeriesVisibleInLegend(index, false);
        lines.addSeries(line);
    }

    private void addDots(Course course, boolean comparable) {
        Side side = course.what().side();
        XYIntervalSeries series = new XYIntervalSeries(
                comparable ? wording.of(side) : wording.text("chart.progress.hollow", wording.of(side)));
        for (int i = 0; i < course.samples().size(); i++) {
            Optional<Sample> sample = course.samples().get(i);
            if (sample.isPresent() && isComparable(i) == comparable) {
                Bounds interval = sample.orElseThrow().interval();
                double x = i + 1.0;
                series.add(
                        x, x, x, shown(sample.orElseThrow().mean()), shown(interval.lower()), shown(interval.upper()));
            }
        }
        if (series.getItemCount() > 0) {
            int index = dots.getSeriesCount();
            renderer.setSeriesPaint(index, ChartStyle.of(side));
            renderer.setSeriesFillPaint(index, comparable ? ChartStyle.of(side) : Color.WHITE);
            renderer.setSeriesOutlineStroke(index, ChartStyle.LINE);
            renderer.setSeriesShape(index, ChartStyle.dot(side, DOT));
            dots.addSeries(series);
        }
    }

    private boolean isComparable(int session) {
        return session == 0
                || progression.againstFirst().get(session - 1).comparability().answer() != Comparability.Answer.NO;
    }

    private NumberAxis values() {
        double least = shown.stream().mapToDouble(v -> v).min().orElse(0);
        double most = shown.stream().mapToDouble(v -> v).max().orElse(1);
        double margin = most > least ? MARGIN * (most - least) : 1;
        NumberAxis axis = ChartStyle.axis("", wording);
        axis.setRange(least - margin, most + margin);
        return axis;
    }

    private SymbolAxis sessions() {
        int count = progression.sessions().size();
        String[] names = IntStream.rangeClosed(0, count)
                .mapToObj(i -> i == 0 ? "" : label(i, count))
                .toArray(String[]::new);
        SymbolAxis axis = new SymbolAxis("", names);
        axis.setTickLabelFont(ChartStyle.TICK);
        axis.setTickLabelPaint(ChartStyle.SOFT_INK);
        axis.setGridBandsVisible(false);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setRange(0.5, count + 0.5);
        return axis;
    }

    /** The session's number, and as much of its name as there is room for. */
    private String label(int number, int count) {
        String name = progression.sessions().get(number - 1).name().replaceFirst("\\.[^.]*$", "");
        int room = LABELS_WIDTH / count / LETTER_WIDTH - 3;
        if (room < FEWEST_LETTERS) {
            return String.valueOf(number);
        }
        return number + " " + (name.length() <= room ? name : name.substring(0, room - 1) + "\u2026");
    }

    private String said() {
        List<String> said = new ArrayList<>();
        for (Course course : courses()) {
            for (int i = 0; i < course.samples().size(); i++) {
                int number = i + 1;
                course.samples()
                        .get(i)
                        .ifPresent(sample -> said.add(wording.text(
                                "chart.progress.said",
                                number,
                                course.what().side(),
                                wording.withUnit(sample.mean(), reading),
                                wording.number(sample.interval().lower(), reading),
                                wording.number(sample.interval().upper(), reading))));
            }
        }
        return String.join("; ", said);
    }
}
