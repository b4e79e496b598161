package footfall.overlay;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Two halves as one picture. */
public final class SideBySide {
    private final HalfView left;
    private final HalfView right;

    public SideBySide(HalfView left, HalfView right) {
        this.left = left;
        this.right = right;
    }

    /**
     * What one half shows.
     *
     * @param picture the clip's upright picture of that frame, at any size
     * @param seconds the real time that the frame stands for: a strike is shown when it is reached
     * @param pace how fast it plays, such as "×0.5"; empty for none
     */
    public record Shown(BufferedImage picture, int frame, double seconds, String pace) {}

    /** One picture of both, the left half before the right. */
    public BufferedImage draw(Shown onTheLeft, Shown onTheRight) {
        BufferedImage first = left.draw(onTheLeft);
        BufferedImage second = right.draw(onTheRight);
        BufferedImage both = new BufferedImage(
                first.getWidth() + second.getWidth(), first.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = both.createGraphics();
        graphics.drawImage(first, 0, 0, null);
        graphics.drawImage(second, first.getWidth(), 0, null);
        graphics.setColor(Color.BLACK);
        graphics.fillRect(first.getWidth() - 1, 0, 2, first.getHeight());
        graphics.dispose();
        return both;
    }
}
