package footfall.settings;

/** How joints are found without stickers. The model's own numbers are those it was made with (MediaPipe Pose, its graphs). */
public record PoseSettings(
        @Knob(min = 0.1, max = 0.9, reason = "the model's own: a body is seen")
        double leastDetection,

        @Knob(
                min = 0.1,
                max = 0.9,
                reason = "the model's own: overlap (intersection over union) of two sights of one body")
        double sameBodyOverlap,

        @Knob(min = 0.1, max = 0.9, reason = "the model's own: below it the body is lost and looked for again")
        double leastPresence,

        @Knob(min = 1, max = 2, reason = "the model's own: how much larger than the body the cut region is")
        double regionMargin,

        @Knob(unit = "cells", min = 3, max = 15, reason = "the model's own: odd; heat map cells that refine a point")
        int refiningWindow,

        @Knob(min = 0.1, max = 0.9, reason = "the model's own: a heat map below it refines nothing")
        double leastHeat,

        @Knob(
                min = 1,
                max = 4,
                reason =
                        "threads; each follows the runner through every such frame, so results do not hang on the machine")
        int followers,

        @Knob(
                min = 0.05,
                max = 1,
                reason =
                        "part of a body's region: sights so near are one person; a runner drifts on the belt, a passer-by goes on")
        double drift,

        @Knob(
                min = 0.1,
                max = 1,
                reason = "share of the sample frames on which somebody must be seen in one place: a passer-by is not")
        double leastSightings,

        @Knob(
                min = 0.02,
                max = 0.5,
                reason =
                        "leg lengths: real and drawn runners give 0.20-0.30, one who stands 0.01; SD of the ankles' horizontal distance")
        double leastLegMotion,

        @Knob(
                min = 1.05,
                max = 2,
                reason =
                        "a body this much larger or smaller than the runner lately is somebody else; a real runner's region varies by 10 % with the stride")
        double mostGrowth,

        @Knob(
                min = 0.05,
                max = 1,
                reason =
                        "part of a body's region; nobody gets further from one look to the next: a sprinter at 30 frames/s 0.2, on a belt 0.05")
        double mostWay,

        @Knob(
                unit = "s",
                min = 0.1,
                max = 10,
                reason =
                        "file time in which the runner's usual size follows what is seen: longer than somebody takes to step in between, shorter than a pass before the camera")
        double sizeMemorySeconds,

        @Knob(
                unit = "s",
                min = 0.5,
                max = 30,
                reason =
                        "file time after which the runner may have another size than before: longer than a passer-by hides him")
        double patienceSeconds) {

    public static PoseSettings defaults() {
        return Knobs.checked(new PoseSettings(0.5, 0.3, 0.5, 1.25, 7, 0.5, 2, 0.25, 0.3, 0.1, 1.25, 0.25, 1, 3));
    }
}
