package footfall.correction;

import footfall.correction.Correction.SetScale;
import footfall.correction.CorrectionList.Entry;
import footfall.settings.CorrectionSettings;
import java.util.List;
import java.util.Optional;

/**
 * The scale that the user drew.
 *
 * @param relativeSd of its two ends, as a fraction
 */
public record CorrectedScale(double metresPerPixel, double relativeSd) {
    /** The last of those drawn. */
    public static Optional<CorrectedScale> of(List<Entry> list, CorrectionSettings settings) {
        Optional<CorrectedScale> last = Optional.empty();
        for (Entry entry : list) {
            if (entry.what() instanceof SetScale line) {
                double ends = Math.sqrt(2) * settings.placedSdPx();
                last = Optional.of(new CorrectedScale(line.metresPerPixel(), ends / line.lengthPx()));
            }
        }
        return last;
    }
}
