package footfall.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.apache.batik.svggen.SVGIDGenerator;
import org.apache.batik.util.SVGConstants;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Turns a plot into an SVG element whose bytes depend on nothing but the plot. */
final class SvgDrawing {
    /** More cannot be seen, and would make the page large. */
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
        SVGGraphics2D graphics = graphics(name);
        chart.draw(graphics, new Rectangle2D.Double(0, 0, ChartStyle.WIDTH, height));
        return new ChartPicture(element(graphics, name, height, description), description);
    }

    /** @param name what every id in the drawing starts with */
    private static SVGGraphics2D graphics(String name) {
        Document document = GenericDOMImplementation.getDOMImplementation()
                .createDocument(SVGConstants.SVG_NAMESPACE_URI, SVGConstants.SVG_SVG_TAG, null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setPrecision(DECIMALS);
        context.setIDGenerator(new SVGIDGenerator() {
            @Override
            public String generateID(String prefix) {
                return name + "-" + super.generateID(prefix);
            }
        });
        return new SVGGraphics2D(context, false);
    }

    private static String element(SVGGraphics2D graphics, String name, int height, String description) {
        Element root = graphics.getRoot();
        root.setAttribute("id", name);
        withoutIdOfItsOwn(root.getElementsByTagName(SVGConstants.SVG_DEFS_TAG));
        root.setAttribute("viewBox", "0 0 " + ChartStyle.WIDTH + " " + height);
        root.setAttribute("role", "img");
        root.setAttribute("aria-label", description);
        StringWriter text = new StringWriter();
        try {
            graphics.stream(root, text, false, false);
        } catch (SVGGraphics2DIOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().replaceFirst("(?s)^.*?(?=<svg)", "");
    }

    /** The library gives the drawing's common definitions the same id in every drawing; nothing refers to it. */
    private static void withoutIdOfItsOwn(NodeList definitions) {
        for (int i = 0; i < definitions.getLength(); i++) {
            Element defs = (Element) definitions.item(i);
            if (defs.getAttribute("id").equals(SVGGraphics2D.ID_PREFIX_GENERIC_DEFS)) {
                defs.removeAttribute("id");
            }
        }
    }

    private static TextTitle above(String text) {
        TextTitle title = new TextTitle(text, ChartStyle.LABEL);
        title.setPaint(ChartStyle.SOFT_INK);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setPosition(RectangleEdge.TOP);
        title.setPadding(4, 6, 8, 6);
        return title;
    }
}
