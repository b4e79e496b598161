package footfall.analysis;

import footfall.overlay.FaceCover;
import footfall.video.PictureStream;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** A clip's pictures on the way forward: the last one asked for is kept. */
final class ClipWalk implements AutoCloseable {
    private final PictureStream pictures;
    private final Optional<FaceCover> cover;
    private Optional<BufferedImage> current = Optional.empty();
    private int frame = -1;

    ClipWalk(PictureStream pictures, Optional<FaceCover> cover) {
        this.pictures = pictures;
        this.cover = cover;
    }

    /** The picture of a frame that does not lie before the last one asked for; past the clip's end its last picture. */
    BufferedImage at(int wanted) {
        boolean more = true;
        while (more && pictures.index() < wanted) {
            more = pictures.advance();
        }
        if (current.isEmpty() || (more && frame < wanted)) {
            frame = pictures.index();
            BufferedImage picture = pictures.picture();
            cover.ifPresent(c -> c.cover(picture, frame));
            current = Optional.of(picture);
        }
        return current.orElseThrow();
    }

    @Override
    public void close() {
        pictures.close();
    }
}
