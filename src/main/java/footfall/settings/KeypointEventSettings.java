package footfall.settings;

/**
 * How {@code events.KeypointEvents} reads strikes and toe-offs from a pose network's points. "Force plates" are ten legs of RBDS (Fukuchi
 * 2017, PeerJ 5:e3298) with stickers; "eye" are labels on real treadmill clips. v is the belt's speed by the same foot.
 */
public record KeypointEventSettings(
        @Knob(
                unit = "s",
                min = 0.05,
                max = 1,
                reason =
                        "the hips' slow course, which is the camera's or a runner's drift: a third of a stride keeps what repeats with the stride")
        double hipSdSeconds,

        @Knob(unit = "Hz", min = 8, max = 30, reason = "low-pass of the mean stride at 60 frames/s and more")
        double fastCutoffHertz,

        @Knob(unit = "Hz", min = 6, max = 20, reason = "the same at 30 frames/s, where a stride's frames are few")
        double slowCutoffHertz,

        @Knob(
                unit = "s",
                min = -0.05,
                max = 0.05,
                reason = "contact after the heel goes back at 0.5 v: mean of ten legs on force plates")
        double halfSpeedOffsetSeconds,

        @Knob(
                unit = "s",
                min = -0.05,
                max = 0.05,
                reason = "contact after the heel goes back at 0.7 v: mean of ten legs on force plates")
        double mostSpeedOffsetSeconds,

        @Knob(
                unit = "s",
                min = -0.05,
                max = 0.05,
                reason =
                        "contact after the heel goes back at 0.85 v, by optical flow: mean of ten legs on force plates, SD 6.5 against 9 to 12 of lower speeds")
        double nearlySpeedOffsetSeconds,

        @Knob(
                unit = "s",
                min = -0.1,
                max = 0.1,
                reason =
                        "toe-off after the heel slows to 0.4 v: ten legs on force plates, SD 10; on real clips 30 ms too late, where the knee is as much too early")
        double heelSlowsOffsetSeconds,

        @Knob(
                unit = "s",
                min = -0.1,
                max = 0.1,
                reason = "toe-off after the knee slows to 0.2 v: ten legs on force plates, SD 11")
        double kneeSlowsOffsetSeconds,

        @Knob(
                unit = "s",
                min = -0.1,
                max = 0.1,
                reason = "toe-off after the toe slows to 0.2 v, by optical flow: eye, three clips")
        double flowToeOffsetSeconds,

        @Knob(
                unit = "s",
                min = -0.1,
                max = 0.1,
                reason = "toe-off after the heel slows to 0.2 v, by optical flow: eye, three clips")
        double flowHeelOffsetSeconds,

        @Knob(
                unit = "s",
                min = 0.002,
                max = 0.05,
                reason =
                        "error that all strikes of a leg share: 7 ms (flow) to 12 ms (points) from runner to runner on force plates, and the network's own; half of the +-15 ms that may be claimed twice over")
        double strikeCommonSeconds,

        @Knob(
                unit = "s",
                min = 0.002,
                max = 0.05,
                reason =
                        "the same for toe-offs: force plates 15-20 ms between runners; what is seen and what a plate feels are not settled")
        double toeOffCommonSeconds,

        @Knob(unit = "s", min = 0.05, max = 0.25, reason = "no runner's foot is down for less: sprinters 0.09-0.12")
        double shortestContactSeconds,

        @Knob(unit = "s", min = 0.25, max = 0.8, reason = "a jog of 8 km/h has 0.34 s")
        double longestContactSeconds,

        @Knob(
                min = 0.4,
                max = 0.7,
                reason = "a foot down for a larger part of the stride is walking: running has a flight")
        double walkingDuty,

        @Knob(
                min = 0.01,
                max = 0.5,
                reason = "one belt under both feet: real clips, keypoints alone 1-9 %, optical flow 0-3 %")
        double speedDifference,

        @Knob(
                min = 0.01,
                max = 0.3,
                reason = "optical flow of a leg is left out if the planted foot's speed differs more: real clips 1-3 %")
        double flowUnevenness,

        @Knob(min = 0.01, max = 0.3, reason = "and if the two legs' differ more: real clips 0-3 %")
        double flowDifference,

        @Knob(
                unit = "s",
                min = 0.005,
                max = 0.1,
                reason = "and if its strike lies further from the points': real clips stay within 21 ms")
        double flowDisagreementSeconds) {

    public static KeypointEventSettings defaults() {
        return Knobs.checked(new KeypointEventSettings(
                0.22, 20, 13, 0.0087, -0.0025, -0.0143, 0.0131, -0.0105, -0.076, -0.042, 0.015, 0.020, 0.15, 0.40, 0.5,
                0.10, 0.05, 0.06, 0.025));
    }
}
