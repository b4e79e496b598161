package footfall.practice;

import footfall.analysis.CorrectedSession;
import footfall.analysis.ResultFolder;
import footfall.analysis.SourceClip;
import footfall.body.Side;
import footfall.comparison.Session;
import footfall.exchange.SessionFile;
import footfall.gait.AverageStride;
import footfall.register.Clip;
import footfall.session.SessionAnalysis;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A session's results as a folder, as the programs that compare want them: of one clip, or of one from either side, the latest of each.
 *
 * @param folder with its analysis.json
 * @param clips the videos by the folder of their own analysis
 */
record SessionResults(Path folder, Map<Path, Path> clips) {
    /** All numbers of a session or clip. */
    static final String NUMBERS = "analysis.json";

    /** What a clip's analysis is read from again. */
    private static final List<String> FILES =
            List.of(NUMBERS, "tracks.csv", "strides.csv", "seen.json.gz", "corrections.json");

    /**
     * Lays the results out.
     *
     * @param clips analysed, the latest last, and at least one
     */
    static SessionResults in(Path folder, List<Clip> clips, Analyses analyses, Desk desk) {
        Map<Side, Path> sides = new LinkedHashMap<>();
        Map<Path, Path> videos = new LinkedHashMap<>();
        for (Clip clip : clips) {
            Path own = layOut(folder.resolve(clip.id()), clip, desk);
            SessionFile.clips(own).keySet().forEach(side -> sides.put(side, own));
            videos.put(own, analyses.video(clip));
        }
        List<Path> folders = List.copyOf(sides.values());
        return new SessionResults(
                folders.size() == 2
                        ? together(folder, folders).orElse(folders.get(1))
                        : folders.get(folders.size() - 1),
                videos);
    }

    /** As it is corrected by now. */
    private static Path layOut(Path folder, Clip clip, Desk desk) {
        for (String name : FILES) {
            desk.file(clip, name, Language.ENGLISH.code()).ifPresent(file -> Disk.copy(file, folder.resolve(name)));
        }
        return folder;
    }

    /** The session of both sides; absent where the clips do not show the one and the other leg. */
    private static Optional<Path> together(Path folder, List<Path> clips) {
        Optional<SessionAnalysis> session = SessionAnalysis.ofBothSides(
                CorrectedSession.open(clips.get(0)).measure(),
                CorrectedSession.open(clips.get(1)).measure());
        Wording english = Wording.of(Language.ENGLISH);
        return session.map(both -> {
            Map<Side, ResultFolder> folders = new LinkedHashMap<>();
            clips.forEach(clip -> SessionFile.clips(clip)
                    .keySet()
                    .forEach(side -> folders.put(side, new ResultFolder(clip, english))));
            new ResultFolder(folder, english).writeNumbers(both, folders);
            return folder;
        });
    }

    Session read() {
        return SessionFile.read(folder);
    }

    List<AverageStride> curves() {
        return SessionFile.curves(folder);
    }

    /** The clip that shows a leg, to be drawn on. */
    SourceClip source(Optional<Side> side) {
        Path analysis = SessionFile.clip(folder, side);
        return SourceClip.of(analysis, clips.getOrDefault(analysis, analysis));
    }
}
