package footfall.comparison;

import footfall.body.Side;
import footfall.gait.Metric;
import footfall.gait.MetricTable;
import footfall.gait.Stride;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an analysis says, as far as comparing needs it.
 *
 * @param clips one, or one of either near side, recorded one after the other
 * @param strides of each leg in time order; times count from the start of the leg's own clip
 * @param metrics with the intervals that hold each clip's own measurement error
 * @param version of Footfall that made the analysis
 */
public record Session(
        List<SessionClip> clips, List<Stride> strides, MetricTable metrics, String ruleVersion, String version) {
    public Session {
        clips = List.copyOf(clips);
        strides = List.copyOf(strides);
        if (clips.isEmpty() || nearSides(clips).distinct().count() < clips.size()) {
            throw new IllegalArgumentException("a session has one clip, or one of either side");
        }
    }

    private static Stream<Side> nearSides(List<SessionClip> clips) {
        return clips.stream().map(clip -> clip.conditions().nearSide());
    }

    /** The names of its clips. */
    public String name() {
        return clips.stream().map(SessionClip::name).collect(Collectors.joining(" + "));
    }

    /** The only clip, or the first of two. */
    public SessionClip firstClip() {
        return clips.get(0);
    }

    /** Whether it holds a clip of either side. */
    public boolean ofBothSides() {
        return clips.size() > 1;
    }

    /** The clip taken from that side, where there is one. */
    public Optional<SessionClip> clip(Side near) {
        return clips.stream().filter(c -> c.conditions().nearSide() == near).findFirst();
    }

    /** The clip that shows a leg best. */
    SessionClip clipOf(Side leg) {
        return clip(leg).orElse(firstClip());
    }

    /** The sides from which both were filmed. */
    public List<Side> sidesSharedWith(Session other) {
        return nearSides(clips).filter(side -> other.clip(side).isPresent()).toList();
    }

    /** Whether a leg is the near leg of a clip in both, or in neither. */
    boolean filmedAlike(Session other, Side leg) {
        return clip(leg).isPresent() == other.clip(leg).isPresent();
    }

    /** Whether a leg's figures are no more than an indication. */
    private boolean isIndicative(Side leg) {
        return clips.stream()
                .map(SessionClip::conditions)
                .allMatch(clip -> clip.method().isIndicative(leg, clip.nearSide()));
    }

    /** Of the belt as told, m/s: the same for all clips. */
    public Optional<Double> speed() {
        return firstClip().conditions().speed();
    }

    /** As told, the same for all clips. */
    public Optional<Double> inclinePercent() {
        return firstClip().conditions().inclinePercent();
    }

    /** A metric stride by stride in time order, to be judged and compared; strides without it are left out, and legs that are no more than an indication. */
    public double[] values(Side side, Metric metric) {
        return strides.stream()
                .filter(stride -> stride.side() == side && !isIndicative(side))
                .map(stride -> stride.value(metric))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
    }

    /** Whether any clip is in both: the same bytes, or strikes of a leg at the very same instants. */
    boolean sharesRecordingWith(Session other) {
        return clips.stream().anyMatch(clip -> other.clips.stream().anyMatch(c -> sameBytes(clip, c)))
                || Arrays.stream(Side.values()).anyMatch(leg -> sameStrikes(other, leg));
    }

    private static boolean sameBytes(SessionClip one, SessionClip other) {
        return one.sourceHash().isPresent() && one.sourceHash().equals(other.sourceHash());
    }

    private boolean sameStrikes(Session other, Side leg) {
        List<Double> own = strikes(leg);
        return !own.isEmpty() && own.equals(other.strikes(leg));
    }

    private List<Double> strikes(Side leg) {
        return strides.stream()
                .filter(stride -> stride.side() == leg)
                .map(Stride::icTimeSeconds)
                .toList();
    }
}
