package footfall.exchange;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.events.LegMotion;
import footfall.events.Motion;
import footfall.geometry.Point;
import footfall.session.ClipAnalysis;
import footfall.signal.Trajectory;
import footfall.tracking.Track;
import footfall.tracking.TrackSample;
import footfall.tracking.Tracks;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code tracks.csv}: one line per marker and frame where it is known. Pixels are those of the picture as shown upright; an imported
 * file leaves them empty. Metres are level, y up, x along the picture's or the file's own; those of a video are what its calibrated
 * camera makes of the pixels, and are empty where there is no scale.
 */
public final class TracksCsv {
    static final List<String> HEADER =
            List.of("frame", "timeSeconds", "marker", "side", "xPx", "yPx", "origin", "xMetres", "yMetres");

    private TracksCsv() {}

    /** @throws footfall.quality.FootfallException if the file cannot be written */
    public static void write(ClipAnalysis analysis, Path target) {
        WholeFile.write(target, text(analysis));
    }

    static String text(ClipAnalysis analysis) {
        Motion motion = analysis.calibration().motion();
        boolean scaled = motion.unit() == Motion.Unit.METRES
                && analysis.calibration().scale().isPresent();
        return text(analysis.tracks(), scaled ? motion.legs() : List.of());
    }

    /** Without metres of a calibration. */
    static String text(Tracks tracks) {
        return text(tracks, List.of());
    }

    private static String text(Tracks tracks, List<LegMotion> metres) {
        Csv csv = new Csv().row(HEADER);
        lines(tracks)
                .sorted(Line.ORDER)
                .forEach(line -> csv.row(
                        tracks.unit() == Tracks.Unit.PIXELS ? line.ofPicture(tracks, metres) : line.ofFile(tracks)));
        return csv.text();
    }

    private static Stream<Line> lines(Tracks tracks) {
        return tracks.tracks().stream()
                .flatMap(track -> track.samples().stream().map(s -> new Line(track, s)));
    }

    private record Line(Track track, TrackSample sample) {
        private static final Comparator<Line> ORDER = Comparator.<Line>comparingInt(line -> line.sample.frame())
                .thenComparing(Line::side)
                .thenComparing(Line::point);

        private Side side() {
            return track.side();
        }

        private BodyPoint point() {
            return track.point();
        }

        private List<String> ofFile(Tracks tracks) {
            Point at = sample.position();
            return cells(tracks, "", "", Csv.number(at.x(), Rounding.METRES), Csv.number(at.y(), Rounding.METRES));
        }

        private List<String> ofPicture(Tracks tracks, List<LegMotion> metres) {
            Point at = sample.position();
            Optional<Trajectory> path = metres.stream()
                    .filter(leg -> leg.side() == side())
                    .findFirst()
                    .flatMap(leg -> leg.point(point()))
                    .filter(p -> p.known(sample.frame()));
            int sign = tracks.facing().sign();
            return cells(
                    tracks,
                    Csv.number(at.x(), Rounding.PIXELS),
                    Csv.number(at.y(), Rounding.PIXELS),
                    path.map(p -> Csv.number(sign * p.x(sample.frame()), Rounding.METRES))
                            .orElse(""),
                    path.map(p -> Csv.number(p.y(sample.frame()), Rounding.METRES))
                            .orElse(""));
        }

        private List<String> cells(Tracks tracks, String xPx, String yPx, String xMetres, String yMetres) {
            return List.of(
                    Integer.toString(sample.frame()),
                    Csv.number(tracks.times().seconds(sample.frame()), Rounding.SECONDS),
                    Json.name(point()),
                    Json.name(side()),
                    xPx,
                    yPx,
                    Json.name(sample.origin()),
                    xMetres,
                    yMetres);
        }
    }
}
