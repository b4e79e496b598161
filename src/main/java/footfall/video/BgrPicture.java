package footfall.video;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Pictures as three bytes a pixel, blue first, in rows without gaps: what OpenCV and FFmpeg take. */
public final class BgrPicture {
    private BgrPicture() {}

    /** The picture itself if it is one already, else a copy. */
    public static BufferedImage of(BufferedImage picture) {
        boolean whole = picture.getType() == BufferedImage.TYPE_3BYTE_BGR
                && picture.getRaster().getParent() == null;
        if (whole) {
            return picture;
        }
        BufferedImage bgr = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = bgr.createGraphics();
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return bgr;
    }
}
