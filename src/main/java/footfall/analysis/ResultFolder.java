package footfall.analysis;

import footfall.exchange.AnalysisJson;
import footfall.exchange.StridesCsv;
import footfall.exchange.TracksCsv;
import footfall.overlay.LandingLabels;
import footfall.overlay.LandingPicture;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.report.Audience;
import footfall.report.Picture;
import footfall.report.Pictures;
import footfall.report.ReportChoice;
import footfall.report.ReportFiles;
import footfall.session.ClipAnalysis;
import footfall.session.FilmedRun;
import footfall.settings.VideoSettings;
import footfall.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder that holds a clip's results. Every file appears whole or not at all. */
public final class ResultFolder {
    private static final String NUMBERS = "analysis.json";
    private static final String TRACKS = "tracks.csv";
    private static final String STRIDES = "strides.csv";
    private static final String VIDEO = "annotated.mp4";
    private static final List<String> FILES = Stream.concat(
                    Stream.of(NUMBERS, TRACKS, STRIDES, VIDEO),
                    Stream.of(Audience.values()).flatMap(a -> Stream.of(a.page(), a.pdf())))
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
        Path existing = directory.toAbsolutePath().normalize();
        Path wanted = existing;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            throw new FootfallException(Problem.CANNOT_WRITE, directory.toString());
        }
        Path read = input.toAbsolutePath().normalize();
        if (FILES.stream().map(wanted::resolve).anyMatch(read::equals)) {
            throw new FootfallException(Problem.BAD_OPTION, "--out", "the results would replace " + input);
        }
    }

    /**
     * Writes analysis.json, tracks.csv and strides.csv.
     *
     * @throws FootfallException CANNOT_WRITE
     */
    public void writeNumbers(ClipAnalysis analysis) {
        create();
        AnalysisJson.write(analysis, directory.resolve(NUMBERS));
        TracksCsv.write(analysis, directory.resolve(TRACKS));
        StridesCsv.write(analysis, directory.resolve(STRIDES));
    }

    /** Writes the pages of the usual reports. */
    public Path writeReport(AnalyzedClip clip) {
        return writeReports(clip, ReportChoice.usual()).get(0);
    }

    /**
     * Writes the reports that are wanted.
     *
     * @return their paths, the one to open first
     * @throws FootfallException CANNOT_WRITE
     */
    public List<Path> writeReports(AnalyzedClip clip, ReportChoice choice) {
        create();
        List<Pictures.Landing> landings =
                clip.landings().stream().map(this::picture).toList();
        return new ReportFiles(choice, wording).write(clip.analysis(), new Pictures(landings), directory);
    }

    private Pictures.Landing picture(Landing landing) {
        LandingLabels labels = new LandingWords(wording).picture(landing.stride(), landing.frameSeconds());
        byte[] jpeg = new LandingPicture().draw(landing.frame(), landing.geometry(), labels);
        return new Pictures.Landing(landing.stride().side(), landing.frameSeconds(), Picture.of("image/jpeg", jpeg));
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
