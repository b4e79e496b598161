package footfall.report;

import footfall.body.Side;
import footfall.session.SessionAnalysis;
import footfall.wording.Reading;
import footfall.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** Which clip, at what speed, with how many strides. */
record Subtitle(SessionAnalysis analysis, Wording wording) {

    String text() {
        List<String> parts = new ArrayList<>(List.of(analysis.sourceName()));
        analysis.recording()
                .speedMetresPerSecond()
                .ifPresent(v -> parts.add(wording.withUnit(v, Reading.KILOMETRES_PER_HOUR)));
        for (Side side : sides()) {
            long strides = analysis.gait().strides().stream()
                    .filter(s -> s.side() == side)
                    .count();
            parts.add(wording.text("report.strides", wording.leg(side), (int) strides));
        }
        return String.join(" \u00b7 ", parts);
    }

    /** The legs that were measured. */
    List<Side> sides() {
        return analysis.gait().strides().stream()
                .map(s -> s.side())
                .distinct()
                .sorted()
                .toList();
    }
}
