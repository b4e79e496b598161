package footfall.chart;

import footfall.body.Side;
import footfall.gait.Metric;
import footfall.gait.MetricSummary;
import footfall.session.SessionAnalysis;
import footfall.wording.Reading;
import footfall.wording.Wording;
import java.awt.Color;
import java.awt.Paint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** One step as a bar per leg: how long the foot is on the ground, then how long both feet are in the air. */
final class ContactChart {
    private static final int HEIGHT_OF_AXIS = 92;
    private static final int HEIGHT_PER_LEG = 74;
    private static final double HALF_BAR = 0.32;

    /** Room for the name of a short flight, as a part of the contact. */
    private static final double LABEL_SHARE = 0.33;

    private static final double MARGIN = 0.02;

    private final SessionAnalysis analysis;
    private final Wording wording;
    private final List<String> said = new ArrayList<>();
    private final XYIntervalSeriesCollection bars = new XYIntervalSeriesCollection();
    private final XYBarRenderer renderer = new XYBarRenderer();
    private double longestSeconds;

    private ContactChart(SessionAnalysis analysis, Wording wording) {
        this.analysis = analysis;
        this.wording = wording;
    }

    /** Empty when no leg has both times. */
    static Optional<ChartPicture> of(SessionAnalysis analysis, Wording wording) {
        return new ContactChart(analysis, wording).picture();
    }

    private Optional<ChartPicture> picture() {
        NumberAxis time = ChartStyle.axis(wording.text("chart.contact.x"), wording);
        NumberAxis rows = ChartStyle.axis("", wording);
        rows.setTickLabelsVisible(false);
        rows.setInverted(true);
        XYPlot plot = ChartStyle.plot(time, rows);
        plot.setRangeGridlinesVisible(false);
        List<Side> legs = Arrays.stream(Side.values())
                .filter(side -> mean(side, Metric.CONTACT_TIME).isPresent()
                        && mean(side, Metric.FLIGHT_TIME).isPresent())
                .toList();
        if (legs.isEmpty()) {
            return Optional.empty();
        }
        for (int row = 0; row < legs.size(); row++) {
            addLeg(plot, legs, row);
        }
        renderer.setUseYInterval(true);
        renderer.setShadowVisible(false);
        renderer.setBarPainter(new StandardXYBarPainter());
        plot.setDataset(bars);
        plot.setRenderer(renderer);
        rows.setRange(-0.5 - 0.05, legs.size() - 0.5 + 0.05);
        time.setRange(0, 1000 * longestSeconds * (1 + MARGIN));
        int height = HEIGHT_OF_AXIS + HEIGHT_PER_LEG * legs.size();
        return Optional.of(SvgDrawing.draw(
                "contact",
                plot,
                wording.text("chart.contact.y"),
                height,
                SvgDrawing.Legend.HIDDEN,
                String.join(" ", said)));
    }

    private Optional<Double> mean(Side side, Metric metric) {
        return analysis.gait().metrics().of(side, metric).map(MetricSummary::mean);
    }

    private void addLeg(XYPlot plot, List<Side> legs, int row) {
        Side side = legs.get(row);
        double contact = mean(side, Metric.CONTACT_TIME).orElseThrow();
        double flight = mean(side, Metric.FLIGHT_TIME).orElseThrow();
        Color colour = ChartStyle.of(side);
        addBar(row, 0, contact, colour);
        addBar(row, contact, contact + flight, ChartStyle.faint(colour, 0.2));
        String onTheBelt = legs.size() == 1
                ? wording.text("chart.contact.contact", contact)
                : wording.text("chart.contact.leg", side, contact);
        addText(plot, row, contact / 2, onTheBelt, Color.WHITE, TextAnchor.CENTER);
        // From the left of its bar, which may be shorter than the text.
        String inTheAir = "\u00a0" + wording.text("chart.contact.flight", flight);
        addText(plot, row, contact, inTheAir, ChartStyle.INK, TextAnchor.CENTER_LEFT);
        longestSeconds = Math.max(longestSeconds, Math.max(contact + flight, contact + LABEL_SHARE * contact));
        said.add(wording.text(
                "chart.contact.alt",
                side,
                wording.withUnit(contact, Reading.MILLISECONDS),
                wording.withUnit(flight, Reading.MILLISECONDS)));
    }

    private void addBar(int row, double from, double to, Paint paint) {
        int index = bars.getSeriesCount();
        XYIntervalSeries bar = new XYIntervalSeries("bar " + index);
        bar.add(1000 * from, 1000 * from, 1000 * to, row, row - HALF_BAR, row + HALF_BAR);
        bars.addSeries(bar);
        renderer.setSeriesPaint(index, paint);
    }

    private static void addText(XYPlot plot, int row, double seconds, String text, Color colour, TextAnchor anchor) {
        XYTextAnnotation label = new XYTextAnnotation(text, 1000 * seconds, row);
        label.setFont(ChartStyle.STRONG);
        label.setPaint(colour);
        label.setTextAnchor(anchor);
        plot.addAnnotation(label);
    }
}
