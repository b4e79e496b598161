package footfall.analysis;

import footfall.body.Side;
import footfall.overlay.LandingPicture;
import footfall.session.ClipAnalysis;
import footfall.wording.Wording;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** Each leg's median landing with what was measured drawn on it. */
public final class LandingPictures {
    private LandingPictures() {}

    /**
     * JPEG files by leg; none of a leg without a measured landing.
     *
     * @param clip that was analysed
     * @throws footfall.quality.FootfallException what is wrong with the clip
     */
    public static Map<Side, byte[]> of(ClipAnalysis analysis, Path clip, Wording wording) {
        Map<Side, byte[]> pictures = new EnumMap<>(Side.class);
        Landings.of(analysis, clip)
                .forEach(landing -> pictures.put(landing.stride().side(), jpeg(landing, wording)));
        return pictures;
    }

    static byte[] jpeg(Landing landing, Wording wording) {
        return new LandingPicture()
                .draw(
                        landing.frame(),
                        landing.geometry(),
                        new LandingWords(wording).picture(landing.stride(), landing.frameSeconds()));
    }
}
