package footfall.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import footfall.calibration.BeltClip;
import footfall.calibration.CameraGuides.BeltPath;
import footfall.settings.BeltClipSettings;
import footfall.tracking.TrackSample;
import footfall.video.Encoding;
import footfall.video.VideoReader;
import footfall.video.VideoWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BeltReaderTest {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final double FPS = 60;
    private static final int FRAMES = 150;
    private static final double RADIUS = 7;
    private static final double PX_PER_FRAME = 11.3;
    private static final double FIRST_X = 620;
    private static final double SLOPE = 0.02;
    private static final int FRAMES_PER_ROUND = 100;

    /** A sticker's centre in compressed video; half of what the belt's fit is made for. */
    private static final double PLACE_PX = 0.3;

    @TempDir
    private Path folder;

    @Test
    void the_sticker_is_followed_over_each_crossing_among_things_that_stand_still() {
        try (VideoReader video = VideoReader.open(clip(true))) {
            Optional<BeltReader.Result> found = BeltReader.read(video, done -> {});
            assertThat(found).isPresent();
            var samples = found.orElseThrow().sticker().samples();
            assertThat(samples)
                    .hasSizeGreaterThan(80)
                    .allSatisfy(s -> assertThat(missBy(s)).isLessThan(PLACE_PX));
            assertThat(samples).anySatisfy(s -> assertThat(s.frame()).isGreaterThan(FRAMES_PER_ROUND));
        }
    }

    @Test
    void the_belts_slope_and_a_square_camera_are_read_from_the_crossings() {
        try (VideoReader video = VideoReader.open(clip(true))) {
            BeltReader.Result found = BeltReader.read(video, done -> {}).orElseThrow();
            BeltPath path = new BeltClip(BeltClipSettings.defaults())
                    .of(found.sticker(), found.times(), WIDTH)
                    .orElseThrow();
            assertThat(path.slope()).isCloseTo(SLOPE, within(path.slopeSd()));
            assertThat(path.quickening()).isCloseTo(0, within(path.quickeningSd()));
        }
    }

    @Test
    void without_a_sticker_nothing_is_followed() {
        try (VideoReader video = VideoReader.open(clip(false))) {
            assertThat(BeltReader.read(video, done -> {})).isEmpty();
        }
    }

    private static double missBy(TrackSample sample) {
        double x = stickerX(sample.frame());
        return Math.hypot(sample.position().x() - x, sample.position().y() - stickerY(x));
    }

    private static double stickerX(int frame) {
        return FIRST_X - PX_PER_FRAME * (frame % FRAMES_PER_ROUND);
    }

    private static double stickerY(double x) {
        return 290 + SLOPE * (x - WIDTH / 2.0);
    }

    private Path clip(boolean sticker) {
        Path file = folder.resolve("belt.mp4");
        Random grain = new Random(7);
        try (VideoWriter writer =
                VideoWriter.create(file, Encoding.h264(WIDTH, HEIGHT, FPS).withBitsPerSecond(4_000_000))) {
            for (int i = 0; i < FRAMES; i++) {
                writer.write(frame(i, sticker, grain), i / FPS);
            }
            writer.finish();
        }
        return file;
    }

    private static BufferedImage frame(int number, boolean sticker, Random grain) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(new Color(200, 196, 188));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(new Color(50, 52, 58));
        graphics.fillRect(0, 270, WIDTH, 60);
        graphics.setColor(new Color(40, 120, 220));
        graphics.fill(new Ellipse2D.Double(100, 60, 14, 14));
        graphics.setColor(new Color(230, 120, 30));
        graphics.fill(new Ellipse2D.Double(400, 300, 14, 14));
        if (sticker) {
            // Pixel centres are whole numbers in tracks, half ones in a drawing.
            double x = stickerX(number) + 0.5;
            double y = stickerY(stickerX(number)) + 0.5;
            graphics.setColor(new Color(60, 230, 80));
            graphics.fill(new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS));
        }
        graphics.dispose();
        for (int i = 0; i < 3000; i++) {
            int x = grain.nextInt(WIDTH);
            int y = grain.nextInt(HEIGHT);
            Color c = new Color(picture.getRGB(x, y));
            int shade = grain.nextInt(9) - 4;
            picture.setRGB(
                    x,
                    y,
                    new Color(near(c.getRed() + shade), near(c.getGreen() + shade), near(c.getBlue() + shade))
                            .getRGB());
        }
        return picture;
    }

    private static int near(int channel) {
        return Math.max(0, Math.min(255, channel));
    }
}
