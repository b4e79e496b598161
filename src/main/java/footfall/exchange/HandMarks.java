package footfall.exchange;

import footfall.correction.CorrectedEvents.PlacedEvent;
import footfall.events.EventType;
import footfall.events.GaitEvent;
import footfall.gait.Metric;
import footfall.gait.Stride;
import footfall.session.ClipAnalysis;
import footfall.tracking.Origin;
import footfall.tracking.Track;
import footfall.tracking.TrackSample;
import java.util.List;
import java.util.Optional;

/** Which parts of a result a hand has touched. */
record HandMarks(List<ClipAnalysis> clips) {
    static HandMarks of(ClipAnalysis clip) {
        return new HandMarks(List.of(clip));
    }

    /** What a hand did to an event, if anything. */
    Optional<PlacedEvent> of(GaitEvent event) {
        return clips.stream()
                .flatMap(clip -> clip.corrected().of(event).stream())
                .findFirst();
    }

    /** Whether an event of the stride was set by hand, or a point of its leg was placed within it. */
    boolean changed(Stride stride) {
        return clips.stream().anyMatch(clip -> eventPlaced(stride, clip) || pointPlaced(stride, clip));
    }

    private static boolean eventPlaced(Stride stride, ClipAnalysis clip) {
        return clip.corrected().isPlaced(stride.side(), EventType.FOOT_STRIKE, stride.icTimeSeconds())
                || stride.toTimeSeconds()
                        .map(toeOff -> clip.corrected().isPlaced(stride.side(), EventType.TOE_OFF, toeOff))
                        .orElse(false);
    }

    private static boolean pointPlaced(Stride stride, ClipAnalysis clip) {
        if (clip.corrected().list().isEmpty()) {
            return false;
        }
        double from = stride.icTimeSeconds();
        double to = from + stride.value(Metric.STRIDE_TIME).orElse(0);
        int first = clip.tracks().times().nearest(from);
        int last = clip.tracks().times().nearest(to);
        return clip.tracks().tracks().stream()
                .filter(track -> track.side() == stride.side())
                .flatMap(HandMarks::placed)
                .anyMatch(sample -> sample.frame() >= first && sample.frame() <= last);
    }

    private static java.util.stream.Stream<TrackSample> placed(Track track) {
        return track.samples().stream().filter(sample -> sample.origin() == Origin.CORRECTED);
    }
}
