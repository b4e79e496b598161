package footfall.chart;

import footfall.body.Side;
import footfall.comparison.Reason;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/**
 * One calm look for all charts: sizes that stay legible when a chart of 560 units is shown on a phone, colours that differ in lightness
 * too (after Okabe and Ito), thin grid lines.
 */
final class ChartStyle {
    static final int WIDTH = 560;
    static final Color INK = new Color(0x1f2933);
    static final Color SOFT_INK = new Color(0x52606d);
    static final Color GRID = new Color(0xe4e7eb);
    static final Color NORM = new Color(0xcbd2d9);
    static final Color ATTENTION = new Color(0xb45309);
    static final Color CLEAR = new Color(0x9b1c1c);
    static final Color PLUMB = new Color(0x7b8794);
    static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 15);
    static final Font TICK = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
    static final Font STRONG = new Font(Font.SANS_SERIF, Font.BOLD, 15);
    static final Stroke THIN = new BasicStroke(1f);
    static final Stroke LINE = new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final Stroke LIMB = new BasicStroke(5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final Stroke DASHED =
            new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1f, new float[] {7f, 5f}, 0f);
    static final Stroke DOTTED =
            new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1f, new float[] {2f, 4f}, 0f);

    private ChartStyle() {}

    static Color of(Side side) {
        return side == Side.RIGHT ? new Color(0x005f99) : new Color(0xc2410c);
    }

    static Color of(Reason.Which which) {
        return which == Reason.Which.AFTER ? new Color(0x005f99) : new Color(0x946200);
    }

    static String name(Reason.Which which, Wording wording) {
        return wording.text(which == Reason.Which.BEFORE ? "compare.before" : "compare.after");
    }

    /** Square before, round after. */
    static Shape dot(Reason.Which which, double size) {
        return dot(which == Reason.Which.AFTER ? Side.RIGHT : Side.LEFT, size);
    }

    /** The colour with this opacity, 0 to 1. */
    static Color faint(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * opacity));
    }

    /** The colour mixed with white, this part of it left; unlike a transparent one it does not darken where it overlaps. */
    static Color pale(Color colour, double part) {
        return new Color(pale(colour.getRed(), part), pale(colour.getGreen(), part), pale(colour.getBlue(), part));
    }

    private static int pale(int channel, double part) {
        return (int) Math.round(255 - part * (255 - channel));
    }

    /** Round for right, square for left: colour is never the only difference. */
    static Shape dot(Side side, double size) {
        return side == Side.RIGHT
                ? new Ellipse2D.Double(-size / 2, -size / 2, size, size)
                : new Rectangle2D.Double(-size / 2, -size / 2, size, size);
    }

    static NumberAxis axis(String title, Wording wording) {
        NumberAxis axis = new NumberAxis(title);
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(wording.language() == Language.DUTCH ? ',' : '.');
        symbols.setMinusSign('\u2212');
        axis.setNumberFormatOverride(new DecimalFormat("0.##", symbols));
        axis.setLabelFont(LABEL);
        axis.setLabelPaint(SOFT_INK);
        axis.setTickLabelFont(TICK);
        axis.setTickLabelPaint(SOFT_INK);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setLabelInsets(new RectangleInsets(4, 4, 4, 4));
        return axis;
    }

    static XYPlot plot(NumberAxis horizontal, NumberAxis vertical) {
        XYPlot plot = new XYPlot(null, horizontal, vertical, null);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(THIN);
        plot.setAxisOffset(new RectangleInsets(0, 0, 0, 0));
        plot.setInsets(new RectangleInsets(2, 6, 2, 20));
        return plot;
    }
}
