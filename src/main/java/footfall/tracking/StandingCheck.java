package footfall.tracking;

import footfall.body.BodyPoint;
import footfall.geometry.Point;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.quality.Severity;
import footfall.settings.StandingSettings;
import footfall.signal.Quantiles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Whether a clip shows the leg of a running clip standing still, and which of its markers it shows. */
public final class StandingCheck {
    private static final int MARKERS_OF_A_LEG = 3;
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    private final StandingSettings settings;

    public StandingCheck(StandingSettings settings) {
        this.settings = settings;
    }

    /** The tracks of the visible markers only, and which others the running clip has. */
    public record Result(Tracks tracks, List<QualityIssue> issues) {}

    /**
     * @param file the standing clip's name
     * @throws FootfallException STANDING_OTHER_SIDE, STANDING_NOT_FOUND, STANDING_TOO_SHORT, STANDING_MOVES
     */
    public Result check(Tracks standing, Tracks running, String file) {
        requireSide(standing, running, file);
        List<Track> visible = new ArrayList<>();
        List<QualityIssue> issues = new ArrayList<>();
        for (Track track : running.tracks()) {
            if (standing.sides().contains(track.side())) {
                standing.track(track.side(), track.point())
                        .filter(t -> isVisible(t, standing))
                        .ifPresentOrElse(visible::add, () -> issues.add(hidden(track)));
            }
        }
        if (visible.size() < MARKERS_OF_A_LEG) {
            throw new FootfallException(Problem.STANDING_NOT_FOUND, file);
        }
        requireLong(standing, file);
        visible.forEach(track -> requireStill(track, running, file));
        return new Result(standing.withTracks(visible), issues);
    }

    private static void requireSide(Tracks standing, Tracks running, String file) {
        boolean turned = running.unit() == Tracks.Unit.PIXELS && standing.facing() != running.facing();
        if (turned || standing.sides().stream().noneMatch(running.sides()::contains)) {
            throw new FootfallException(Problem.STANDING_OTHER_SIDE, file, running.nearSide());
        }
    }

    private boolean isVisible(Track track, Tracks standing) {
        return track.samples().size()
                >= settings.leastVisible() * standing.times().count();
    }

    private static QualityIssue hidden(Track track) {
        return QualityIssue.of(QualityCode.STANDING_MARKER_HIDDEN, Severity.WARNING, track.point(), track.side());
    }

    private void requireLong(Tracks standing, String file) {
        int frames = standing.times().count();
        if (frames < 2 || standing.times().seconds(frames - 1) < settings.leastSeconds()) {
            throw new FootfallException(Problem.STANDING_TOO_SHORT, file, settings.leastSeconds());
        }
    }

    private void requireStill(Track track, Tracks running, String file) {
        double foot = running.medianLength(track.side(), BodyPoint.HEEL, BodyPoint.TOE)
                .orElse(Double.POSITIVE_INFINITY);
        if (Math.max(way(track, Point::x), way(track, Point::y)) > settings.mostSway() * foot) {
            throw new FootfallException(Problem.STANDING_MOVES, file, track.point());
        }
    }

    private static double way(Track track, ToDoubleFunction<Point> axis) {
        double[] places = track.samples().stream()
                .mapToDouble(s -> axis.applyAsDouble(s.position()))
                .toArray();
        return Quantiles.of(places, HIGH) - Quantiles.of(places, LOW);
    }
}
