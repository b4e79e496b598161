package footfall.overlay;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.geometry.Point;
import footfall.tracking.Tracks;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What is drawn over a runner: markers, leg lines, the hip's plumb line, and a flash with the foot-hip distance at each foot strike. */
final class RunnerMarks {
    private static final BodyPoint[][] LINES = {
        {BodyPoint.SHOULDER, BodyPoint.HIP},
        {BodyPoint.HIP, BodyPoint.KNEE},
        {BodyPoint.KNEE, BodyPoint.ANKLE},
        {BodyPoint.ANKLE, BodyPoint.HEEL},
        {BodyPoint.HEEL, BodyPoint.TOE},
        {BodyPoint.ANKLE, BodyPoint.TOE}
    };

    /** The plumb line's length, in legs from hip over knee to ankle: to below the shoe. */
    private static final double PLUMB = 1.16;

    private static final double FLASH_UNITS = 9;

    private final Tracks tracks;
    private final FramePoints points;
    private final List<Strike> strikes;
    private final Point down;
    private final double halfStepSeconds;
    private final double flashSeconds;

    /**
     * @param strikes in time order
     * @param down plumb down in the clip's picture
     * @param halfStepSeconds a strike is shown so much before its time: half a step where it belongs to the frame nearest to it
     * @param flashSeconds how long a strike is seen; both in real time
     */
    RunnerMarks(Tracks tracks, List<Strike> strikes, Point down, double halfStepSeconds, double flashSeconds) {
        this.tracks = tracks;
        this.points = new FramePoints(tracks);
        this.strikes = List.copyOf(strikes);
        this.down = down;
        this.halfStepSeconds = halfStepSeconds;
        this.flashSeconds = flashSeconds;
    }

    FramePoints points() {
        return points;
    }

    double seconds(int frame) {
        return tracks.times().seconds(frame);
    }

    /** The last foot strike that has been shown by that time. */
    Optional<Strike> lastStrike(double seconds) {
        return strikes.stream()
                .filter(strike -> strike.seconds() <= seconds + halfStepSeconds)
                .reduce((earlier, later) -> later);
    }

    /** How bright a strike's flash is at that time: 1 at the strike, falling to 0. */
    double flash(double seconds) {
        return lastStrike(seconds)
                .map(strike -> 1 - Math.max(0, seconds - strike.seconds()) / flashSeconds)
                .map(brightness -> Math.max(0, brightness))
                .orElse(0.0);
    }

    /**
     * @param seconds the real time shown, which the frame is nearest to
     * @param place from pixels of the clip to the sheet
     */
    void draw(Sheet sheet, int frame, double seconds, UnaryOperator<Point> place) {
        drawPlumbLine(sheet, frame, place);
        double brightness = flash(seconds);
        if (brightness > 0) {
            lastStrike(seconds).ifPresent(strike -> drawStrike(sheet, strike, brightness, place));
        }
        for (Side side : points.sides()) {
            drawLeg(sheet, side, frame, place);
        }
    }

    /** The flash as a frame round the picture, and the last landing's distance in its lower left corner. */
    void drawLanding(Sheet sheet, double seconds, int heightPx, double textUnits) {
        double brightness = flash(seconds);
        if (brightness > 0) {
            sheet.frame(faded(PointColours.DISTANCE, brightness), 3);
        }
        lastStrike(seconds)
                .ifPresent(strike ->
                        sheet.label(strike.label(), new Point(0, heightPx), PointColours.DISTANCE, textUnits));
    }

    private void drawPlumbLine(Sheet sheet, int frame, UnaryOperator<Point> place) {
        Side side = points.leadingSide();
        points.at(side, BodyPoint.HIP, frame)
                .ifPresent(hip -> points.legPx(side)
                        .ifPresent(leg -> sheet.dashed(
                                place.apply(hip), place.apply(hip.plus(down.times(PLUMB * leg))), Color.WHITE, 1.1)));
    }

    private void drawLeg(Sheet sheet, Side side, int frame, UnaryOperator<Point> place) {
        for (BodyPoint[] line : LINES) {
            points.at(side, line[0], frame)
                    .ifPresent(from -> points.at(side, line[1], frame)
                            .ifPresent(to -> sheet.line(place.apply(from), place.apply(to), Color.WHITE, 1.2)));
        }
        for (BodyPoint point : BodyPoint.values()) {
            points.at(side, point, frame).map(place).ifPresent(at -> {
                if (points.seen(side, point, frame)) {
                    sheet.dot(at, PointColours.of(point), 2.4);
                } else {
                    sheet.mark(at, PointColours.of(point), 2.6, Sheet.Mark.CIRCLE);
                }
            });
        }
    }

    /** A ring where the foot landed, and the distance as it was on the strike's own frame. */
    private void drawStrike(Sheet sheet, Strike strike, double brightness, UnaryOperator<Point> place) {
        Color colour = faded(PointColours.DISTANCE, brightness);
        int landed = tracks.times().nearest(strike.seconds());
        points.at(strike.side(), BodyPoint.HIP, landed)
                .ifPresent(hip -> points.at(strike.side(), BodyPoint.ANKLE, landed)
                        .ifPresent(ankle -> {
                            sheet.mark(
                                    place.apply(ankle),
                                    colour,
                                    FLASH_UNITS * (1.8 - 0.8 * brightness),
                                    Sheet.Mark.CIRCLE);
                            drawDistance(sheet, hip, ankle, lowest(strike.side(), landed, hip), colour, place);
                        }));
    }

    private void drawDistance(
            Sheet sheet, Point hip, Point ankle, double level, Color colour, UnaryOperator<Point> place) {
        Point underHip = hip.plus(down.times(level));
        Point underAnkle = ankle.plus(down.times(level - along(ankle.minus(hip))));
        sheet.line(place.apply(underHip), place.apply(underAnkle), colour, 2.6);
        for (Point end : new Point[] {underHip, underAnkle}) {
            Point tick = down.times(0.03 * level);
            sheet.line(place.apply(end.minus(tick)), place.apply(end.plus(tick)), colour, 2.6);
        }
    }

    /** How far below the hip the foot's lowest point lies, and a little more. */
    private double lowest(Side side, int frame, Point hip) {
        return 1.06
                * Stream.of(BodyPoint.ANKLE, BodyPoint.HEEL, BodyPoint.TOE)
                        .flatMap(point -> points.at(side, point, frame).stream())
                        .mapToDouble(point -> along(point.minus(hip)))
                        .max()
                        .orElse(0);
    }

    private double along(Point vector) {
        return vector.x() * down.x() + vector.y() * down.y();
    }

    private static Color faded(Color colour, double brightness) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * brightness));
    }
}
