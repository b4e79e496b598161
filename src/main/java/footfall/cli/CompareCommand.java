package footfall.cli;

import footfall.advice.AdviceRequest;
import footfall.analysis.ClipAnalyzer;
import footfall.analysis.ResultFolder;
import footfall.analysis.Version;
import footfall.body.Side;
import footfall.comparison.Comparability;
import footfall.comparison.Comparison;
import footfall.comparison.ErrorTable;
import footfall.comparison.LegMetric;
import footfall.comparison.Pain;
import footfall.comparison.Session;
import footfall.comparison.SessionComparer;
import footfall.exchange.ComparisonJson;
import footfall.exchange.SessionFile;
import footfall.gait.AverageStride;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.report.ComparedSessions;
import footfall.report.ComparisonFiles;
import footfall.report.Picture;
import footfall.settings.ComparisonSettings;
import footfall.wording.ComparisonWords;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two sessions of one runner and writes comparison.json and its reports. */
@Command(
        name = "compare",
        description =
                "Says whether the landing changed between two recordings of one runner, or whether that may be error.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CompareCommand implements Callable<Integer>, FootfallCommand.Speaks {
    private static final String RESULT = "comparison.json";

    @Parameters(
            index = "0",
            paramLabel = "BEFORE",
            description =
                    "A result folder of analyze, its analysis.json, a bundle, or a video or tracks to analyse first.")
    private @Nullable Path before;

    @Parameters(index = "1", paramLabel = "AFTER", description = "The same of the later recording.")
    private @Nullable Path after;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the results go (default: footfall-out/BEFORE-to-AFTER).")
    private @Nullable Path out;

    @Mixin
    private ErrorOptions errors = new ErrorOptions();

    @Option(
            names = "--cue",
            description = "The usual running, then running with a cue, in one visit with markers and camera untouched.")
    private boolean cue;

    @Option(names = "--pain-before", paramLabel = "0-10", description = "The runner's pain before, 0 to 10.")
    private @Nullable Integer painBefore;

    @Option(names = "--pain-after", paramLabel = "0-10", description = "The runner's pain after.")
    private @Nullable Integer painAfter;

    @Mixin
    private ReportOptions reports = new ReportOptions();

    @Option(names = "--lang", paramLabel = "en|nl", description = "Language (default: en).")
    private Language language = Language.ENGLISH;

    @Mixin
    private RecordingOptions recording = new RecordingOptions();

    @Option(
            names = "--map",
            paramLabel = "OURS=THEIRS",
            description = "A marker's name in a tracks file, such as RHEEL=heel_back_r; may be repeated.")
    private Map<String, String> markerNames = Map.of();

    @Mixin
    private ComparedVideo video = new ComparedVideo();

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        ComparisonSettings settings = recording.changed().comparison();
        ErrorTable table = errors.table(cue, recording.changed());
        Optional<Pain> pain = pain();
        List<SessionSource> sources = sources();
        Path folder = folder();
        requireUsable(sources, folder);
        SessionComparer comparer = new SessionComparer(settings, table);
        Session first = session(sources.get(0), analyses(folder).get(0));
        Session second = session(sources.get(1), analyses(folder).get(1));
        Comparison comparison =
                comparer.compare(first, second, recording.recording().nearSide());
        ComparisonJson.write(comparison, pain, Version.current(), folder.resolve(RESULT));
        tell(comparison, pain, report(comparison, pain, sources, folder));
        return drawn(comparison, sources, folder) ? 0 : FootfallCommand.UNUSABLE_INPUT;
    }

    @Override
    public Wording wording() {
        return Wording.of(language);
    }

    private boolean drawn(Comparison comparison, List<SessionSource> sources, Path folder) {
        Optional<Side> side = comparison
                .primary()
                .map(LegMetric::side)
                .or(() -> comparison.before().sidesSharedWith(comparison.after()).stream()
                        .findFirst());
        CommandLine screen = Objects.requireNonNull(spec).commandLine();
        return video.drawn(sources, analyses(folder), side, folder, wording(), screen.getOut(), screen.getErr());
    }

    /** Where clips that are analysed first get their results. */
    private static List<Path> analyses(Path folder) {
        return List.of(folder.resolve("before"), folder.resolve("after"));
    }

    private List<SessionSource> sources() {
        return List.of(
                new SessionSource(Objects.requireNonNull(before)), new SessionSource(Objects.requireNonNull(after)));
    }

    private Path folder() {
        if (out != null) {
            return out;
        }
        return Path.of(
                "footfall-out",
                ResultNames.nameWithoutExtension(Objects.requireNonNull(before)) + "-to-"
                        + ResultNames.nameWithoutExtension(Objects.requireNonNull(after)));
    }

    private static void requireUsable(List<SessionSource> sources, Path folder) {
        SessionSource.requireDifferent(sources);
        SessionSource.requireUntouched(sources, folder.resolve(RESULT));
        for (int i = 0; i < sources.size(); i++) {
            if (sources.get(i).isClip()) {
                SessionSource.requireUntouched(sources, analyses(folder).get(i));
            }
        }
    }

    private Optional<Pain> pain() {
        if (painBefore == null && painAfter == null) {
            return Optional.empty();
        }
        if (painBefore == null || painAfter == null) {
            throw new FootfallException(Problem.BAD_OPTION, "--pain-before, --pain-after", "give both");
        }
        try {
            return Optional.of(new Pain(painBefore, painAfter));
        } catch (IllegalArgumentException e) {
            throw new FootfallException(
                    Problem.BAD_OPTION, "--pain-before, --pain-after", String.valueOf(e.getMessage()));
        }
    }

    private Session session(SessionSource source, Path results) {
        if (!source.isClip()) {
            return source.read();
        }
        ResultFolder folder = new ResultFolder(results, wording());
        folder.requireUsable(source.path());
        // The side names the leg in question here; which is nearest the camera, each clip shows.
        try (TerminalProgress progress = TerminalProgress.onStandardError(wording())) {
            ClipAnalyzer analyzer =
                    recording.analyzer(recording.recording().withoutNearSide(), markerNames, List.of(), progress);
            return source.analyzed(analyzer, video.options(), folder, progress);
        }
    }

    /** Writes the reports; gives the one to open. */
    private Path report(Comparison comparison, Optional<Pain> pain, List<SessionSource> sources, Path folder) {
        ComparedSessions compared = new ComparedSessions(
                comparison,
                pain,
                curves(sources.get(0), analyses(folder).get(0)),
                curves(sources.get(1), analyses(folder).get(1)),
                comparison.primary().flatMap(p -> landings(sources, folder, p.side())),
                Version.current());
        return new ComparisonFiles(reports.choice(AdviceRequest.usual()), wording())
                .write(compared, folder)
                .get(0);
    }

    private Optional<ComparedSessions.Landings> landings(List<SessionSource> sources, Path folder, Side side) {
        return video.landings(sources, analyses(folder), side, wording())
                .map(l -> new ComparedSessions.Landings(Picture.of("image/jpeg", l.jpeg()), l.svg()));
    }

    private static List<AverageStride> curves(SessionSource source, Path results) {
        return SessionFile.curves(source.isClip() ? results : source.path());
    }

    private void tell(Comparison comparison, Optional<Pain> pain, Path result) {
        ComparisonWords words = new ComparisonWords(wording());
        PrintWriter screen = Objects.requireNonNull(spec).commandLine().getOut();
        screen.println(words.headline(comparison));
        screen.println(words.detail(comparison));
        words.otherLeg(comparison).ifPresent(screen::println);
        if (cue || pain.isPresent()) {
            words.besides(comparison, pain).ifPresent(screen::println);
        }
        boolean no = comparison.comparability().answer() == Comparability.Answer.NO;
        comparison.comparability().reasons().stream()
                .skip(no ? 1 : 0)
                .forEach(reason -> screen.println("- " + words.reason(reason)));
        comparison.speedEffectPercentLeg().ifPresent(effect -> screen.println(words.speedEffect(effect)));
        screen.println(result.toAbsolutePath().normalize());
    }
}
