package footfall.report;

import footfall.body.Side;
import java.util.List;

/** The pictures that a report shows. */
public record Pictures(List<Landing> landings) {
    /**
     * The frame of one foot strike with plumb line, foot-hip distance and shank angle drawn on it.
     *
     * @param timeSeconds real time of the frame from the start of the clip
     */
    public record Landing(Side side, double timeSeconds, Picture picture) {}

    public Pictures {
        landings = List.copyOf(landings);
    }

    public static Pictures none() {
        return new Pictures(List.of());
    }
}
