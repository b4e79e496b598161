package footfall.analysis;

import footfall.body.PointSource;
import footfall.body.Side;
import footfall.calibration.PlainMotion;
import footfall.events.EventDetector;
import footfall.events.KeypointEvents;
import footfall.events.LegEvents;
import footfall.events.LegMotion;
import footfall.events.Motion;
import footfall.events.ShoeSpeeds;
import footfall.settings.AnalysisSettings;
import footfall.tracking.Tracks;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Finds strikes and toe-offs by what the points are sharp enough for. */
record EventSearch(PointSource source, AnalysisSettings settings) {

    /**
     * @param tracks real time
     * @param shoes how fast the shoes move, where it was measured
     */
    Map<Side, LegEvents> find(Tracks tracks, Optional<ShoeSpeeds> shoes) {
        Motion motion = new PlainMotion(settings.calibration()).of(tracks);
        return source == PointSource.KEYPOINTS
                ? new KeypointEvents(settings.events(), settings.keypointEvents()).detect(motion, shoes)
                : eachLeg(motion);
    }

    private Map<Side, LegEvents> eachLeg(Motion motion) {
        EventDetector detector = new EventDetector(settings.events());
        Map<Side, LegEvents> events = new EnumMap<>(Side.class);
        for (LegMotion leg : motion.legs()) {
            events.put(leg.side(), detector.detect(leg));
        }
        return events;
    }
}
