package footfall.advice;

import footfall.settings.AdviceSettings;
import java.util.Optional;

/**
 * What the clinician tells about the advice.
 *
 * @param complaint whether the runner has a complaint of the hamstring, which calls for advice whatever the landing
 * @param cue the one to show to the runner, which calls for its cautions too; without it the landing decides
 */
public record AdviceRequest(boolean complaint, Optional<Cue> cue, AdviceSettings settings) {
    public static AdviceRequest usual() {
        return new AdviceRequest(false, Optional.empty(), AdviceSettings.defaults());
    }
}
