package footfall.settings;

/** How {@code tracking.GapFiller} rejects outliers and fills gaps. */
public record GapSettings(
        @Knob(
                unit = "s",
                min = 0,
                max = 0.1,
                reason =
                        "longest gap a cubic may close where no strides are known: shorter than the swing of any running step (docs/measurement.md, gaps)")
        double cubicLimitSeconds,

        @Knob(
                unit = "s",
                min = 0,
                max = 0.2,
                reason =
                        "longest gap the mean stride closes; beyond it a stride's own deviation is too free (convention of the field)")
        double strideLimitSeconds,

        @Knob(
                unit = "s",
                min = 0,
                max = 0.4,
                reason =
                        "the hip moves slowly and repeats; a hand covers it for up to 0.2 s (rendered motion capture, 30-240 frames/s)")
        double hipLimitSeconds,

        @Knob(
                unit = "s",
                min = 0,
                max = 0.1,
                reason =
                        "a hand takes this long to cover a marker, and shifts its centre meanwhile by up to 5 mm (rendered motion capture, 23 clips)")
        double coveredEdgeSeconds,

        @Knob(
                unit = "s",
                min = 0,
                max = 0.1,
                reason =
                        "a cubic must not bridge the kinks of heel, toe and ankle this near to a strike (convention of the field)")
        double strikeGuardSeconds,

        @Knob(min = 3, max = 50, reason = "a mean stride needs as many strides to be told from a single one")
        int fewestStrides,

        @Knob(
                min = 4,
                max = 40,
                reason =
                        "harmonics of the mean stride: 20 reach 26 Hz at 80 strides per minute, above what the foot's markers contain")
        int harmonics,

        @Knob(
                min = 1,
                max = 4,
                reason =
                        "prior amplitude of harmonics above the steps' falls as 1/k^p: 2.5 bounds hip, thigh length and foot of ten legs of motion capture")
        double harmonicDecay,

        @Knob(
                unit = "s",
                min = 0.01,
                max = 0.3,
                reason =
                        "distance over which a stride's own deviation from the mean is compared with itself: half a covered hip")
        double deviationLagSeconds,

        @Knob(
                min = 0.05,
                max = 0.5,
                reason =
                        "a limb that differs this much from its median length is not seen rightly: turning out of the plane makes up to 0.1, of the foot up to 0.2")
        double segmentTolerance,

        @Knob(
                min = 1.5,
                max = 20,
                reason =
                        "an outlier leaves the path of its neighbours this many times farther than 95 % of the samples do")
        double jumpFactor,

        @Knob(
                min = 0.005,
                max = 0.2,
                reason = "and farther than this part of the thigh's length: smaller ones cost less than a hole")
        double jumpThighShare,

        @Knob(
                unit = "s",
                min = 0.2,
                max = 10,
                reason = "a marker missing this long up to the clip's end is lost, not hidden")
        double lostSeconds,

        @Knob(min = 0, max = 1, reason = "a marker unknown in more than this part of its frames is worth a word")
        double oftenHiddenShare) {

    public static GapSettings defaults() {
        return Knobs.checked(new GapSettings(0.05, 0.1, 0.25, 0.02, 0.04, 5, 20, 2.5, 0.08, 0.25, 4, 0.05, 1, 0.1));
    }
}
