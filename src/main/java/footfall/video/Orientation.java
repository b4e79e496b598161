package footfall.video;

import footfall.geometry.Point;

/** How a stored picture is turned to be shown upright. (0,0) is the centre of the top left pixel in both. */
public record Orientation(int clockwiseDegrees, int storedWidthPx, int storedHeightPx) {
    public Orientation {
        if (clockwiseDegrees != 0 && clockwiseDegrees != 90 && clockwiseDegrees != 180 && clockwiseDegrees != 270) {
            throw new IllegalArgumentException("a picture is turned by a quarter turn or not: " + clockwiseDegrees);
        }
    }

    public int uprightWidthPx() {
        return clockwiseDegrees % 180 == 0 ? storedWidthPx : storedHeightPx;
    }

    public int uprightHeightPx() {
        return clockwiseDegrees % 180 == 0 ? storedHeightPx : storedWidthPx;
    }

    public Point toUpright(double storedX, double storedY) {
        return switch (clockwiseDegrees) {
            case 90 -> new Point(storedHeightPx - 1 - storedY, storedX);
            case 180 -> new Point(storedWidthPx - 1 - storedX, storedHeightPx - 1 - storedY);
            case 270 -> new Point(storedY, storedWidthPx - 1 - storedX);
            default -> new Point(storedX, storedY);
        };
    }

    /** The inverse of {@link #toUpright}. */
    public Point toStored(Point upright) {
        return switch (clockwiseDegrees) {
            case 90 -> new Point(upright.y(), storedHeightPx - 1 - upright.x());
            case 180 -> new Point(storedWidthPx - 1 - upright.x(), storedHeightPx - 1 - upright.y());
            case 270 -> new Point(storedWidthPx - 1 - upright.y(), upright.x());
            default -> upright;
        };
    }
}
