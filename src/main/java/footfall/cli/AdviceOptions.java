package footfall.cli;

import footfall.advice.AdviceRequest;
import footfall.advice.Cue;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.settings.AdviceSettings;
import footfall.wording.Wording;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the clinician tells about the advice. */
final class AdviceOptions {
    private static final String CUE = "--runner-cue";

    @Option(
            names = "--complaint",
            description = "The runner has a hamstring complaint: advice is given whatever the landing.")
    private boolean complaint;

    @Option(
            names = CUE,
            paramLabel = "NAME",
            description =
                    "The cue on the runner's page, with its cautions: shorter, under, pullback, quiet or tall (default:"
                            + " the landing decides).")
    private @Nullable String cue;

    /** @throws FootfallException BAD_OPTION with all cues there are, if there is none of that name */
    AdviceRequest request(AdviceSettings settings, Wording wording) {
        return new AdviceRequest(complaint, Optional.ofNullable(cue).map(name -> cue(name, wording)), settings);
    }

    private static Cue cue(String name, Wording wording) {
        return Cue.named(name).orElseThrow(() -> {
            String known = Cue.all().stream()
                    .map(one -> one.name() + " (" + wording.text(one.key()) + ")")
                    .collect(Collectors.joining(", "));
            return new FootfallException(Problem.BAD_OPTION, CUE, wording.text("runner.cue.unknown", name, known));
        });
    }
}
