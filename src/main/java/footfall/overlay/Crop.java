package footfall.overlay;

import footfall.geometry.Point;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** A part of a picture, enlarged or reduced. */
record Crop(double leftPx, double topPx, double widthPx, double heightPx, double scale) {
    /** The part of this size around the middle, moved (and cut where it must be) to lie within the picture. */
    static Crop around(Point middle, double widthPx, double heightPx, BufferedImage picture, double targetHeightPx) {
        double width = Math.min(widthPx, picture.getWidth());
        double height = Math.min(heightPx, picture.getHeight());
        double left = Math.max(0, Math.min(middle.x() - width / 2, picture.getWidth() - width));
        double top = Math.max(0, Math.min(middle.y() - height / 2, picture.getHeight() - height));
        return new Crop(left, top, width, height, targetHeightPx / height);
    }

    BufferedImage of(BufferedImage picture) {
        int width = (int) Math.round(widthPx * scale);
        int height = (int) Math.round(heightPx * scale);
        BufferedImage part = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = part.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.scale(scale, scale);
        graphics.translate(-leftPx, -topPx);
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return part;
    }

    /** Where a point of the picture (0 = centre of the first pixel) lies on the part, as Java2D counts (0 = the first pixel's edge). */
    Point place(Point picturePoint) {
        return new Point((picturePoint.x() + 0.5 - leftPx) * scale, (picturePoint.y() + 0.5 - topPx) * scale);
    }
}
