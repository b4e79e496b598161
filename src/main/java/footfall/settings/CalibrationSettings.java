package footfall.settings;

import java.util.HashMap;
import java.util.Map;

/**
 * How pixels become metres. "Sd" is a standard deviation, "RelativeSd" one as a fraction. "RBDS" is the treadmill data set of Fukuchi
 * 2017 (PeerJ 5:e3298), of which three runners' trajectories were measured for these defaults.
 */
public record CalibrationSettings(
        @Knob(
                unit = "m",
                min = 0.2,
                max = 0.7,
                reason = "adult knee to ankle marker, 0.43-0.45 in RBDS; rough size only")
        double typicalShankMetres,

        @Knob(unit = "m", min = 0.2, max = 0.7, reason = "adult hip to knee marker, 0.41-0.43 in RBDS; rough size only")
        double typicalThighMetres,

        @Knob(
                unit = "m",
                min = 0.4,
                max = 1.2,
                reason = "hip to ankle over a stride of running, median in RBDS; rough size only")
        double typicalHipAnkleMetres,

        @Knob(
                unit = "m",
                min = 0.1,
                max = 0.3,
                reason = "heel to fifth metatarsal marker, 0.16-0.18 in RBDS; rough size only")
        double typicalHeelToeMetres,

        @Knob(
                unit = "m/px",
                min = 1e-4,
                max = 0.05,
                reason = "only where no segment of the leg is complete: a runner of 1.75 m fills 700 px")
        double fallbackMetresPerPixel,

        @Knob(
                unit = "m",
                min = 0.5,
                max = 1.3,
                reason =
                        "adult hip to floor (RBDS 0.94-0.97, population about 0.92); only for the depth effect where no scale is known")
        double typicalLegMetres,

        @Knob(min = 0.01, max = 0.3, reason = "adults' spread of leg length, about 6 % within and 8 % over both sexes")
        double typicalLegRelativeSd,

        @Knob(
                min = 2,
                max = 10,
                reason =
                        "a leg this many SDs from the typical (0.70-1.23 m) that follows from the belt speed alone is not believed")
        double strangeLegSds,

        @Knob(
                min = 1,
                max = 1.3,
                reason = "standing hip to floor over thigh + shank in stance: 1.116-1.126 in six legs of RBDS")
        double legPerThighAndShank,

        @Knob(min = 0, max = 0.1, reason = "six legs of three runners: 0.004, doubled for shoes and sticker places")
        double legPerThighAndShankRelativeSd,

        @Knob(
                min = 1,
                max = 1.3,
                reason =
                        "standing hip to floor over thigh + shank of the standing leg: 1.119-1.126 in six legs of RBDS")
        double legPerStandingThighAndShank,

        @Knob(min = 0, max = 0.1, reason = "six legs of three runners: 0.0025, doubled for shoes and sticker places")
        double legPerStandingThighAndShankRelativeSd,

        @Knob(min = 0, max = MOST_EXPLICIT_SD, reason = "an explicit scale, e.g. a ruler in the plane of the near leg")
        double explicitRelativeSd,

        @Knob(min = 0, max = 0.1, reason = "taped leg length: about 1 cm")
        double legLengthRelativeSd,

        @Knob(min = 0.4, max = 0.65, reason = "leg length over body height: Morin 2005")
        double legPerHeight,

        @Knob(min = 0, max = 0.2, reason = "error 1.9 +- 1.5 % in Morin 2005")
        double legPerHeightRelativeSd,

        @Knob(
                min = 0.9,
                max = 1.1,
                reason = "planted heel (25-50 % of stance) over the set belt speed: 1.0065 over four runners of RBDS")
        double heelPerBeltSpeed,

        @Knob(min = 0, max = 0.1, reason = "0.5 % between legs in RBDS, and treadmills run 0-2 % off their set speed")
        double beltSpeedRelativeSd,

        @Knob(min = 0.01, max = 0.5, reason = "scales further apart than this are a quality issue")
        double scaleDisagreement,

        @Knob(unit = "deg", min = 0.1, max = 20, reason = "how far a hand-placed phone is from square to the belt")
        double yawPriorSdDegrees,

        @Knob(unit = "deg", min = 0.1, max = 20, reason = "how far a hand-placed phone looks up or down")
        double pitchPriorSdDegrees,

        @Knob(unit = "deg", min = 0.1, max = 20, reason = "how far a hand-placed phone is from level")
        double rollPriorSdDegrees,

        @Knob(
                min = 0.3,
                max = 4,
                reason =
                        "focal length over the picture's long side; phones' main lenses 0.72-0.83, with the crop of stabilised video and 2x lenses up to 1.3")
        double focalPrior,

        @Knob(min = 0.01, max = 1, reason = "SD of the focal length's logarithm: phones and cameras alike")
        double focalPriorLogSd,

        @Knob(unit = "m", min = 0.01, max = 2, reason = "a told camera distance: taped to the belt's middle")
        double cameraDistanceSdMetres,

        @Knob(
                unit = "deg",
                min = 0.01,
                max = 5,
                reason = "two points of a true vertical 500 px apart, each to 1 px, and the edge itself")
        double verticalSdDegrees,

        @Knob(
                unit = "deg",
                min = 0,
                max = 20,
                reason =
                        "added to yaw where the size of the picture is unknown: the runner may be this far from its middle")
        double unknownCentreSdDegrees,

        @Knob(
                min = 1,
                max = 1e6,
                reason =
                        "widens the spread of the four template runners: few runners; 10000 leaves the camera's angles to what was told")
        double templateSpread,

        @Knob(
                min = 1,
                max = 1e6,
                reason = "the same for a runner quite unlike the template's; how unlike is judged from the clip")
        double mostTemplateSpread,

        @Knob(
                min = 0,
                max = 5,
                reason =
                        "least slide of stickers along the limb that is thought possible, in 15 mm per 90 degrees of knee flexion")
        double leastSlip,

        @Knob(min = 0.1, max = 5, reason = "most: skin moved 31-34 mm per 90 degrees in Dorn 2012, so 2-3")
        double mostSlip,

        @Knob(
                min = 0,
                max = 2,
                reason =
                        "a planted foot that moves less than this part of thigh + shank is on still ground; running on a belt 0.5-0.9")
        double leastBeltTravelPerLeg,

        @Knob(unit = "m", min = 0, max = 0.1, reason = "between legs in RBDS")
        double hipDepthSdMetres,

        @Knob(unit = "m", min = 0, max = 0.1, reason = "between legs in RBDS")
        double kneeDepthSdMetres,

        @Knob(unit = "m", min = 0, max = 0.1, reason = "between legs in RBDS")
        double heelDepthSdMetres,

        @Knob(unit = "m", min = 0, max = 0.1, reason = "between legs in RBDS")
        double toeDepthSdMetres,

        @Knob(unit = "m", min = 0, max = 0.2, reason = "the shoulder is taken as far out as the hip; adults differ")
        double shoulderDepthSdMetres,

        @Knob(
                unit = "m",
                min = 0,
                max = 0.5,
                reason = "far ankle's sticker behind the near one: step width and an ankle's breadth")
        double farAnkleDepthMetres,

        @Knob(unit = "deg", min = 0, max = 20, reason = "1 degree of roll costs 15 mm before it is corrected")
        double tiltedDegrees,

        @Knob(
                unit = "deg",
                min = 0,
                max = 20,
                reason = "beyond this the depth of the stickers costs more than 5 mm before it is corrected")
        double notSquareDegrees,

        @Knob(min = 0, max = 0.1, reason = "an imported track file's own scale")
        double trackFileRelativeSd,

        @Knob(unit = "deg", min = 0, max = 5, reason = "an imported track file's own vertical")
        double trackFileRollSdDegrees) {

    private static final double UNTRUSTED_LIMBS = 1e4;

    private static final Map<String, Double> OF_KEYPOINTS = Map.of(
            "templateSpread", UNTRUSTED_LIMBS,
            "mostTemplateSpread", UNTRUSTED_LIMBS,
            "hipDepthSdMetres", 0.04,
            "kneeDepthSdMetres", 0.02,
            "heelDepthSdMetres", 0.02,
            "toeDepthSdMetres", 0.02);

    private static final double MOST_EXPLICIT_SD = 0.1;

    public static CalibrationSettings defaults() {
        return Knobs.checked(new CalibrationSettings(
                0.43, 0.42, 0.80, 0.17, 0.0025, //
                0.93, 0.08, 3.5, 1.118, 0.008, 1.121, 0.005, //
                0.01, 0.012, 0.53, 0.025, 1.0065, 0.01, 0.05, //
                2.3, 2.9, 1.15, 0.95, 0.22, 0.2, 0.2, 6, //
                2.5, 10, 0.25, 3, 0.3, //
                0.020, 0.009, 0.013, 0.012, 0.03, 0.11, //
                1.0, 3.0, //
                0.005, 0.25));
    }

    /**
     * For the points of a pose network. The lengths of its limbs change over the stride by the network's errors more than by the camera: two
     * networks on one clip gave rolls 3 degrees and yaws 4 degrees apart, both sure to 1 degree. So the angles are left to their priors and
     * to what the user shows, and the joints' depths, which no sticker marks, are less sure. A value that is not the default was set by the
     * user and stays.
     */
    public CalibrationSettings ofKeypoints() {
        Map<String, Object> usual = Knobs.asMap(defaults());
        Map<String, Double> unset = new HashMap<>(OF_KEYPOINTS);
        Knobs.asMap(this).forEach((name, value) -> {
            if (!value.equals(usual.get(name))) {
                unset.remove(name);
            }
        });
        return Knobs.with(this, unset);
    }

    /** For a scale that was drawn on the picture, whose ends add this much to its error (SD as a fraction). */
    public CalibrationSettings ofDrawnScale(double relativeSd) {
        double sd = Math.min(MOST_EXPLICIT_SD, Math.hypot(explicitRelativeSd, relativeSd));
        return Knobs.with(this, Map.of("explicitRelativeSd", sd));
    }
}
