package footfall.settings;

/**
 * What is assumed of tracks that another program made.
 *
 * @param markerSdMetres standard deviation per axis of positions in metres
 * @param markerSdPx standard deviation per axis of positions in pixels
 * @param shortestLegMetres hip to ankle; a shorter mean distance means that the unit in the header is wrong
 * @param longestLegMetres hip to ankle; a longer mean distance means that the unit in the header is wrong
 */
public record ImportSettings(
        @Knob(unit = "m", min = 0, max = 0.1, reason = "optical capture errs by 1-2 mm; files do not state their error")
        double markerSdMetres,

        @Knob(unit = "px", min = 0, max = 50, reason = "the error of a sticker's centre in compressed video, measured")
        double markerSdPx,

        @Knob(unit = "m", min = 0.1, max = 1, reason = "a bent leg of a small child is longer")
        double shortestLegMetres,

        @Knob(unit = "m", min = 1, max = 3, reason = "no runner has a longer leg")
        double longestLegMetres) {

    public static ImportSettings defaults() {
        return Knobs.checked(new ImportSettings(0.002, 0.5, 0.25, 1.5));
    }
}
