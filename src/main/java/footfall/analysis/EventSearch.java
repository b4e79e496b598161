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

/** Finds a run's strikes and toe-offs by what its points are sharp enough for. */
interface EventSearch {

    /** @param shoes how fast the shoes move, where it was measured */
    Map<Side, LegEvents> find(Optional<ShoeSpeeds> shoes);

    /** @param tracks real time */
    static EventSearch in(Tracks tracks, PointSource source, AnalysisSettings settings) {
        Motion motion = new PlainMotion(settings.calibration()).of(tracks);
        if (source == PointSource.KEYPOINTS) {
            return KeypointEvents.in(motion, settings.events(), settings.keypointEvents())::find;
        }
        Map<Side, LegEvents> events = eachLeg(motion, new EventDetector(settings.events()));
        return shoes -> events;
    }

    private static Map<Side, LegEvents> eachLeg(Motion motion, EventDetector detector) {
        Map<Side, LegEvents> events = new EnumMap<>(Side.class);
        for (LegMotion leg : motion.legs()) {
            events.put(leg.side(), detector.detect(leg));
        }
        return events;
    }
}
