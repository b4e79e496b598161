package footfall.overlay;

import footfall.geometry.Point;
import footfall.tracking.Track;
import footfall.tracking.TrackSample;
import footfall.tracking.Tracks;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.SortedMap;

/**
 * Tracks drawn on some frames of their clip, side by side on one sheet: to see at a glance whether the points sit where they should.
 * Circles were seen, squares are filled in, crosses were corrected by hand; a thin ring shows a standard deviation that is large.
 */
public final class TrackOverlay {
    private static final double UNIT_PX = 1.5;

    /** Around the outermost points, pixels of the clip. */
    private static final double ROOM_PX = 60;

    private final int columns;
    private final int tileWidthPx;

    /** @param tileWidthPx width of one frame on the sheet */
    public TrackOverlay(int columns, int tileWidthPx) {
        this.columns = columns;
        this.tileWidthPx = tileWidthPx;
    }

    /**
     * One sheet, frames in rising order from the top left.
     *
     * @param frames upright pictures of the clip by frame number, all of one size
     * @param tracks in pixels of the upright picture
     */
    public BufferedImage contactSheet(SortedMap<Integer, BufferedImage> frames, Tracks tracks) {
        if (frames.isEmpty() || tracks.unit() != Tracks.Unit.PIXELS) {
            throw new IllegalArgumentException("a contact sheet needs frames, and tracks in pixels");
        }
        BufferedImage first = frames.values().iterator().next();
        Crop crop = crop(first, tracks);
        int tileHeightPx = (int) Math.round(crop.heightPx() * crop.scale());
        int rows = (frames.size() + columns - 1) / columns;
        BufferedImage sheet = new BufferedImage(columns * tileWidthPx, rows * tileHeightPx, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        int place = 0;
        for (var frame : frames.entrySet()) {
            BufferedImage tile = tile(frame.getValue(), frame.getKey(), tracks, crop);
            graphics.drawImage(tile, place % columns * tileWidthPx, place / columns * tileHeightPx, null);
            place++;
        }
        graphics.dispose();
        return sheet;
    }

    /** The part of the picture where the tracks are, with some room around. */
    private Crop crop(BufferedImage picture, Tracks tracks) {
        Rectangle2D box = new Rectangle2D.Double(0, 0, -1, -1);
        for (Track track : tracks.tracks()) {
            for (TrackSample sample : track.samples()) {
                Point p = sample.position();
                Rectangle2D spot = new Rectangle2D.Double(p.x() - ROOM_PX, p.y() - ROOM_PX, 2 * ROOM_PX, 2 * ROOM_PX);
                box = box.isEmpty() ? spot : box.createUnion(spot);
            }
        }
        Rectangle2D frame = new Rectangle2D.Double(0, 0, picture.getWidth(), picture.getHeight());
        Rectangle2D part = box.isEmpty() ? frame : box.createIntersection(frame);
        if (part.isEmpty()) {
            part = frame;
        }
        return new Crop(part.getX(), part.getY(), part.getWidth(), part.getHeight(), tileWidthPx / part.getWidth());
    }

    private static BufferedImage tile(BufferedImage picture, int frame, Tracks tracks, Crop crop) {
        BufferedImage tile = crop.of(picture);
        try (Sheet sheet = new Sheet(tile, (float) UNIT_PX)) {
            for (Track track : tracks.tracks()) {
                track.samples().stream()
                        .filter(sample -> sample.frame() == frame)
                        .forEach(sample -> draw(sheet, track, sample, crop));
            }
            String seconds = frame < tracks.times().count()
                    ? String.format(Locale.ROOT, "  %.3f s", tracks.times().seconds(frame))
                    : "";
            sheet.label(frame + seconds, new Point(0, 0), Color.WHITE, 8);
        }
        return tile;
    }

    private static void draw(Sheet sheet, Track track, TrackSample sample, Crop crop) {
        Color colour = PointColours.of(track.point());
        Point place = crop.place(sample.position());
        Sheet.Mark mark = switch (sample.origin()) {
            case DETECTED -> Sheet.Mark.CIRCLE;
            case INTERPOLATED -> Sheet.Mark.SQUARE;
            case CORRECTED -> Sheet.Mark.CROSS;
        };
        sheet.mark(place, colour, 4, mark);
        double sdUnits = sample.sd() * crop.scale() / UNIT_PX;
        if (sdUnits > 4) {
            sheet.mark(place, colour, sdUnits, Sheet.Mark.CIRCLE);
        }
        sheet.label(name(track), labelPlace(track, place), colour, 6);
    }

    /** The foot's three names go three ways. */
    private static Point labelPlace(Track track, Point place) {
        double aside = UNIT_PX * 22;
        double below = UNIT_PX * 12;
        return switch (track.point()) {
            case HEEL -> new Point(place.x() - aside, place.y() + below);
            case TOE -> new Point(place.x() + aside, place.y() + below);
            case SHOULDER, HIP, KNEE, ANKLE -> new Point(place.x() + aside, place.y() - below);
        };
    }

    private static String name(Track track) {
        return track.point().name().toLowerCase(Locale.ROOT);
    }
}
