package footfall.exchange;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.geometry.Point;
import footfall.session.ClipAnalysis;
import footfall.tracking.Track;
import footfall.tracking.TrackSample;
import footfall.tracking.Tracks;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code tracks.csv}: one line per marker and frame where it is known. Pixels are those of the picture as shown upright; tracks of an
 * imported file are in metres, y up, and leave the pixel columns empty.
 */
public final class TracksCsv {
    static final List<String> HEADER =
            List.of("frame", "timeSeconds", "marker", "side", "xPx", "yPx", "origin", "xMetres", "yMetres");

    private TracksCsv() {}

    /** @throws footfall.quality.FootfallException if the file cannot be written */
    public static void write(ClipAnalysis analysis, Path target) {
        WholeFile.write(target, text(analysis.tracks()));
    }

    static String text(Tracks tracks) {
        Csv csv = new Csv().row(HEADER);
        lines(tracks).sorted(Line.ORDER).forEach(line -> csv.row(line.cells(tracks)));
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

        private List<String> cells(Tracks tracks) {
            Point at = sample.position();
            boolean pixels = tracks.unit() == Tracks.Unit.PIXELS;
            return List.of(
                    Integer.toString(sample.frame()),
                    Csv.number(tracks.times().seconds(sample.frame()), Rounding.SECONDS),
                    Json.name(point()),
                    Json.name(side()),
                    pixels ? Csv.number(at.x(), Rounding.PIXELS) : "",
                    pixels ? Csv.number(at.y(), Rounding.PIXELS) : "",
                    Json.name(sample.origin()),
                    pixels ? "" : Csv.number(at.x(), Rounding.METRES),
                    pixels ? "" : Csv.number(at.y(), Rounding.METRES));
        }
    }
}
