package footfall.tracking;

import footfall.body.BodyPoint;
import footfall.observation.FrameTimes;
import footfall.settings.GapSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Fills the gaps of one leg's tracks; which bridge a gap gets follows from its length and from what is known of the strides. */
final class LegFiller {
    private static final Set<BodyPoint> FOOT = EnumSet.of(BodyPoint.ANKLE, BodyPoint.HEEL, BodyPoint.TOE);
    /** Frame times are rounded in files; a limit of so many frames must not depend on it. */
    private static final double ROUNDING_SECONDS = 0.002;

    private final Tracks tracks;
    private final FrameTimes times;
    private final List<Double> strikes;
    private final Optional<StridePhase> phase;
    private final GapSettings settings;

    LegFiller(Tracks tracks, List<Double> strikes, GapSettings settings) {
        this.tracks = tracks;
        this.times = tracks.times();
        this.strikes = strikes;
        this.settings = settings;
        this.phase =
                strikes.size() > settings.fewestStrides() ? Optional.of(StridePhase.of(strikes)) : Optional.empty();
    }

    /** The hip comes last: it leans on its filled neighbours. */
    Map<BodyPoint, Track> fill(Map<BodyPoint, Track> leg) {
        Map<BodyPoint, Track> filled = new EnumMap<>(leg);
        leg.forEach((point, track) -> {
            if (point != BodyPoint.HIP) {
                filled.put(point, fillOther(track));
            }
        });
        Optional.ofNullable(leg.get(BodyPoint.HIP)).ifPresent(hip -> filled.put(BodyPoint.HIP, fillHip(hip, filled)));
        return filled;
    }

    private Track fillOther(Track track) {
        return phase.<Track>map(p -> withBridges(track, settings.strideLimitSeconds(), bridge(track, p)))
                .orElseGet(() -> fillByCubic(track));
    }

    private Function<Gap, List<TrackSample>> bridge(Track track, StridePhase strides) {
        return Gap.of(track).isEmpty()
                ? gap -> List.of()
                : new StrideBridge(track.samples(), times, strides, settings)::over;
    }

    private Track fillHip(Track hip, Map<BodyPoint, Track> others) {
        if (phase.isEmpty() || Gap.of(hip).isEmpty()) {
            return fillByCubic(hip);
        }
        HipBridge bridge = new HipBridge(
                clear(hip),
                Optional.ofNullable(others.get(BodyPoint.KNEE)),
                Optional.ofNullable(others.get(BodyPoint.SHOULDER)),
                times,
                phase.orElseThrow(),
                Optional.ofNullable(others.get(BodyPoint.ANKLE))
                        .map(ankle -> UsualHip.of(tracks, hip, ankle))
                        .orElseGet(UsualHip::unknown),
                settings);
        return withBridges(hip, settings.hipLimitSeconds(), bridge::over);
    }

    /** Without the samples at the edges of gaps, where the hand already covers a part of the marker and shifts its centre. */
    private Track clear(Track hip) {
        List<Gap> gaps = Gap.of(hip);
        List<TrackSample> clear = hip.samples().stream()
                .filter(s -> gaps.stream().noneMatch(gap -> atEdge(s.frame(), gap)))
                .toList();
        return 2 * clear.size() > hip.samples().size() ? new Track(hip.side(), hip.point(), clear) : hip;
    }

    private boolean atEdge(int frame, Gap gap) {
        double reach = settings.coveredEdgeSeconds();
        return times.seconds(frame) > times.seconds(gap.firstFrame()) - reach
                && times.seconds(frame) < times.seconds(gap.lastFrame()) + reach;
    }

    private Track fillByCubic(Track track) {
        CubicBridge cubic = new CubicBridge(track, times);
        return withBridges(
                track,
                settings.cubicLimitSeconds(),
                gap -> FOOT.contains(track.point()) && nearStrike(gap)
                        ? List.of()
                        : cubic.over(gap).orElse(List.of()));
    }

    private boolean nearStrike(Gap gap) {
        double from = times.seconds(gap.firstFrame()) - settings.strikeGuardSeconds();
        double to = times.seconds(gap.lastFrame()) + settings.strikeGuardSeconds();
        return strikes.stream().anyMatch(s -> s > from && s < to);
    }

    private Track withBridges(Track track, double limitSeconds, Function<Gap, List<TrackSample>> bridge) {
        List<TrackSample> samples = new ArrayList<>(track.samples());
        for (Gap gap : Gap.of(track)) {
            if (gap.seconds(times) <= limitSeconds + ROUNDING_SECONDS) {
                samples.addAll(bridge.apply(gap));
            }
        }
        samples.sort(Comparator.comparingInt(TrackSample::frame));
        return new Track(track.side(), track.point(), samples);
    }
}
