package footfall.settings;

/**
 * How {@code keypoints.PoseTracker} makes tracks of a pose network's points. "L" is the runner's thigh and shank together as seen. "Real
 * clips" are four treadmill clips (30 and 60 frames/s) with the poses of two networks; "motion capture" is RBDS (Fukuchi 2017, PeerJ
 * 5:e3298) seen by a synthetic network.
 */
public record PoseTrackSettings(
        @Knob(unit = "Hz", min = 1, max = 3, reason = "below 114 steps per minute nobody runs")
        double lowestStepHertz,

        @Knob(unit = "Hz", min = 3, max = 6, reason = "above 250 steps per minute nobody runs but in a sprint")
        double highestStepHertz,

        @Knob(
                min = 1,
                max = 32,
                reason = "a file may play this many times slower than it was recorded: 240 frames/s shown at 30")
        double slowestMotion,

        @Knob(
                min = 0.1,
                max = 0.95,
                reason =
                        "share of the legs' movement that the strides must explain: standing and strides of twice the true pace stay below 0.35, a real clip with two networks and motion capture lie above 0.83")
        double leastRhythm,

        @Knob(
                min = 0.5,
                max = 1,
                reason = "share of the frames in which the toe must point the same way to tell the running direction")
        double sureFacing,

        @Knob(
                min = 0.02,
                max = 0.5,
                reason =
                        "who turns within the clip runs the other way for a larger share of the frames than a network errs in a row")
        double leastWayShare,

        @Knob(
                min = 0.3,
                max = 0.95,
                reason =
                        "how much more often the toes point the one way before and the other way after a turn than not, as a share of the frames")
        double sureTurn,

        @Knob(
                min = 2,
                max = 12,
                reason = "a point leaves its leg's mean stride by more than so many robust SDs: real clips")
        double gateSds,

        @Knob(min = 0.02, max = 0.3, reason = "and by more than this part of L: strides differ by as much")
        double gateShare,

        @Knob(
                min = 0.1,
                max = 1,
                reason = "the other leg's point takes its place within this part of the gate: real clips")
        double otherLegShare,

        @Knob(
                min = 0.02,
                max = 0.3,
                reason = "a far point this near (in L) to the near leg's was found on the near leg: real clips")
        double collapsedShare,

        @Knob(min = 0.1, max = 0.6, reason = "where the legs should be at least this far apart (in L): real clips")
        double apartShare,

        @Knob(
                min = 0.5,
                max = 10,
                reason =
                        "score below which it is not said which leg is near: 3.8-7.0 on eight runs of real clips, 0 means a coin")
        double sureNear,

        @Knob(min = 0.1, max = 1, reason = "with both legs on a smaller share of the frames only one leg is tracked")
        double bothLegsShare,

        @Knob(min = 0.1, max = 1, reason = "a runner seen on a smaller share of the frames deserves a word")
        double seenShare,

        @Knob(
                unit = "s",
                min = 0.05,
                max = 2,
                reason =
                        "a hip unseen for longer deserves a word: it is not bridged (gaps.hipLimitSeconds), so nothing is measured")
        double hiddenSeconds,

        @Knob(
                min = 0.01,
                max = 0.5,
                reason = "points thrown away on a larger share of the frames deserve a word; real clips lose 1-6 %")
        double jumpShare,

        @Knob(
                unit = "px",
                min = 20,
                max = 500,
                reason =
                        "a runner with a smaller L deserves a word. A real clip made smaller: at 97 px strikes stay within 4 ms and the ankle within 0.6 % of leg length on average, at 73 no running was found")
        double fewestLegPixels) {

    public static PoseTrackSettings defaults() {
        return Knobs.checked(new PoseTrackSettings(
                1.9, 4.2, 8, 0.6, 0.6, 0.1, 0.6, 5, 0.07, 0.6, 0.10, 0.25, 1.5, 0.3, 0.9, 0.25, 0.1, 90));
    }
}
