package footfall.tracking;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.quality.QualityIssue;
import footfall.settings.GapSettings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Takes gross outliers out of tracks and fills their gaps, each filled sample with a standard deviation that grows into the gap. A long
 * gap stays open, a marker that is gone stays gone, nothing is added before a marker's first or after its last sample.
 */
public final class GapFiller {
    private final GapSettings settings;

    public GapFiller(GapSettings settings) {
        this.settings = settings;
    }

    /**
     * The result.
     *
     * @param issues what was bridged, hidden or lost
     */
    public record Filled(Tracks tracks, List<QualityIssue> issues) {
        public Filled {
            issues = List.copyOf(issues);
        }
    }

    /**
     * Fills every track.
     *
     * @param tracks with real times
     * @param strikeSeconds foot strikes of each leg in time order, where known; without them only the shortest gaps are filled
     */
    public Filled fill(Tracks tracks, Map<Side, List<Double>> strikeSeconds) {
        List<Track> filled = new ArrayList<>();
        List<QualityIssue> issues = new ArrayList<>();
        GapReport report = new GapReport(tracks.times(), settings);
        for (Side side : tracks.sides()) {
            List<Double> strikes = strikeSeconds.getOrDefault(side, List.of());
            Map<BodyPoint, Track> leg = new EnumMap<>(BodyPoint.class);
            tracks.tracks().stream().filter(t -> t.side() == side).forEach(t -> leg.put(t.point(), t));
            Map<BodyPoint, Track> clean = new OutlierFilter(tracks.times(), settings).clean(leg);
            Map<BodyPoint, Track> whole = new LegFiller(tracks, strikes, settings).fill(clean);
            filled.addAll(whole.values());
            issues.addAll(report.of(whole.values(), strikes));
        }
        return new Filled(tracks.withTracks(filled), issues);
    }
}
