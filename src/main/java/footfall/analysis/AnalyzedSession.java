package footfall.analysis;

import footfall.body.Side;
import footfall.session.SessionAnalysis;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A session with the frames of its median landings, ready to be written. */
public final class AnalyzedSession {
    private final SessionAnalysis analysis;
    private final List<Landing> landings;

    private AnalyzedSession(SessionAnalysis analysis, List<Landing> landings) {
        this.analysis = analysis;
        this.landings = List.copyOf(landings);
    }

    static AnalyzedSession of(AnalyzedClip clip) {
        return new AnalyzedSession(SessionAnalysis.of(clip.analysis()), clip.landings());
    }

    /** Of both sides, each leg from the clip that was filmed for it; absent unless these are the one and the other leg. */
    public static Optional<AnalyzedSession> ofBothSides(AnalyzedClip one, AnalyzedClip other) {
        return SessionAnalysis.ofBothSides(one.analysis(), other.analysis())
                .map(session -> new AnalyzedSession(
                        session,
                        Stream.of(one, other)
                                .flatMap(AnalyzedSession::ofOwnLeg)
                                .sorted(Comparator.comparing(
                                        landing -> landing.stride().side()))
                                .toList()));
    }

    private static Stream<Landing> ofOwnLeg(AnalyzedClip clip) {
        Optional<Side> leg = clip.analysis().ownLeg();
        return clip.landings().stream()
                .filter(landing -> leg.equals(Optional.of(landing.stride().side())));
    }

    public SessionAnalysis analysis() {
        return analysis;
    }

    List<Landing> landings() {
        return landings;
    }
}
