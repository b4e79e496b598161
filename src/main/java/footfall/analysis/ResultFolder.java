package footfall.analysis;

import footfall.body.Side;
import footfall.exchange.AnalysisJson;
import footfall.exchange.SeenRunFile;
import footfall.exchange.SessionJson;
import footfall.exchange.StridesCsv;
import footfall.exchange.TracksCsv;
import footfall.exchange.WholeFile;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.report.Audience;
import footfall.report.Picture;
import footfall.report.Pictures;
import footfall.report.ReportChoice;
import footfall.report.ReportFiles;
import footfall.session.ClipAnalysis;
import footfall.session.FilmedRun;
import footfall.session.SessionAnalysis;
import footfall.settings.VideoSettings;
import footfall.wording.Wording;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The folder that holds the results of a clip, or of a session of both sides. Every file appears whole or not at all. */
public final class ResultFolder {
    static final String NUMBERS = "analysis.json";
    private static final String TRACKS = "tracks.csv";
    private static final String STRIDES = "strides.csv";
    private static final String VIDEO = "annotated.mp4";
    private static final List<String> SESSION_FILES = Stream.concat(
                    Stream.of(NUMBERS), Stream.of(Audience.values()).flatMap(a -> Stream.of(a.page(), a.pdf())))
            .toList();
    private static final List<String> FILES = Stream.concat(
                    SESSION_FILES.stream(), Stream.of(TRACKS, STRIDES, VIDEO, SeenRunFile.NAME))
            .toList();

    private final Path directory;
    private final Wording wording;

    public ResultFolder(Path directory, Wording wording) {
        this.directory = directory;
        this.wording = wording;
    }

    public Path directory() {
        return directory;
    }

    /**
     * Refuses, before any work, a folder that cannot be one or where the results would replace what is read.
     *
     * @throws FootfallException CANNOT_WRITE, or BAD_OPTION if the input lies there under the name of a result
     */
    public void requireUsable(Path input) {
        requireUsable(input, FILES);
    }

    /** @param names of the results */
    private void requireUsable(Path input, List<String> names) {
        Path existing = directory.toAbsolutePath().normalize();
        Path wanted = existing;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            throw new FootfallException(Problem.CANNOT_WRITE, directory.toString());
        }
        Path read = input.toAbsolutePath().normalize();
        if (names.stream().map(wanted::resolve).anyMatch(read::equals)) {
            throw new FootfallException(Problem.BAD_OPTION, "--out", "the results would replace " + input);
        }
    }

    /** The same for a session of both sides, whose tracks and strides lie in the folders of its clips. */
    public void requireUsableForSession(Path input) {
        requireUsable(input, SESSION_FILES);
    }

    /**
     * Writes seen.json.gz, analysis.json, tracks.csv and strides.csv.
     *
     * @throws FootfallException CANNOT_WRITE
     */
    public void writeNumbers(AnalyzedClip clip) {
        create();
        ClipAnalysis analysis = clip.analysis();
        SeenRunFile.write(clip.seen(), directory.resolve(SeenRunFile.NAME));
        AnalysisJson.write(analysis, directory.resolve(NUMBERS));
        TracksCsv.write(analysis, directory.resolve(TRACKS));
        StridesCsv.write(analysis, directory.resolve(STRIDES));
    }

    /**
     * Writes the analysis.json of a session of both sides.
     *
     * @param clips the folders in which the numbers of its clips were written
     * @throws FootfallException CANNOT_WRITE
     */
    public void writeNumbers(SessionAnalysis session, Map<Side, ResultFolder> clips) {
        create();
        Map<Side, String> folders = new EnumMap<>(Side.class);
        clips.forEach((side, clip) -> folders.put(side, pathTo(clip)));
        SessionJson.write(session, folders, directory.resolve(NUMBERS));
    }

    private String pathTo(ResultFolder other) {
        Path here = directory.toAbsolutePath().normalize();
        Path there = other.directory.toAbsolutePath().normalize();
        return here.relativize(there).toString().replace(File.separatorChar, '/');
    }

    /** Writes the pages of the usual reports. */
    public Path writeReport(AnalyzedClip clip) {
        return writeReports(clip.session(), ReportChoice.usual()).get(0);
    }

    /**
     * Writes the reports that are wanted.
     *
     * @return their paths, the one to open first
     * @throws FootfallException CANNOT_WRITE
     */
    public List<Path> writeReports(AnalyzedSession session, ReportChoice choice) {
        create();
        List<Pictures.Landing> landings =
                session.landings().stream().map(this::picture).toList();
        return new ReportFiles(choice, wording).write(session.analysis(), new Pictures(landings), directory);
    }

    /**
     * Writes the median landing of each leg as {@code landing-left.jpg} and {@code landing-right.jpg}, of those that the session shows.
     *
     * @throws FootfallException CANNOT_WRITE
     */
    public void writeLandingPictures(AnalyzedSession session) {
        create();
        for (Landing landing : session.landings()) {
            String name = "landing-" + landing.stride().side().name().toLowerCase(Locale.ROOT) + ".jpg";
            WholeFile.write(directory.resolve(name), LandingPictures.jpeg(landing, wording));
        }
    }

    private Pictures.Landing picture(Landing landing) {
        return new Pictures.Landing(
                landing.stride().side(),
                landing.frameSeconds(),
                Picture.of("image/jpeg", LandingPictures.jpeg(landing, wording)));
    }

    /**
     * Writes annotated.mp4: the clip with what was measured drawn on it.
     *
     * @param source the clip that was analysed
     * @param faceCovered whether the runner's head is made unrecognisable
     * @throws FootfallException CANNOT_WRITE, or NO_PICTURES_TO_DRAW_ON for tracks without a video
     */
    public void writeVideo(AnalyzedClip clip, Path source, boolean faceCovered, Progress progress) {
        create();
        FilmedRun run = FilmedRun.of(clip.analysis())
                .orElseThrow(() -> new FootfallException(
                        Problem.NO_PICTURES_TO_DRAW_ON, clip.analysis().sourceName()));
        new AnnotatedVideo(VideoSettings.defaults(), wording, faceCovered)
                .write(run, source, directory.resolve(VIDEO), progress);
    }

    private void create() {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new FootfallException(e, Problem.CANNOT_WRITE, directory.toString());
        }
    }
}
