package footfall.overlay;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** A picture as JPEG, small enough to stand inside a page. */
final class JpegImage {
    /** A report of a few pictures then stays below a megabyte. */
    static final int LARGEST_BYTES = 250_000;

    /** Text and thin lines stay clean at the first; the last is for pictures full of noise. */
    private static final float[] QUALITIES = {0.9f, 0.8f, 0.65f, 0.45f, 0.25f};

    private JpegImage() {}

    static byte[] bytes(BufferedImage picture) {
        byte[] bytes = {};
        for (float quality : QUALITIES) {
            bytes = bytes(picture, quality);
            if (bytes.length <= LARGEST_BYTES) {
                break;
            }
        }
        return bytes;
    }

    private static byte[] bytes(BufferedImage picture, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(quality);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture in memory cannot be written", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
