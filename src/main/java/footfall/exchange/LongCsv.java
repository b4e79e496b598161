package footfall.exchange;

import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.body.Side;
import footfall.geometry.Point;
import footfall.observation.FrameTimes;
import footfall.settings.ImportSettings;
import footfall.tracking.Origin;
import footfall.tracking.Track;
import footfall.tracking.TrackSample;
import footfall.tracking.Tracks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Reads our own {@code tracks.csv} back, in pixels or in metres. */
final class LongCsv {
    private final TrackLines lines;
    private final ImportSettings settings;
    private final List<String> header;
    private final boolean pixels;
    private final TreeMap<Integer, Double> times = new TreeMap<>();
    private final Map<Place, List<TrackSample>> samples = new LinkedHashMap<>();

    private record Place(Side side, BodyPoint point) {}

    /** In pixels where the file has them. */
    LongCsv(TrackLines lines, ImportSettings settings) {
        this(lines, settings, hasPixels(lines));
    }

    private LongCsv(TrackLines lines, ImportSettings settings, boolean pixels) {
        this.lines = lines;
        this.settings = settings;
        this.header = List.of(lines.line(0).split(",", -1));
        this.pixels = pixels;
    }

    private static boolean hasPixels(TrackLines lines) {
        return lines.count() > 1
                && !new LongCsv(lines, ImportSettings.defaults(), true)
                        .cell(1, "xPx")
                        .isEmpty();
    }

    /** The metres that a calibration gave the pixels; empty where there are none. Lines without them are passed over. */
    static Optional<Tracks> metres(TrackLines lines, ImportSettings settings) {
        LongCsv csv = new LongCsv(lines, settings, false);
        boolean any = IntStream.range(1, lines.count()).anyMatch(line -> csv.isPlaced(line));
        return any ? Optional.of(csv.tracks()) : Optional.empty();
    }

    private boolean isPlaced(int line) {
        return !lines.blank(line) && (pixels || !cell(line, "xMetres").isEmpty());
    }

    static boolean looksLikeOne(TrackLines lines) {
        return lines.count() > 0 && lines.line(0).startsWith("frame,timeSeconds,marker,side,");
    }

    Tracks tracks() {
        for (int line = 1; line < lines.count(); line++) {
            if (!lines.blank(line)) {
                times.put((int) number(line, "frame"), number(line, "timeSeconds"));
            }
            if (isPlaced(line)) {
                read(line);
            }
        }
        if (samples.isEmpty()) {
            throw lines.fault(0, TrackFault.NO_ROWS);
        }
        List<Track> tracks = new ArrayList<>();
        samples.forEach((place, list) -> tracks.add(new Track(place.side(), place.point(), list)));
        Side first = samples.keySet().iterator().next().side();
        return new Tracks(times(), facing(), first, pixels ? Tracks.Unit.PIXELS : Tracks.Unit.METRES, tracks);
    }

    private void read(int line) {
        int frame = (int) number(line, "frame");
        Place place = new Place(constant(Side.values(), line, "side"), constant(BodyPoint.values(), line, "marker"));
        double x = number(line, pixels ? "xPx" : "xMetres");
        double y = number(line, pixels ? "yPx" : "yMetres");
        double sd = pixels ? settings.markerSdPx() : settings.markerSdMetres();
        List<TrackSample> track = samples.computeIfAbsent(place, p -> new ArrayList<>());
        if (frame < 0
                || (!track.isEmpty() && frame <= track.get(track.size() - 1).frame())) {
            throw lines.fault(line, TrackFault.TIMES_DO_NOT_RISE);
        }
        track.add(new TrackSample(frame, new Point(x, y), sd, constant(Origin.values(), line, "origin")));
    }

    /** A time for every frame: one without any marker has no line, so it gets its place between its neighbours. */
    private FrameTimes times() {
        double[] seconds = new double[times.lastKey() + 1];
        int before = times.firstKey();
        double step = meanStep();
        for (int frame = 0; frame < before; frame++) {
            seconds[frame] = times.firstEntry().getValue() - (before - frame) * step;
        }
        for (Map.Entry<Integer, Double> known : times.entrySet()) {
            int after = known.getKey();
            for (int frame = before; frame <= after; frame++) {
                double part = after == before ? 1 : (double) (frame - before) / (after - before);
                seconds[frame] = times.getOrDefault(before, 0.0) * (1 - part) + known.getValue() * part;
            }
            before = after;
        }
        return rising(seconds);
    }

    private double meanStep() {
        int frames = times.lastKey() - times.firstKey();
        return frames == 0
                ? 1
                : (times.lastEntry().getValue() - times.firstEntry().getValue()) / frames;
    }

    private FrameTimes rising(double[] seconds) {
        try {
            return new FrameTimes(seconds);
        } catch (IllegalArgumentException e) {
            throw lines.fault(lines.count() - 1, TrackFault.TIMES_DO_NOT_RISE);
        }
    }

    /** Where the toes lie against the heels. */
    private Facing facing() {
        double ahead = meanX(BodyPoint.TOE) - meanX(BodyPoint.HEEL);
        if (Double.isNaN(ahead) || ahead == 0) {
            throw lines.fault(lines.count() - 1, TrackFault.DIRECTION_UNCLEAR);
        }
        return ahead > 0 ? Facing.RIGHT : Facing.LEFT;
    }

    private double meanX(BodyPoint point) {
        return samples.entrySet().stream()
                .filter(track -> track.getKey().point() == point)
                .flatMap(track -> track.getValue().stream())
                .mapToDouble(sample -> sample.position().x())
                .average()
                .orElse(Double.NaN);
    }

    private <E extends Enum<E>> E constant(E[] constants, int line, String column) {
        String name = cell(line, column);
        return Arrays.stream(constants)
                .filter(c -> Json.name(c).equals(name))
                .findFirst()
                .orElseThrow(() -> lines.fault(line, TrackFault.UNKNOWN_WORD));
    }

    private double number(int line, String column) {
        double value = lines.number(cell(line, column), line);
        if (!Double.isFinite(value)) {
            throw lines.fault(line, TrackFault.NOT_A_NUMBER);
        }
        return value;
    }

    private String cell(int line, String column) {
        List<String> cells = cells(line);
        int index = header.indexOf(column);
        return index >= 0 && index < cells.size() ? cells.get(index) : "";
    }

    private List<String> cells(int line) {
        return Arrays.asList(lines.line(line).split(",", -1));
    }
}
