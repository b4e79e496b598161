package footfall.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.svg.PreserveAspectRatio;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.ViewBox;

/** Turns a plot into an SVG element whose bytes depend on nothing but the plot. */
final class SvgDrawing {
    /** A tenth of a unit cannot be seen, and keeps the page small. */
    private static final int DECIMALS = 2;

    private SvgDrawing() {}

    /** Whether a chart explains its colours below it. */
    enum Legend {
        SHOWN,
        HIDDEN
    }

    /**
     * @param name unique within a page: the ids inside the drawing start with it
     * @param upright what the upright axis shows; written above it, since turned text reads badly
     */
    static ChartPicture draw(String name, Plot plot, String upright, int height, Legend legend, String description) {
        JFreeChart chart = new JFreeChart(null, null, plot, legend == Legend.SHOWN);
        chart.addSubtitle(above(upright));
        chart.setBackgroundPaint(Color.WHITE);
        chart.setTextAntiAlias(true);
        LegendTitle title = chart.getLegend();
        if (title != null) {
            title.setPosition(RectangleEdge.BOTTOM);
            title.setItemFont(ChartStyle.TICK);
            title.setItemPaint(ChartStyle.SOFT_INK);
            title.setFrame(BlockBorder.NONE);
        }
        SVGGraphics2D graphics = new SVGGraphics2D(ChartStyle.WIDTH, height);
        graphics.setDefsKeyPrefix(name + "-");
        graphics.setGeomDoubleConverter(SvgDrawing::number);
        graphics.setTransformDoubleConverter(SvgDrawing::number);
        chart.draw(graphics, new Rectangle2D.Double(0, 0, ChartStyle.WIDTH, height));
        ViewBox box = new ViewBox(0, 0, ChartStyle.WIDTH, height);
        String svg = graphics.getSVGElement(name, false, box, PreserveAspectRatio.XMID_YMID, null);
        return new ChartPicture(accessible(svg, description), description);
    }

    private static TextTitle above(String text) {
        TextTitle title = new TextTitle(text, ChartStyle.LABEL);
        title.setPaint(ChartStyle.SOFT_INK);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setPosition(RectangleEdge.TOP);
        title.setPadding(4, 6, 8, 6);
        return title;
    }

    private static String accessible(String svg, String description) {
        return svg.replaceFirst(
                "<svg ",
                "<svg role=\"img\" aria-label=\"" + escaped(description).replace("$", "\\$") + "\" ");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
