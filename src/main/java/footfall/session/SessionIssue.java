package footfall.session;

import footfall.body.Side;
import footfall.quality.QualityIssue;
import java.util.Optional;

/**
 * What limits a session.
 *
 * @param clip the near side of the clip it is about; absent where it holds for all of the session
 */
public record SessionIssue(Optional<Side> clip, QualityIssue issue) {}
