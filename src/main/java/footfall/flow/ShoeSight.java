package footfall.flow;

import footfall.events.ShoeSpeeds;
import footfall.quality.QualityIssue;
import java.util.List;

/** What a second look at the shoes tells: how fast they move, and what limits that. */
public record ShoeSight(ShoeSpeeds speeds, List<QualityIssue> issues) {
    public ShoeSight {
        issues = List.copyOf(issues);
    }
}
