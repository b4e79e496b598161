package footfall.analysis;

import footfall.exchange.AnalysisJson;
import footfall.exchange.StridesCsv;
import footfall.exchange.TracksCsv;
import footfall.gait.Metric;
import footfall.overlay.LandingLabels;
import footfall.overlay.LandingPicture;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.report.HtmlReport;
import footfall.report.Picture;
import footfall.report.Pictures;
import footfall.session.ClipAnalysis;
import footfall.wording.Reading;
import footfall.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder that holds a clip's results. Every file appears whole or not at all. */
public final class ResultFolder {
    private static final String NUMBERS = "analysis.json";
    private static final String TRACKS = "tracks.csv";
    private static final String STRIDES = "strides.csv";
    private static final String REPORT = "report.html";
    private static final List<String> FILES = List.of(NUMBERS, TRACKS, STRIDES, REPORT);

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

    /**
     * Writes report.html.
     *
     * @return the report's path
     * @throws FootfallException CANNOT_WRITE
     */
    public Path writeReport(AnalyzedClip clip) {
        create();
        Path report = directory.resolve(REPORT);
        List<Pictures.Landing> landings =
                clip.landings().stream().map(this::picture).toList();
        HtmlReport.write(clip.analysis(), new Pictures(landings), wording, report);
        return report;
    }

    private Pictures.Landing picture(Landing landing) {
        LandingLabels labels = new LandingLabels(
                Stream.of(
                                label(landing, Metric.FOOT_HIP_DISTANCE, Reading.CENTIMETRES),
                                label(landing, Metric.FOOT_HIP_PERCENT_LEG, Reading.WHOLE_PERCENT))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" \u00b7 ")),
                label(landing, Metric.SHANK_ANGLE, Reading.DEGREES).orElse(""),
                wording.text("picture.caption", landing.frameSeconds()));
        byte[] jpeg = new LandingPicture().draw(landing.frame(), landing.geometry(), labels);
        return new Pictures.Landing(landing.stride().side(), landing.frameSeconds(), Picture.of("image/jpeg", jpeg));
    }

    private Optional<String> label(Landing landing, Metric metric, Reading reading) {
        OptionalDouble value = landing.stride().value(metric);
        return value.isPresent() ? Optional.of(wording.withUnit(value.getAsDouble(), reading)) : Optional.empty();
    }

    private void create() {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new FootfallException(e, Problem.CANNOT_WRITE, directory.toString());
        }
    }
}
