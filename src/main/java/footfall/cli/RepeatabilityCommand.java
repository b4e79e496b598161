package footfall.cli;

import footfall.analysis.Version;
import footfall.comparison.OwnError;
import footfall.comparison.OwnErrors;
import footfall.comparison.Reference;
import footfall.comparison.Repeatability;
import footfall.comparison.Session;
import footfall.exchange.OwnErrorsJson;
import footfall.settings.ComparisonSettings;
import footfall.wording.Language;
import footfall.wording.Reading;
import footfall.wording.Wording;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes a practice's own measurement errors from runners filmed twice, and its own reference values. */
@Command(
        name = "repeatability",
        description =
                "Your own measurement error: film each runner twice, placing markers and camera anew, and analyse both.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RepeatabilityCommand implements Callable<Integer>, FootfallCommand.Speaks {
    private static final String NEXT_RUNNER = "+";
    private static final String RESULT = "errors.json";

    @Parameters(
            arity = "1..*",
            paramLabel = "SESSION",
            description =
                    "Result folders of analyze, or their analysis.json: those of one runner after each other, a + before"
                            + " those of the next runner.")
    private List<String> sessions = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where errors.json goes (default: footfall-out/repeatability).")
    private Path out = Path.of("footfall-out", "repeatability");

    @Option(
            names = "--same-session",
            description = "The repeats were filmed in one visit with markers and camera untouched.")
    private boolean sameSession;

    @Option(
            names = "--symptom-free",
            description = "The runners have no complaint: reference values by speed are written as well.")
    private boolean symptomFree;

    @Mixin
    private SettingOptions changed = new SettingOptions();

    @Option(names = "--lang", paramLabel = "en|nl", description = "Language (default: en).")
    private Language language = Language.ENGLISH;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        List<List<SessionSource>> sources = runners();
        List<SessionSource> all = sources.stream().flatMap(List::stream).toList();
        SessionSource.requireDifferent(all);
        Path result = out.resolve(RESULT);
        SessionSource.requireUntouched(all, result);
        List<List<Session>> runners = sources.stream()
                .map(runner -> runner.stream().map(SessionSource::read).toList())
                .toList();
        changed.requireOnly(Set.of("comparison"));
        ComparisonSettings settings = changed.comparison();
        Repeatability repeatability = new Repeatability(settings);
        OwnErrors errors = repeatability.errors(runners, sameSession);
        List<Reference> references = symptomFree ? repeatability.references(runners) : List.of();
        OwnErrorsJson.write(errors, references, Version.current(), result);
        tell(errors, runners.size(), settings, result);
        return 0;
    }

    @Override
    public Wording wording() {
        return Wording.of(language);
    }

    private List<List<SessionSource>> runners() {
        List<List<SessionSource>> runners = new ArrayList<>();
        runners.add(new ArrayList<>());
        for (String argument : sessions) {
            if (argument.equals(NEXT_RUNNER)) {
                runners.add(new ArrayList<>());
            } else {
                runners.get(runners.size() - 1).add(new SessionSource(Path.of(argument)));
            }
        }
        return runners;
    }

    private void tell(OwnErrors errors, int runners, ComparisonSettings settings, Path result) {
        PrintWriter screen = Objects.requireNonNull(spec).commandLine().getOut();
        String between = wording().text(sameSession ? "compare.session" : "compare.days");
        screen.println(wording().text("repeat.title", between, runners));
        errors.errors().forEach(error -> screen.println(line(error)));
        screen.println(wording().text("repeat.few", settings.firmRepeats()));
        if (symptomFree) {
            screen.println(wording().text("repeat.references", runners, settings.referenceRunners()));
        }
        screen.println(result.toAbsolutePath().normalize());
    }

    private String line(OwnError error) {
        Reading reading = Reading.of(error.metric());
        return wording()
                .text(
                        "repeat.metric",
                        wording().of(error.metric()),
                        wording().withUnit(error.sem(), reading),
                        wording().withUnit(error.mdc95(), reading),
                        error.repeats());
    }
}
