package footfall.synthetic;

import footfall.body.BodyPoint;
import footfall.body.Facing;
import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything about a drawn clip but the movement. */
record Scene(
        Camera camera, Facing facing, FrameClock clock, Stickers stickers, Clothes clothes, Light light, Room room) {

    /**
     * The stickers on the near leg.
     *
     * @param colours the points that carry one, and its colour
     * @param lost a sticker that falls off
     * @param onFarLeg whether the far leg carries them too
     */
    record Stickers(Map<BodyPoint, Color> colours, double radiusMetres, Optional<Lost> lost, boolean onFarLeg) {
        /** A sticker that falls off at this moment. */
        record Lost(BodyPoint point, double seconds) {}

        static Stickers of(Color colour) {
            return new Stickers(
                    Map.of(
                            BodyPoint.HIP, colour,
                            BodyPoint.KNEE, colour,
                            BodyPoint.ANKLE, colour,
                            BodyPoint.HEEL, colour,
                            BodyPoint.TOE, colour),
                    0.013,
                    Optional.empty(),
                    false);
        }

        boolean present(BodyPoint point, double seconds) {
            return colours.containsKey(point)
                    && lost.filter(l -> l.point() == point && seconds >= l.seconds())
                            .isEmpty();
        }
    }

    /** Colours of what the runner wears; the legs are skin below shorts, or tights. */
    record Clothes(Color skin, Color hair, Color shirt, Color shorts, Color legs, Color shoe, Color stripe) {}

    /**
     * @param gain brightness, 1 = as painted
     * @param flickerShare how much the lamps flicker
     * @param noiseSd sensor noise, grey levels of 255
     * @param exposureSeconds shutter time
     * @param shakePx how far an unsteady hand moves the picture
     */
    record Light(double gain, double flickerShare, double noiseSd, double exposureSeconds, double shakePx) {
        static Light good() {
            return new Light(1, 0, 2, 0.002, 0);
        }
    }

    /**
     * @param posters colours of sheets on the wall
     * @param balls colours of sticker-sized spots in the room
     * @param bystander whether someone stands behind the treadmill
     * @param seed which of the possible rooms
     */
    record Room(Color wall, Color floor, List<Color> posters, List<Color> balls, boolean bystander, long seed) {}
}
