package footfall.settings;

/**
 * How file time becomes real time. "LogSd" is the standard deviation of a quantity's natural logarithm. "RBDS" is the treadmill data set
 * of Fukuchi 2017 (PeerJ 5:e3298); its figures here are of five trials of three runners, both legs.
 */
public record TimeBaseSettings(
        @Knob(
                unit = "steps/min",
                min = 60,
                max = 180,
                reason =
                        "below this nobody runs; above it the file's own times are believed unless gravity contradicts")
        double leastStepRate,

        @Knob(
                unit = "steps/min",
                min = 60,
                max = 180,
                reason =
                        "who runs more slowly than this is asked how the clip was recorded if gravity speaks against its times")
        double leastUsualStepRate,

        @Knob(
                unit = "steps/min",
                min = 180,
                max = 400,
                reason = "above this nobody runs on a treadmill but in a sprint")
        double mostStepRate,

        @Knob(unit = "steps/min", min = 120, max = 220, reason = "middle of runners' step rates, 150-180")
        double typicalStepRate,

        @Knob(min = 0.02, max = 0.5, reason = "runners' spread round the middle: 140-200 is +-2 SD")
        double stepRateLogSd,

        @Knob(
                min = 0.5,
                max = 1.2,
                reason = "toe against hip in the middle of its way back over belt speed: 0.86-1.00 in ten legs of RBDS")
        double plantedPerBeltSpeed,

        @Knob(
                min = 0.01,
                max = 0.5,
                reason = "spread in RBDS 0.03; heel or ankle in its stead 0.05; treadmills 0.02; rounded up")
        double speedLogSd,

        @Knob(
                min = 0.5,
                max = 2,
                reason =
                        "amplitude of the hip's vertical acceleration at the step's frequency over gravity: 1.2-1.65 in RBDS, 0.75-1.4 by the half-sine model of contact for jogs without flight to fast runs")
        double bouncePerGravity,

        @Knob(min = 0.02, max = 1, reason = "the same: from the slowest jog to the fastest run is +-2 SD")
        double bounceLogSd,

        @Knob(min = 0.005, max = 0.5, reason = "size of the runner where leg length or height was told")
        double toldSizeLogSd,

        @Knob(min = 0.02, max = 0.5, reason = "size of the runner from a typical shank: adults vary by 8 %")
        double typicalSizeLogSd,

        @Knob(min = 1, max = 6, reason = "a cue that misses by more than this many SDs contradicts")
        double contradictionSds,

        @Knob(
                min = 1,
                max = 6,
                reason =
                        "a recording rate is taken from physics only if no cue misses by more SDs than this: rather ask than guess")
        double agreementSds,

        @Knob(min = 0.5, max = 1, reason = "probability at which one recording rate is taken to be the right one")
        double sureness,

        @Knob(
                min = 0,
                max = 0.2,
                reason =
                        "a stated rate this close to the file's own is the file's own: dropped frames, 29.97 against 30")
        double sameRate,

        @Knob(
                min = 0.02,
                max = 1,
                reason =
                        "step time within a part of one speed: strides vary by 1-2 %, a change of speed by 20 % changes step time by 4-8 %")
        double steadyPeriodRange,

        @Knob(min = 0.02, max = 1, reason = "foot speed within a part of one speed: it is measured to 2-4 % per stride")
        double steadySpeedRange,

        @Knob(
                min = 1.1,
                max = 3,
                reason =
                        "a stride that lasts this many times its neighbours is none: the runner stopped, or was not seen")
        double longestStridePerUsual,

        @Knob(min = 2, max = 100, reason = "strides in a row that a part needs to be worth measuring")
        int leastSteadyStrides) {

    public static TimeBaseSettings defaults() {
        return Knobs.checked(new TimeBaseSettings(
                95, 120, 240, 165, 0.09, //
                0.93, 0.05, 1.13, 0.2, 0.03, 0.08, //
                3.5, 2.5, 0.95, 0.05, //
                0.09, 0.12, 1.6, 6));
    }
}
