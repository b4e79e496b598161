package footfall.exchange;

import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.body.Side;
import footfall.geometry.Point;
import footfall.observation.FrameTimes;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.settings.ImportSettings;
import footfall.tracking.Origin;
import footfall.tracking.Track;
import footfall.tracking.TrackSample;
import footfall.tracking.Tracks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads tracks that another program made: TRC files, our own {@code tracks.csv}, and CSV files with one line per frame. Which axis is
 * up and which way the runner faces follow from the movement. A leg is read when its hip, ankle, heel and toe are there.
 */
public final class TrackFiles {
    private static final List<BodyPoint> NEEDED =
            List.of(BodyPoint.HIP, BodyPoint.ANKLE, BodyPoint.HEEL, BodyPoint.TOE);

    private final TrackLines lines;
    private final Map<String, String> map;
    private final ImportSettings settings;
    private final PlaneFinder planes;

    private TrackFiles(TrackLines lines, Map<String, String> map, ImportSettings settings, PlaneFinder planes) {
        this.lines = lines;
        this.map = map;
        this.settings = settings;
        this.planes = planes;
    }

    /**
     * @param map our marker's name (for instance RHIP or left_toe) to the file's, for names that are not known
     * @throws FootfallException {@link Problem#FILE_NOT_FOUND}, {@link Problem#TRACKS_UNREADABLE} with file, line and fault, or
     *     {@link Problem#TRACKS_MARKERS_MISSING} with the missing points of the leg that has most, or {@link Problem#BAD_OPTION}
     *     for a name of the map that neither side knows
     */
    public static Tracks read(Path file, Map<String, String> map) {
        return read(file, map, ImportSettings.defaults());
    }

    public static Tracks read(Path file, Map<String, String> map, ImportSettings settings) {
        return read(file, map, settings, SagittalPlane::of);
    }

    /** The same of a runner who stands still. */
    public static Tracks readStanding(Path file, Map<String, String> map) {
        return read(file, map, ImportSettings.defaults(), SagittalPlane::ofStanding);
    }

    /** Whether a file's name is one of tracks, not of a video. */
    public static boolean areTracks(Path file) {
        String lowerCase = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return lowerCase.endsWith(".trc") || lowerCase.endsWith(".csv");
    }

    private interface PlaneFinder {
        Optional<SagittalPlane> of(TrackTable table, Map<BodyPoint, String> leg);
    }

    private static Tracks read(Path file, Map<String, String> map, ImportSettings settings, PlaneFinder planes) {
        TrackLines lines = TrackLines.read(file);
        MarkerNames.requireOurs(map.keySet());
        if (LongCsv.looksLikeOne(lines)) {
            return new LongCsv(lines, settings).tracks();
        }
        return new TrackFiles(lines, map, settings, planes).tracks();
    }

    /** Our own tracks.csv: pixels where it has them. */
    static Tracks own(TrackLines lines) {
        if (!LongCsv.looksLikeOne(lines)) {
            throw lines.fault(0, TrackFault.UNKNOWN_FORMAT);
        }
        return new LongCsv(lines, ImportSettings.defaults()).tracks();
    }

    /** The level metres of our own tracks.csv; empty where it has none. */
    static Optional<Tracks> ownMetres(TrackLines lines) {
        Tracks any = own(lines);
        return any.unit() == Tracks.Unit.METRES ? Optional.of(any) : LongCsv.metres(lines, ImportSettings.defaults());
    }

    private Tracks tracks() {
        if (TrcFile.looksLikeOne(lines)) {
            TrcFile file = new TrcFile(lines);
            return tracks(file.table(), file.unit());
        }
        if (WideCsv.looksLikeOne(lines)) {
            WideCsv file = new WideCsv(lines);
            return tracks(file.table(), file.unit());
        }
        throw lines.fault(0, TrackFault.UNKNOWN_FORMAT);
    }

    private Tracks tracks(TrackTable table, LengthUnit unit) {
        MarkerNames.requireIn(table.names(), map.values());
        Map<Side, Map<BodyPoint, String>> legs = legs(table);
        Map<BodyPoint, String> first = legs.values().iterator().next();
        SagittalPlane plane = planes.of(table, first)
                .filter(p -> plausible(p, unit))
                .orElseThrow(() -> lines.fault(2, TrackFault.UNIT_IMPLAUSIBLE));
        List<Track> tracks = new ArrayList<>();
        legs.forEach((side, names) ->
                names.forEach((point, name) -> tracks.add(new Track(side, point, samples(table, name, plane, unit)))));
        return new Tracks(
                new FrameTimes(table.times()),
                facing(table, first, plane),
                legs.keySet().iterator().next(),
                unit == LengthUnit.PIXELS ? Tracks.Unit.PIXELS : Tracks.Unit.METRES,
                tracks);
    }

    private boolean plausible(SagittalPlane plane, LengthUnit unit) {
        double leg = plane.hipAboveAnkle();
        return unit == LengthUnit.PIXELS || (leg > settings.shortestLegMetres() && leg < settings.longestLegMetres());
    }

    private Facing facing(TrackTable table, Map<BodyPoint, String> leg, SagittalPlane plane) {
        String heel = leg.getOrDefault(BodyPoint.HEEL, "");
        double ahead = plane.meanForward(table, heel, leg.getOrDefault(BodyPoint.TOE, ""));
        if (ahead == 0) {
            throw lines.fault(lines.count() - 1, TrackFault.DIRECTION_UNCLEAR);
        }
        return ahead > 0 ? Facing.RIGHT : Facing.LEFT;
    }

    /** The legs that can be read, the one listed first in the file first. */
    private Map<Side, Map<BodyPoint, String>> legs(TrackTable table) {
        Map<Side, Map<BodyPoint, String>> all = new LinkedHashMap<>();
        for (Side side : Side.values()) {
            all.put(side, MarkerNames.find(side, table.names(), map));
        }
        List<String> order = List.copyOf(table.names());
        Map<Side, Map<BodyPoint, String>> whole = new LinkedHashMap<>();
        all.entrySet().stream()
                .filter(leg -> leg.getValue().keySet().containsAll(NEEDED))
                .sorted(Comparator.comparingInt(leg -> firstColumn(leg.getValue(), order)))
                .forEach(leg -> whole.put(leg.getKey(), leg.getValue()));
        if (whole.isEmpty()) {
            throw new FootfallException(Problem.TRACKS_MARKERS_MISSING, missing(all));
        }
        return whole;
    }

    private static int firstColumn(Map<BodyPoint, String> leg, List<String> order) {
        return leg.values().stream().mapToInt(order::indexOf).min().orElse(Integer.MAX_VALUE);
    }

    private static List<BodyPoint> missing(Map<Side, Map<BodyPoint, String>> legs) {
        Optional<Map<BodyPoint, String>> fullest = legs.values().stream().max(Comparator.comparingInt(Map::size));
        return NEEDED.stream()
                .filter(point -> fullest.filter(leg -> leg.containsKey(point)).isEmpty())
                .toList();
    }

    private List<TrackSample> samples(TrackTable table, String name, SagittalPlane plane, LengthUnit unit) {
        double sd = unit == LengthUnit.PIXELS ? settings.markerSdPx() : settings.markerSdMetres();
        List<TrackSample> samples = new ArrayList<>();
        for (int frame = 0; frame < table.frames(); frame++) {
            if (table.known(name, frame)) {
                Point at = plane.upright(table, name, frame);
                Point place = unit == LengthUnit.PIXELS ? new Point(at.x(), -at.y()) : at;
                samples.add(new TrackSample(frame, place, sd, Origin.DETECTED));
            }
        }
        return samples;
    }
}
