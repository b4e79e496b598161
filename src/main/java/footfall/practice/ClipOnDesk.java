package footfall.practice;

import footfall.body.Side;
import footfall.correction.CorrectionList;
import footfall.gait.Metric;
import footfall.quality.FootfallException;
import footfall.register.Clip;
import footfall.session.ClipAnalysis;
import footfall.session.SeenRun;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An analysed clip with its corrections by hand and what is measured with them.
 *
 * @param run what the clip showed
 * @param version of the list of corrections; 0 where nothing was ever corrected
 * @param analysis absent where it cannot be measured so
 * @param refusal why it cannot
 */
public record ClipOnDesk(
        Clip clip,
        SeenRun run,
        CorrectionList corrections,
        int version,
        Optional<ClipAnalysis> analysis,
        Optional<FootfallException> refusal) {
    /** The legs with a measured landing. */
    public List<Side> landings() {
        return Arrays.stream(Side.values())
                .filter(side -> analysis.flatMap(a -> a.gait().metrics().of(side, Metric.LANDING_ANGLE))
                        .isPresent())
                .toList();
    }
}
