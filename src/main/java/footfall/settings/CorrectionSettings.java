package footfall.settings;

/** What corrections by hand are worth, and when they still fit. */
public record CorrectionSettings(
        @Knob(
                unit = "px",
                min = 0.1,
                max = 20,
                reason = "SD per axis of a sticker's centre placed by hand: one or two pixels of a picture shown large")
        double placedSdPx,

        @Knob(
                min = 0,
                max = 0.1,
                reason =
                        "further SD of a joint placed without a sticker, over thigh and shank: about a centimetre; convention, not measured")
        double placedJointShare,

        @Knob(
                min = 0,
                max = 1,
                reason =
                        "further SD of a point interpolated between two placed ones, over the way to the nearer of them: convention, not measured")
        double interpolatedShare,

        @Knob(
                unit = "frames",
                min = 0.1,
                max = 5,
                reason = "SD of an event placed by hand: it happens between the frame chosen and the next")
        double eventFrames,

        @Knob(
                unit = "s",
                min = 0.005,
                max = 0.2,
                reason = "an event is the one a correction names if it lies this near; a foot is down or up for longer")
        double eventToleranceSeconds,

        @Knob(
                min = 0,
                max = 1,
                reason =
                        "a foot point corrected by more than this part of thigh and shank had the flow follow another thing than the shoe: as far as the shoe reaches beyond its points")
        double shoeShare,

        @Knob(unit = "px", min = 2, max = 1000, reason = "a shorter line for the scale is all error")
        double leastLinePx,

        @Knob(
                min = 0.5,
                max = 10,
                reason =
                        "a followed sticker lies within so many diameters of where its last movement takes it: a foot's swing changes its step per frame by two diameters at 60 frames/s")
        double followGateDiameters,

        @Knob(min = 0.5, max = 20, reason = "the same for the first step, when no movement is known")
        double firstGateDiameters,

        @Knob(
                unit = "s",
                min = 0,
                max = 1,
                reason = "a followed point not found for longer is lost; a hand hides the hip for longer")
        double followLostSeconds,

        @Knob(
                unit = "px",
                min = 0.05,
                max = 10,
                reason =
                        "a patch followed to the next picture and back must come back this near: convention, as for shoes")
        double followReturnPx,

        @Knob(
                unit = "px",
                min = 0,
                max = 5,
                reason = "SD that each picture adds to a patch followed from one to the next: convention, not measured")
        double followDriftPx) {

    public static CorrectionSettings defaults() {
        return Knobs.checked(new CorrectionSettings(1.5, 0.012, 0.1, 0.5, 0.05, 0.05, 30, 2.5, 5, 0.1, 1, 0.3));
    }
}
