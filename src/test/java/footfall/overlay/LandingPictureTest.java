package footfall.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import footfall.geometry.Point;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class LandingPictureTest {
    private static final LandingLabels LABELS = new LandingLabels("24 cm · 25 %", "8°", "Landing 3 of 9");
    private static final LandingGeometry LANDING = new LandingGeometry(
            new Point(600, 500),
            new Point(690, 660),
            new Point(720, 840),
            Optional.of(new Point(700, 870)),
            Optional.of(new Point(790, 860)),
            new Point(0, 1));

    @Test
    void thePlumbLineHangsFromTheHipAndTheDimensionReachesTheAnkle() {
        BufferedImage frame = grey(1280, 1200);
        BufferedImage picture = new LandingPicture().picture(frame, LANDING, new LandingLabels("", "", ""));
        double leg = Math.hypot(120, 340);
        double scale = picture.getHeight() / (870 + 0.42 * leg - (500 - 1.1 * leg));
        int hipX = (int) Math.round((600.5 - (660 - 0.95 * leg)) * scale);
        int ankleX = (int) Math.round((720.5 - (660 - 0.95 * leg)) * scale);
        int levelY = (int) Math.round((870.5 + 0.12 * leg - (500 - 1.1 * leg)) * scale);
        assertThat(yellowIn(picture, hipX - 6, hipX + 6, levelY)).isTrue();
        assertThat(yellowIn(picture, (hipX + ankleX) / 2, (hipX + ankleX) / 2, levelY))
                .isTrue();
        assertThat(yellowIn(picture, ankleX - 6, ankleX + 6, levelY)).isTrue();
        assertThat(yellowIn(picture, ankleX + 20, ankleX + 60, levelY)).isFalse();
        assertThat(yellowIn(picture, hipX - 60, hipX - 20, levelY)).isFalse();
    }

    private static boolean yellowIn(BufferedImage picture, int from, int to, int y) {
        for (int x = from; x <= to; x++) {
            Color colour = new Color(picture.getRGB(x, y));
            if (colour.getRed() > 220 && colour.getGreen() > 160 && colour.getBlue() < 120) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aPictureFullOfNoiseStillFitsIntoAPage() throws IOException {
        BufferedImage noise = grey(1920, 1200);
        Random random = new Random(5);
        for (int y = 0; y < noise.getHeight(); y++) {
            for (int x = 0; x < noise.getWidth(); x++) {
                noise.setRGB(x, y, random.nextInt());
            }
        }
        byte[] jpeg = new LandingPicture().draw(noise, LANDING, LABELS);
        assertThat(jpeg.length).isLessThanOrEqualTo(JpegImage.LARGEST_BYTES);
        assertThat(ImageIO.read(new ByteArrayInputStream(jpeg)).getHeight()).isBetween(900, 1000);
    }

    @Test
    void aRunnerAtTheEdgeOfANarrowPictureIsDrawnAllTheSame() {
        LandingGeometry edge = new LandingGeometry(
                new Point(20, 100),
                new Point(5, 260),
                new Point(0, 399),
                Optional.empty(),
                Optional.empty(),
                new Point(0.1, 2));
        byte[] jpeg = new LandingPicture().draw(grey(300, 400), edge, LABELS);
        assertThat(jpeg).isNotEmpty();
    }

    @Test
    void aLegWithoutLengthDrawsNothingAbsurd() {
        Point one = new Point(50, 50);
        LandingGeometry none = new LandingGeometry(one, one, one, Optional.empty(), Optional.empty(), new Point(0, 1));
        assertThat(new LandingPicture().draw(grey(100, 100), none, LABELS)).isNotEmpty();
    }

    private static BufferedImage grey(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.GRAY);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return picture;
    }
}
