package footfall.synthetic;

import footfall.body.BodyPoint;
import footfall.geometry.Point;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import java.util.Random;

/**
 * Draws a moving body in a scene, frame by frame. A sticker's centre in the picture is exactly the projected point at the middle of
 * the exposure; movement during the exposure blurs it.
 */
final class Renderer {
    /** The runner moves at most this far between two of the pictures that make up one exposure. */
    private static final double BLUR_STEP_PX = 2.0;

    private static final int MOST_BLUR_STEPS = 14;

    /** The fastest sticker of a runner, as a multiple of belt speed: a swinging foot. */
    private static final double FASTEST_OF_BELT = 2.2;

    private static final int NOISE_LENGTH = 1 << 20;

    private final BodyMotion body;
    private final Scene scene;
    private final Pencil pencil;
    private final BodyDrawing drawing;
    private final Backdrop backdrop;
    private final int width;
    private final int height;
    private final int blurSteps;
    private final int margin;
    private final BufferedImage still;
    private final BufferedImage canvas;
    private final byte[] noise = new byte[NOISE_LENGTH];

    Renderer(BodyMotion body, Scene scene, double beltSpeedMetresPerSecond) {
        this.body = body;
        this.scene = scene;
        this.pencil = new Pencil(scene.camera(), scene.facing());
        this.drawing = new BodyDrawing(scene, pencil, body.nearSide());
        this.backdrop = new Backdrop(scene.room(), pencil);
        this.width = scene.camera().widthPx();
        this.height = scene.camera().heightPx();
        this.margin = (int) Math.ceil(2.5 * scene.light().shakePx()) + 1;
        this.still = still();
        this.canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        double streakPx = FASTEST_OF_BELT
                * beltSpeedMetresPerSecond
                * scene.light().exposureSeconds()
                * scene.camera().focalPx()
                / scene.camera().distanceMetres();
        this.blurSteps = (int) Math.max(1, Math.min(MOST_BLUR_STEPS, Math.ceil(streakPx / BLUR_STEP_PX)));
        Random random = new Random(scene.room().seed() + 1);
        for (int i = 0; i < NOISE_LENGTH; i++) {
            noise[i] = (byte) Math.max(
                    -120,
                    Math.min(
                            120,
                            Math.round(random.nextGaussian() * scene.light().noiseSd())));
        }
    }

    private BufferedImage still() {
        BufferedImage picture = new BufferedImage(width + 2 * margin, height + 2 * margin, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = smooth(picture);
        g.translate(margin, margin);
        backdrop.draw(g);
        g.dispose();
        grain(picture);
        return picture;
    }

    /** Plaster and floors are never one flat colour. */
    private void grain(BufferedImage picture) {
        int[] pixels = pixels(picture);
        Random random = new Random(scene.room().seed() + 2);
        int stride = picture.getWidth();
        for (int y = 0; y < picture.getHeight(); y += 4) {
            for (int x = 0; x < stride; x += 4) {
                int change = (int) Math.round(2.2 * random.nextGaussian());
                for (int k = 0; k < 16; k++) {
                    int at = (y + k / 4) * stride + x + k % 4;
                    if (x + k % 4 < stride && at < pixels.length) {
                        pixels[at] = brightened(pixels[at], 1, change);
                    }
                }
            }
        }
    }

    private static Graphics2D smooth(BufferedImage picture) {
        Graphics2D g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return g;
    }

    private static int[] pixels(BufferedImage picture) {
        return ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    }

    /** The frame; the picture is reused by the next call. */
    BufferedImage frame(int index) {
        double seconds = scene.clock().seconds(index);
        Point shift = shake(seconds);
        stillInto(canvas, shift);
        if (blurSteps == 1) {
            drawMoving(canvas, seconds, shift);
        } else {
            drawBlurred(seconds, shift);
        }
        develop(index, seconds);
        return canvas;
    }

    private void stillInto(BufferedImage target, Point shift) {
        Graphics2D g = smooth(target);
        if (shift.x() == 0 && shift.y() == 0) {
            g.drawImage(still, -margin, -margin, null);
        } else {
            g.drawImage(still, AffineTransform.getTranslateInstance(shift.x() - margin, shift.y() - margin), null);
        }
        g.dispose();
    }

    private void drawMoving(BufferedImage target, double seconds, Point shift) {
        Graphics2D g = smooth(target);
        g.translate(shift.x(), shift.y());
        drawing.draw(g, body.at(seconds), seconds);
        backdrop.drawFront(g);
        g.dispose();
    }

    /** The mean of pictures spread evenly over the exposure, made where the runner is. */
    private void drawBlurred(double seconds, Point shift) {
        Rectangle box = box(seconds, shift);
        BufferedImage work = new BufferedImage(box.width, box.height, BufferedImage.TYPE_INT_RGB);
        int[] sum = new int[3 * box.width * box.height];
        for (int k = 0; k < blurSteps; k++) {
            double at = seconds + ((k + 0.5) / blurSteps - 0.5) * scene.light().exposureSeconds();
            Graphics2D g = smooth(work);
            g.translate(-box.x, -box.y);
            g.drawImage(canvas, 0, 0, null);
            g.translate(shift.x(), shift.y());
            drawing.draw(g, body.at(at), at);
            backdrop.drawFront(g);
            g.dispose();
            add(pixels(work), sum);
        }
        int[] mean = pixels(work);
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (rounded(sum[3 * i]) << 16) | (rounded(sum[3 * i + 1]) << 8) | rounded(sum[3 * i + 2]);
        }
        Graphics2D g = canvas.createGraphics();
        g.drawImage(work, box.x, box.y, null);
        g.dispose();
    }

    private int rounded(int sum) {
        return (sum + blurSteps / 2) / blurSteps;
    }

    private static void add(int[] pixels, int[] sum) {
        for (int i = 0; i < pixels.length; i++) {
            sum[3 * i] += (pixels[i] >> 16) & 255;
            sum[3 * i + 1] += (pixels[i] >> 8) & 255;
            sum[3 * i + 2] += pixels[i] & 255;
        }
    }

    /** Where the runner can be in the picture, and the front of the treadmill. */
    private Rectangle box(double seconds, Point shift) {
        Figure figure = body.at(seconds);
        Camera.Projected head = pencil.see(figure.head().plus(0, 0.2, 0));
        Camera.Projected hip = pencil.see(figure.pelvis());
        double px = hip.pxPerMetre();
        int left = (int) Math.max(0, hip.point().x() + shift.x() - 1.05 * px);
        int right = (int) Math.min(width, hip.point().x() + shift.x() + 1.05 * px);
        int top = (int) Math.max(0, head.point().y() + shift.y() - 0.1 * px);
        return new Rectangle(left, top, right - left, height - top);
    }

    /** An unsteady hand: slow sway and a faster tremor. */
    private Point shake(double seconds) {
        double px = scene.light().shakePx();
        double x = Math.sin(2 * Math.PI * 0.61 * seconds + 0.4)
                + 0.6 * Math.sin(2 * Math.PI * 1.73 * seconds + 1.1)
                + 0.15 * Math.sin(2 * Math.PI * 6.1 * seconds);
        double y = Math.sin(2 * Math.PI * 0.47 * seconds + 2.1)
                + 0.5 * Math.sin(2 * Math.PI * 2.11 * seconds + 0.3)
                + 0.15 * Math.sin(2 * Math.PI * 7.3 * seconds + 1);
        return new Point(px * x, px * y);
    }

    /** Brightness, flicker and sensor noise. */
    private void develop(int index, double seconds) {
        Scene.Light light = scene.light();
        double gain = light.gain() * (1 + light.flickerShare() * Math.sin(2 * Math.PI * 100 * seconds));
        int scale = (int) Math.round(gain * 256);
        int[] pixels = pixels(canvas);
        int at = (int) ((index * 7_919_173L + 17) & (NOISE_LENGTH - 1));
        for (int i = 0; i < pixels.length; i++) {
            int rgb = pixels[i];
            int r = clipped(((((rgb >> 16) & 255) * scale) >> 8) + noise[at]);
            int gr = clipped(((((rgb >> 8) & 255) * scale) >> 8) + noise[(at + 350_003) & (NOISE_LENGTH - 1)]);
            int b = clipped((((rgb & 255) * scale) >> 8) + noise[(at + 700_001) & (NOISE_LENGTH - 1)]);
            pixels[i] = (r << 16) | (gr << 8) | b;
            at = (at + 1) & (NOISE_LENGTH - 1);
        }
    }

    private static int brightened(int rgb, double gain, int add) {
        int r = clipped((int) (((rgb >> 16) & 255) * gain) + add);
        int g = clipped((int) (((rgb >> 8) & 255) * gain) + add);
        int b = clipped((int) ((rgb & 255) * gain) + add);
        return (r << 16) | (g << 8) | b;
    }

    private static int clipped(int level) {
        return Math.max(0, Math.min(255, level));
    }

    /** What the truth says of one sticker on one frame. */
    record Sighting(Point px, double pxPerMetre, boolean present, double coveredShare, boolean inPicture) {
        boolean visible() {
            return present && inPicture && coveredShare < 0.5;
        }
    }

    /** The true picture place of a sticker of the near leg, and whether it can be seen. */
    Sighting sighting(int index, BodyPoint point) {
        double seconds = scene.clock().seconds(index);
        Figure figure = body.at(seconds);
        Camera.Projected at = pencil.see(figure.point(body.nearSide(), point));
        double radius = scene.stickers().radiusMetres() * at.pxPerMetre();
        double covered = point == BodyPoint.SHOULDER ? 0 : covered(drawing.covers(figure), at.point(), radius);
        Point shift = shake(seconds);
        Point px = at.point().plus(shift);
        boolean inside = px.x() >= 0 && px.y() >= 0 && px.x() <= width - 1 && px.y() <= height - 1;
        return new Sighting(px, at.pxPerMetre(), scene.stickers().present(point, seconds), covered, inside);
    }

    private static double covered(List<Shape> covers, Point centre, double radius) {
        int hidden = 0;
        int tried = 0;
        for (int i = -3; i <= 3; i++) {
            for (int j = -3; j <= 3; j++) {
                double x = centre.x() + 0.5 + radius * i / 3.5;
                double y = centre.y() + 0.5 + radius * j / 3.5;
                if (i * i + j * j <= 12) {
                    tried++;
                    hidden += covers.stream().anyMatch(c -> c.contains(x, y)) ? 1 : 0;
                }
            }
        }
        return hidden / (double) tried;
    }
}
