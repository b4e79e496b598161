package footfall.settings;

/**
 * Knobs of the foot strike and toe-off detector. The offsets belong to the cut-offs and to stickers on heel and fifth metatarsal head;
 * "force-plate trials" are those of the Running Biomechanics Data Set (Fukuchi 2017, PeerJ 5:e3298), 50 N of vertical force.
 */
public record EventSettings(
        @Knob(
                unit = "Hz",
                min = 6,
                max = 25,
                reason = "low-pass of single strides at 100 frames/s and more; impact waves are kept")
        double fastCutoffHertz,

        @Knob(
                unit = "Hz",
                min = 4,
                max = 15,
                reason = "the same at 30 frames/s, where higher would be noise; 60 lies between")
        double slowCutoffHertz,

        @Knob(
                unit = "s",
                min = 0,
                max = 0.2,
                reason = "a gap up to this long is bridged where single strides are aligned")
        double bridgedGapSeconds,

        @Knob(
                unit = "Hz",
                min = 8,
                max = 25,
                reason = "low-pass of the average stride; positions, speeds and accelerations")
        double meanCutoffHertz,

        @Knob(
                unit = "Hz",
                min = 10,
                max = 30,
                reason = "low-pass of the average stride where the jerk is read; with the next one")
        double jerkCutoffHertz,

        @Knob(unit = "Hz", min = 10, max = 30, reason = "second cut-off for the jerk; the mean of both is taken")
        double sharpJerkCutoffHertz,

        @Knob(
                unit = "s",
                min = 0,
                max = 0.03,
                reason = "contact after the first jerk peak: mean of three runners on force plates")
        double jerkOffsetSeconds,

        @Knob(
                unit = "s",
                min = 0,
                max = 0.03,
                reason =
                        "contact after the steepest rise of the foot's acceleration: between six runners of three laboratories (12.1) and three of RBDS (14.6)")
        double rampOffsetSeconds,

        @Knob(
                min = 0.5,
                max = 1,
                reason = "the foot has joined the belt when it goes backward at this share of the belt's speed")
        double beltJoinShare,

        @Knob(
                unit = "s",
                min = -0.03,
                max = 0,
                reason = "contact before the foot joins the belt: six runners, three laboratories")
        double beltJoinOffsetSeconds,

        @Knob(
                min = 0.005,
                max = 0.05,
                reason = "heel or toe is down when this share of the heel-toe distance above its lowest (3 mm of 170)")
        double downShare,

        @Knob(
                unit = "s",
                min = -0.03,
                max = 0.03,
                reason = "contact before heel or toe is down: three runners on force plates")
        double downOffsetSeconds,

        @Knob(
                min = 0.05,
                max = 0.3,
                reason = "the toe has left when this share of the heel-toe distance above its level in stance (20 mm)")
        double toeUpShare,

        @Knob(
                min = 0.01,
                max = 0.1,
                reason = "the shoe's tip has left when this share of the heel-toe distance above its lowest")
        double tipUpShare,

        @Knob(min = 0, max = 1, reason = "the tip lies this share of the heel-toe distance ahead of the toe sticker")
        double tipShare,

        @Knob(
                unit = "s",
                min = -0.03,
                max = 0.03,
                reason = "toe-off after the mean of the two heights: three runners on force plates")
        double heightOffsetSeconds,

        @Knob(
                unit = "s",
                min = -0.06,
                max = 0,
                reason = "toe-off before the knee's largest forward acceleration: four runners, three laboratories")
        double kneeOffsetSeconds,

        @Knob(
                unit = "s",
                min = -0.08,
                max = 0,
                reason = "toe-off before the largest plantarflexion: four runners, three laboratories")
        double plantarflexionOffsetSeconds,

        @Knob(
                unit = "s",
                min = 0,
                max = 0.06,
                reason =
                        "toe-off after the fastest plantarflexion, used without a hip: four runners, three laboratories")
        double plantarflexionSpeedOffsetSeconds,

        @Knob(
                min = 0.3,
                max = 1,
                reason = "the rebuilt vertical force falls through this many body weights before toe-off")
        double forceBodyWeights,

        @Knob(unit = "s", min = 0, max = 0.06, reason = "toe-off after that: four runners, three laboratories")
        double forceOffsetSeconds,

        @Knob(
                unit = "m",
                min = 0.3,
                max = 0.6,
                reason =
                        "knee to ankle of an adult (0.246 x 1.75 m, Winter): turns gravity into the leg's unit; 10 % wrong moves toe-off by 1 ms")
        double shankMetres,

        @Knob(
                unit = "Hz",
                min = 6,
                max = 20,
                reason =
                        "low-pass of the average stride for knee, ankle and hip at toe-off; 15 gives the same errors and twice the noise")
        double pushCutoffHertz,

        @Knob(
                unit = "s",
                min = 0.001,
                max = 0.02,
                reason =
                        "error of contact by jerk or acceleration that does not average out, on runners not used for the offsets")
        double sharpReadingSeconds,

        @Knob(unit = "s", min = 0.001, max = 0.02, reason = "the same by belt speed: 5 to 6 ms on force-plate trials")
        double beltJoinReadingSeconds,

        @Knob(
                unit = "s",
                min = 0.001,
                max = 0.03,
                reason = "the same by height: 5 ms on force-plate trials, 11 to 20 where the foot comes down slowly")
        double downReadingSeconds,

        @Knob(
                unit = "s",
                min = 0,
                max = 50,
                reason =
                        "jerk peak's noise = this x (position noise / heel-toe distance) / square root of samples per second; simulated, 3 runners, 30-120 frames/s, 1-5 mm")
        double jerkNoiseSeconds,

        @Knob(
                unit = "s",
                min = 0.001,
                max = 0.02,
                reason = "error all strikes of a leg share without noise, on runners not used for the offsets")
        double strikeCommonSeconds,

        @Knob(
                unit = "s",
                min = 0.001,
                max = 0.03,
                reason =
                        "error all toe-offs of a leg share, by heights and push together: 5 ms on three runners, 7 on six")
        double toeOffCommonSeconds,

        @Knob(
                unit = "s",
                min = 0.001,
                max = 0.03,
                reason = "the same when only the foot's heights were readable (no knee)")
        double heightOnlyCommonSeconds,

        @Knob(
                unit = "s",
                min = 0,
                max = 0.01,
                reason = "contact varies this much against the foot's speeds from stride to stride, without noise")
        double strideVariationSeconds,

        @Knob(
                unit = "s",
                min = 0.005,
                max = 0.1,
                reason = "two ways to find the contact that differ by more are reported as doubtful")
        double disagreementSeconds,

        @Knob(
                min = 0.05,
                max = 1,
                reason =
                        "a stride whose foot speeds differ from the mean stride's by more than this share of their variance is none; usual values lie below 0.05")
        double greatestMisfit,

        @Knob(
                unit = "s",
                min = 0.002,
                max = 0.05,
                reason =
                        "half a period of the sharpest cut-off (22 Hz) holds two such gaps; a longer one round the strike leaves it open where in the gap it lies")
        double finestFrameGapSeconds,

        @Knob(min = 1, max = 10, reason = "fewer strides have no meaningful average")
        int fewestStrides) {

    /** The settings in use. */
    public static EventSettings defaults() {
        return Knobs.checked(new EventSettings(
                15, 10, 0.04, 15, 18, 22, 0.0134, 0.0133, 0.85, -0.0137, 0.0176, -0.0016, 0.12, 0.03, 0.3, 0.0002,
                -0.0157, -0.0374, 0.0250, 0.7, 0.0340, 0.43, 10, 0.004, 0.006, 0.010, 10, 0.004, 0.006, 0.008, 0.0015,
                0.020, 0.8, 0.012, 2));
    }
}
