package footfall.practice;

import footfall.analysis.AnalyzedClip;
import footfall.analysis.AnalyzedSession;
import footfall.analysis.ResultFolder;
import footfall.body.Side;
import footfall.register.Clip;
import footfall.register.Runner;
import footfall.report.Audience;
import footfall.report.ReportChoice;
import footfall.session.ClipAnalysis;
import footfall.session.SessionAnalysis;
import footfall.store.MediaFolder;
import footfall.wording.Wording;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The left and the right leg of a session, each from a clip that was filmed for it, as one result with all corrections by hand. */
public final class BothSides {
    private final Desk desk;
    private final MediaFolder media;

    /**
     * A session's result.
     *
     * @param clips of each leg
     */
    public record Result(Map<Side, ClipOnDesk> clips, SessionAnalysis analysis) {}

    BothSides(Desk desk, MediaFolder media) {
        this.desk = desk;
        this.media = media;
    }

    /**
     * Puts the clips of a session together.
     *
     * @param clips analysed, the latest last, which counts
     * @return empty where they do not show the one and the other leg
     */
    public Optional<Result> of(List<Clip> clips) {
        Map<Side, ClipOnDesk> legs = new EnumMap<>(Side.class);
        clips.stream()
                .flatMap(clip -> desk.again(clip.id()).stream())
                .forEach(clip -> clip.analysis().flatMap(ClipAnalysis::ownLeg).ifPresent(leg -> legs.put(leg, clip)));
        return Optional.of(legs)
                .filter(found -> found.size() == Side.values().length)
                .flatMap(found -> SessionAnalysis.ofBothSides(analysis(found, Side.LEFT), analysis(found, Side.RIGHT)))
                .map(analysis -> new Result(legs, analysis));
    }

    private static ClipAnalysis analysis(Map<Side, ClipOnDesk> legs, Side side) {
        return Optional.ofNullable(legs.get(side)).flatMap(ClipOnDesk::analysis).orElseThrow();
    }

    /**
     * A report of both sides.
     *
     * @param name one of report.html, report.pdf, runner.html, runner.pdf; empty is given for any other
     */
    public Optional<byte[]> report(Result result, Runner runner, String name, Wording wording) {
        return Audience.both().stream()
                .filter(audience -> name.equals(audience.page()) || name.equals(audience.pdf()))
                .findFirst()
                .map(audience -> DataFolder.forAWhile(media, folder -> {
                    ReportChoice choice = ResultFiles.choice(runner, List.of(audience), name.equals(audience.pdf()));
                    new ResultFolder(folder, wording).writeReports(session(result), choice);
                    return Disk.on(() -> Files.readAllBytes(folder.resolve(name)));
                }));
    }

    private AnalyzedSession session(Result result) {
        List<AnalyzedClip> clips =
                result.clips().values().stream().map(desk::analyzed).toList();
        return AnalyzedSession.ofBothSides(clips.get(0), clips.get(1)).orElseThrow();
    }
}
