package footfall.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import footfall.body.Side;
import footfall.gait.StandingPose;
import footfall.session.StandingClip;
import java.util.Optional;

/** The part of {@code analysis.json} that says how the runner stands. */
final class StandingJson {
    private StandingJson() {}

    static ObjectNode of(StandingClip clip) {
        Json json = new Json().put("file", clip.fileName());
        clip.sha256().ifPresent(hash -> json.put("sha256", hash));
        json.put("seconds", clip.seconds(), Rounding.SECONDS).put("legLengthPx", clip.legLengthPx(), Rounding.PIXELS);
        for (Side side : Side.values()) {
            clip.pose(side).ifPresent(pose -> json.put(Json.name(side), pose(pose)));
        }
        return json.node();
    }

    private static ObjectNode pose(StandingPose pose) {
        Json json = new Json();
        put(json, "kneeFlexion", pose.kneeFlexion());
        put(json, "footAngle", pose.foot());
        put(json, "trunkLean", pose.trunkLean());
        return json.node();
    }

    private static void put(Json json, String name, Optional<StandingPose.Offset> offset) {
        offset.ifPresent(o -> json.put(name + "Degrees", o.degrees(), Rounding.DEGREES)
                .put(name + "SdDegrees", o.sdDegrees(), Rounding.DEGREES));
    }
}
