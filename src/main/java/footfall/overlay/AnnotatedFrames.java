package footfall.overlay;

import footfall.geometry.Point;
import footfall.tracking.Tracks;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;

/** Draws on the frames of one clip what was measured on them. */
public final class AnnotatedFrames {
    /** A picture's shorter edge in units of {@link Sheet}. */
    private static final float UNITS = 400;

    private static final double TEXT_UNITS = 13;

    private final RunnerMarks marks;
    private final int widthPx;
    private final int heightPx;

    /**
     * @param tracks in pixels of the upright picture, real times
     * @param widthPx of that picture
     * @param heightPx of that picture
     * @param strikes in time order
     * @param down plumb down in that picture, a unit vector
     * @param stepSeconds real time between two frames that will be drawn
     * @param flashSeconds how long a strike flashes, real time
     */
    public AnnotatedFrames(
            Tracks tracks,
            int widthPx,
            int heightPx,
            List<Strike> strikes,
            Point down,
            double stepSeconds,
            double flashSeconds) {
        this.widthPx = widthPx;
        this.heightPx = heightPx;
        marks = new RunnerMarks(tracks, strikes, down, stepSeconds / 2, flashSeconds);
    }

    /**
     * Draws on the picture.
     *
     * @param picture the upright picture of that frame at any size
     * @param time the time stamp
     */
    public void draw(BufferedImage picture, int frame, String time) {
        double x = (double) picture.getWidth() / widthPx;
        double y = (double) picture.getHeight() / heightPx;
        float unit = Math.min(picture.getWidth(), picture.getHeight()) / UNITS;
        try (Sheet sheet = new Sheet(picture, unit)) {
            double seconds = marks.seconds(frame);
            marks.draw(sheet, frame, seconds, point -> new Point((point.x() + 0.5) * x, (point.y() + 0.5) * y));
            marks.drawLanding(sheet, seconds, picture.getHeight(), TEXT_UNITS);
            sheet.label(time, new Point(0, 0), Color.WHITE, TEXT_UNITS);
        }
    }
}
