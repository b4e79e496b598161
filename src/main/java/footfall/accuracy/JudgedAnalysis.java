package footfall.accuracy;

import footfall.session.ClipAnalysis;
import footfall.settings.Recording;
import java.nio.file.Path;

/** The analysis that is being judged. */
public interface JudgedAnalysis {
    ClipAnalysis analyze(Path video, Recording recording);
}
