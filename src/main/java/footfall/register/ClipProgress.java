package footfall.register;

import java.util.Optional;

/**
 * How far the analysis of a clip is.
 *
 * @param stage the name of the stage it is in
 * @param framesDone in this stage
 * @param framesExpected 0 where the file does not say
 * @param secondsLeft of this stage
 */
public record ClipProgress(String stage, long framesDone, long framesExpected, Optional<Long> secondsLeft) {}
