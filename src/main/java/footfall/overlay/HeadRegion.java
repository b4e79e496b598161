package footfall.overlay;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/** A part of a picture that may show a head, in pixels of the upright picture; it may reach beyond the picture. */
record HeadRegion(double leftPx, double topPx, double rightPx, double bottomPx) {

    HeadRegion union(HeadRegion other) {
        return new HeadRegion(
                Math.min(leftPx, other.leftPx),
                Math.min(topPx, other.topPx),
                Math.max(rightPx, other.rightPx),
                Math.max(bottomPx, other.bottomPx));
    }

    HeadRegion grown(double byPx) {
        return new HeadRegion(leftPx - byPx, topPx - byPx, rightPx + byPx, bottomPx + byPx);
    }

    /** On the same picture at another size. */
    HeadRegion scaled(double x, double y) {
        return new HeadRegion(leftPx * x, topPx * y, rightPx * x, bottomPx * y);
    }

    /**
     * Replaces the region by the mean colours of large blocks. The blocks lie along the region, not the picture: seen through a grid that
     * stands still, a moving head could be put together again from many frames.
     */
    void pixelate(BufferedImage picture, int blockPx) {
        int left = (int) Math.floor(leftPx);
        int top = (int) Math.floor(topPx);
        for (int y = top; y < bottomPx; y += blockPx) {
            for (int x = left; x < rightPx; x += blockPx) {
                Rectangle block = new Rectangle(x, y, blockPx, blockPx)
                        .intersection(new Rectangle(picture.getWidth(), picture.getHeight()));
                if (!block.isEmpty()) {
                    flatten(picture, block);
                }
            }
        }
    }

    private static void flatten(BufferedImage picture, Rectangle block) {
        int count = block.width * block.height;
        int[] colours = picture.getRGB(block.x, block.y, block.width, block.height, null, 0, block.width);
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int colour : colours) {
            red += colour >> 16 & 0xff;
            green += colour >> 8 & 0xff;
            blue += colour & 0xff;
        }
        int mean = 0xff << 24 | (int) (red / count) << 16 | (int) (green / count) << 8 | (int) (blue / count);
        java.util.Arrays.fill(colours, mean);
        picture.setRGB(block.x, block.y, block.width, block.height, colours, 0, block.width);
    }
}
