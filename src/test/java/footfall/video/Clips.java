package footfall.video;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;

/** Small clips whose frames can be told apart: a red corner at the stored top left, and a bar of light that says the frame's number. */
final class Clips {
    static final int WIDTH_PX = 160;
    static final int HEIGHT_PX = 96;

    private static final int CORNER_PX = 32;
    private static final int BITS = 6;

    private Clips() {}

    static Path write(Path file, Encoding encoding, double... seconds) {
        try (VideoWriter writer = VideoWriter.create(file, encoding)) {
            for (int i = 0; i < seconds.length; i++) {
                writer.write(frame(i), seconds[i]);
            }
            writer.finish();
        }
        return file;
    }

    static Path even(Path file, Encoding encoding, int frames) {
        double[] seconds = new double[frames];
        for (int i = 0; i < frames; i++) {
            seconds[i] = i / encoding.fps();
        }
        return write(file, encoding, seconds);
    }

    static Encoding h264(double fps) {
        return Encoding.h264(WIDTH_PX, HEIGHT_PX, fps).withBitsPerSecond(2_000_000);
    }

    /** The number stands in the lower half as white and black blocks, the highest digit first. */
    static BufferedImage frame(int number) {
        BufferedImage picture = new BufferedImage(WIDTH_PX, HEIGHT_PX, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.GRAY);
        graphics.fillRect(0, 0, WIDTH_PX, HEIGHT_PX);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, CORNER_PX, CORNER_PX);
        for (int bit = 0; bit < BITS; bit++) {
            graphics.setColor((number >> (BITS - 1 - bit) & 1) == 1 ? Color.WHITE : Color.BLACK);
            graphics.fillRect(bit * WIDTH_PX / BITS, HEIGHT_PX / 2, WIDTH_PX / BITS, HEIGHT_PX / 2);
        }
        graphics.dispose();
        return picture;
    }

    /** The number that the blocks say (modulo 64), from a lent frame. */
    static int number(VideoFrame frame) {
        int number = 0;
        for (int bit = 0; bit < BITS; bit++) {
            int x = (2 * bit + 1) * WIDTH_PX / BITS / 2;
            number = 2 * number + ((frame.luma().ptr(HEIGHT_PX * 3 / 4, x).get() & 0xff) > 128 ? 1 : 0);
        }
        return number;
    }

    static int number(BufferedImage picture) {
        int number = 0;
        for (int bit = 0; bit < BITS; bit++) {
            int x = (2 * bit + 1) * WIDTH_PX / BITS / 2;
            number = 2 * number + ((picture.getRGB(x, HEIGHT_PX * 3 / 4) & 0xff) > 128 ? 1 : 0);
        }
        return number;
    }

    static boolean red(BufferedImage picture, int x, int y) {
        Color colour = new Color(picture.getRGB(x, y));
        return colour.getRed() > 180 && colour.getGreen() < 90 && colour.getBlue() < 90;
    }
}
