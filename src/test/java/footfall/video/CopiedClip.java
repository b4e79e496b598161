package footfall.video;

import footfall.observation.VideoInfo;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** A clip again, changed on its way. */
public final class CopiedClip {
    private static final int BITS_PER_SECOND = 4_000_000;

    private CopiedClip() {}

    /** As filmed from the other side. */
    public static Path mirrored(Path clip, Path copy) {
        return write(clip, copy, 0, CopiedClip::mirrored);
    }

    /** @param leftOut how many frames at the start are not copied */
    public static Path later(Path clip, Path copy, int leftOut) {
        return write(clip, copy, leftOut, UnaryOperator.identity());
    }

    private static Path write(Path clip, Path copy, int leftOut, UnaryOperator<BufferedImage> change) {
        try (VideoReader reader = VideoReader.open(clip)) {
            VideoInfo info = reader.info();
            Encoding encoding = Encoding.h264(info.widthPx(), info.heightPx(), info.containerFps())
                    .withBitsPerSecond(BITS_PER_SECOND);
            try (PictureStream pictures = reader.stream(info.widthPx(), info.heightPx());
                    VideoWriter writer = VideoWriter.create(copy, encoding)) {
                while (pictures.advance()) {
                    if (pictures.index() >= leftOut) {
                        writer.write(change.apply(pictures.picture()));
                    }
                }
                writer.finish();
            }
        }
        return copy;
    }

    private static BufferedImage mirrored(BufferedImage picture) {
        int width = picture.getWidth();
        BufferedImage mirrored = new BufferedImage(width, picture.getHeight(), picture.getType());
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                mirrored.setRGB(width - 1 - x, y, picture.getRGB(x, y));
            }
        }
        return mirrored;
    }
}
