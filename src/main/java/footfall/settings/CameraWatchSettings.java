package footfall.settings;

/** How {@code flow.CameraWatch} sees from the still background whether the camera moves, and what of it is told. */
public record CameraWatchSettings(
        @Knob(
                min = 10,
                max = 1000,
                reason =
                        "frames looked at, spread over the clip: hand-held shaking is seen in any of them, and each costs some ms")
        int looks,

        @Knob(
                unit = "px",
                min = 160,
                max = 2000,
                reason =
                        "longer edge of the picture that is looked at: a still clip then seems to drift by 0.06 % of the width at most")
        int edgePx,

        @Knob(min = 20, max = 1000, reason = "corners followed: those of the runner and the belt fail or are outvoted")
        int mostCorners,

        @Knob(min = 0.001, max = 0.5, reason = "the weakest corner against the strongest")
        double cornerQuality,

        @Knob(unit = "px", min = 0.2, max = 5, reason = "from where the background as a whole puts a corner")
        double tolerancePx,

        @Knob(min = 5, max = 100, reason = "corners that must move together to be the background")
        int fewestCorners,

        @Knob(
                min = 0.1,
                max = 0.9,
                reason =
                        "part of the picture's width or height over which they must be spread: a runner's trunk is smaller")
        double leastSpread,

        @Knob(
                min = 0.1,
                max = 0.9,
                reason =
                        "with a smaller share of the corners left the picture is compared with a later one from then on")
        double fewLeft,

        @Knob(min = 0.5, max = 1, reason = "share of the looks that must show the background to say anything")
        double leastSeen,

        @Knob(
                min = 0.001,
                max = 0.2,
                reason =
                        "widths of the picture; a slow course that goes no further is not told: still clips stay below 0.001")
        double toldDrift,

        @Knob(
                min = 0.0005,
                max = 0.1,
                reason =
                        "widths of the picture; less shaking is not told: a floor that trembles by a pixel makes 0.001")
        double toldShake,

        @Knob(unit = "degrees", min = 0.1, max = 10, reason = "less roll is not told: it is 0.5 % of leg length")
        double toldRoll,

        @Knob(
                min = 0.001,
                max = 0.2,
                reason =
                        "widths of the picture; shaking by 0.017 on a rendered clip made a scale by the belt's speed 8 % too small, 0.001 changed nothing")
        double harmfulShake,

        @Knob(
                unit = "degrees",
                min = 0.1,
                max = 20,
                reason = "more roll makes distances less sure: a degree moves the foot by 1.7 % of leg length")
        double harmfulRoll,

        @Knob(
                min = 0.005,
                max = 1,
                reason =
                        "widths of the picture; 0.1 in 6 s made a scale by the belt's speed 2.5 % too small and the vertical 0.4 degrees wrong")
        double harmfulDrift) {

    public static CameraWatchSettings defaults() {
        return Knobs.checked(
                new CameraWatchSettings(32, 480, 120, 0.01, 1, 15, 0.4, 0.2, 0.8, 0.01, 0.003, 0.3, 0.005, 1, 0.05));
    }
}
