package footfall.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import footfall.geometry.Point;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Two landings whose metres are known: side by side, and as stick figures over one hip. */
class LandingPairTest {
    private static final LandingLabels NO_WORDS = new LandingLabels("", "", "");
    /** Forward, and down, of the hip, in metres: the first lands 0.30 m ahead, the second 0.20 m. */
    private static final Point KNEE = new Point(0.2, 0.4);

    private static final Point FIRST_ANKLE = new Point(0.30, 0.80);
    private static final Point SECOND_ANKLE = new Point(0.20, 0.83);
    /** Of the pair's picture: half as wide, and its height holds 2.6 of the longer leg. */
    private static final double PX_PER_METRE = 800 / (2.6 * Math.max(legOf(FIRST_ANKLE), legOf(SECOND_ANKLE)));

    private static double legOf(Point ankle) {
        return KNEE.distanceTo(new Point(0, 0)) + KNEE.distanceTo(ankle);
    }

    @Test
    void bothHipsLieOnOneHeightInTheMiddleOfTheirHalvesAndMetresAreEquallyLong() throws IOException {
        BufferedImage pair = pair(view(FIRST_ANKLE, 0.004, 0), view(SECOND_ANKLE, 0.0025, 0));
        assertThat(pair.getWidth()).isEqualTo(1280);
        expectSpot(pair, 320 + 0.6 * PX_PER_METRE, 376);
        expectSpot(pair, 960 + 0.6 * PX_PER_METRE, 376);
        expectSpot(pair, 320 + FIRST_ANKLE.x() * PX_PER_METRE, 376 + (FIRST_ANKLE.y() + 0.3) * PX_PER_METRE);
        expectSpot(pair, 960 + SECOND_ANKLE.x() * PX_PER_METRE, 376 + (SECOND_ANKLE.y() + 0.3) * PX_PER_METRE);
    }

    @Test
    void aCameraThatStoodAskewIsTurnedUpright() throws IOException {
        BufferedImage pair = pair(view(FIRST_ANKLE, 0.004, Math.toRadians(6)), view(SECOND_ANKLE, 0.0025, 0));
        expectSpot(pair, 320 + 0.6 * PX_PER_METRE, 376);
        expectSpot(pair, 320 + FIRST_ANKLE.x() * PX_PER_METRE, 376 + (FIRST_ANKLE.y() + 0.3) * PX_PER_METRE);
    }

    @Test
    void theStickFiguresShareTheHipAndKeepTheirDistances() {
        StickFigures.Figure first = figure(FIRST_ANKLE, 0.004, Math.toRadians(-4), "Before: 30 cm");
        StickFigures.Figure second = figure(SECOND_ANKLE, 0.0025, 0, "After: <20 cm>");
        String svg = new StickFigures().draw(first, second, "Two landings");
        Matcher circles =
                Pattern.compile("<circle cx=\"([0-9.]+)\" cy=\"([0-9.]+)\"").matcher(svg);
        double perMetre = 280 / Math.max(legOf(FIRST_ANKLE), legOf(SECOND_ANKLE));
        for (Point ankle : new Point[] {FIRST_ANKLE, SECOND_ANKLE}) {
            expectCircle(circles, new Point(0, 0), perMetre);
            expectCircle(circles, KNEE, perMetre);
            expectCircle(circles, ankle, perMetre);
        }
        assertThat(svg).contains("aria-label=\"Two landings\"", "Before: 30 cm", "After: &lt;20 cm&gt;");
    }

    @Test
    void withoutAScaleNothingIsCompared() {
        StickFigures.Figure some = figure(FIRST_ANKLE, 0.004, 0, "");
        StickFigures.Figure none = figure(FIRST_ANKLE, 0.004, 0, "");
        assertThatThrownBy(() ->
                        new StickFigures().draw(some, new StickFigures.Figure(none.geometry(), 0, ""), "Two landings"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void expectCircle(Matcher circles, Point metres, double perMetre) {
        assertThat(circles.find()).isTrue();
        assertThat(Double.parseDouble(circles.group(1))).isCloseTo(210 + metres.x() * perMetre, within(0.06));
        assertThat(Double.parseDouble(circles.group(2))).isCloseTo(40 + metres.y() * perMetre, within(0.06));
    }

    private static BufferedImage pair(LandingPair.View first, LandingPair.View second) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(new LandingPair().draw(first, second)));
    }

    /** A frame with blue discs 0.6 m ahead of the hip and 0.3 m under the ankle, where nothing is drawn over them. */
    private static LandingPair.View view(Point ankle, double metresPerPixel, double roll) {
        BufferedImage frame = new BufferedImage(1200, 900, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = frame.createGraphics();
        graphics.setColor(Color.BLUE);
        for (Point at : new Point[] {new Point(0.6, 0), ankle.plus(new Point(0, 0.3))}) {
            Point px = inPicture(at, metresPerPixel, roll);
            double radius = 0.03 / metresPerPixel;
            graphics.fill(new Ellipse2D.Double(px.x() + 0.5 - radius, px.y() + 0.5 - radius, 2 * radius, 2 * radius));
        }
        graphics.dispose();
        return new LandingPair.View(frame, landing(ankle, metresPerPixel, roll), metresPerPixel, NO_WORDS, "");
    }

    private static StickFigures.Figure figure(Point ankle, double metresPerPixel, double roll, String name) {
        return new StickFigures.Figure(landing(ankle, metresPerPixel, roll), metresPerPixel, name);
    }

    private static LandingGeometry landing(Point ankle, double metresPerPixel, double roll) {
        return new LandingGeometry(
                inPicture(new Point(0, 0), metresPerPixel, roll),
                inPicture(KNEE, metresPerPixel, roll),
                inPicture(ankle, metresPerPixel, roll),
                Optional.empty(),
                Optional.empty(),
                new Point(-Math.sin(roll), Math.cos(roll)));
    }

    /** The hip stands at (500, 300); a roll turns the whole picture. */
    private static Point inPicture(Point metres, double metresPerPixel, double roll) {
        Point px = metres.times(1 / metresPerPixel);
        return new Point(
                500 + px.x() * Math.cos(roll) - px.y() * Math.sin(roll),
                300 + px.x() * Math.sin(roll) + px.y() * Math.cos(roll));
    }

    private static void expectSpot(BufferedImage picture, double x, double y) {
        double sumX = 0;
        double sumY = 0;
        int blue = 0;
        for (int row = (int) y - 20; row <= y + 20; row++) {
            for (int column = (int) x - 20; column <= x + 20; column++) {
                Color colour = new Color(picture.getRGB(column, row));
                if (colour.getBlue() > 150 && colour.getRed() < 80 && colour.getGreen() < 80) {
                    sumX += column;
                    sumY += row;
                    blue++;
                }
            }
        }
        assertThat(blue).isGreaterThan(80);
        assertThat(sumX / blue).isCloseTo(x - 0.5, within(1.0));
        assertThat(sumY / blue).isCloseTo(y - 0.5, within(1.0));
    }
}
