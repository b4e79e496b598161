package footfall.cli;

import footfall.accuracy.AccuracyReport;
import footfall.accuracy.MocapReport;
import footfall.analysis.ClipAnalyzer;
import footfall.analysis.Progress;
import footfall.analysis.ShownCamera;
import footfall.events.EventDetector;
import footfall.settings.AnalysisSettings;
import footfall.settings.EventSettings;
import footfall.settings.MarkerColor;
import footfall.settings.PointSearch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** For developers: how far results are from truth files, as a table in Markdown. */
@Command(
        name = "accuracy",
        hidden = true,
        description = "Compares results with the truth files beside the clips (or motion-capture trials) of a folder.",
        mixinStandardHelpOptions = true)
final class AccuracyCommand implements Callable<Integer> {
    /** About what a tracker errs. */
    private static final double TRACKING_NOISE_METRES = 0.001;

    @Parameters(paramLabel = "FOLDER")
    private @Nullable Path folder;

    @Option(names = "--mocap", description = "The folder holds motion-capture trials: NAME.csv and NAME.events.json.")
    private boolean mocap;

    @Option(names = "--markerless", description = "The clips are measured without their stickers.")
    private boolean markerless;

    @Override
    public Integer call() throws IOException {
        Path of = java.util.Objects.requireNonNull(folder);
        System.out.print(
                mocap
                        ? new MocapReport(new EventDetector(EventSettings.defaults()), TRACKING_NOISE_METRES)
                                .ofTrials(of)
                        : new AccuracyReport((video, recording) -> new ClipAnalyzer(
                                                AnalysisSettings.defaults(),
                                                search(),
                                                recording,
                                                ShownCamera.nothing(),
                                                Map.of(),
                                                List.of())
                                        .analyze(video, Progress.silent())
                                        .analysis())
                                .ofClips(of));
        return 0;
    }

    private PointSearch search() {
        PointSearch.Kind kind = markerless ? PointSearch.Kind.MARKERLESS : PointSearch.Kind.STICKERS;
        return new PointSearch(kind, MarkerColor.auto());
    }
}
