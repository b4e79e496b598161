package footfall.tracking;

import footfall.observation.Detection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Blobs of one sample frame that could be a leg; a joint it leaves out is null, its bones NaN. */
final class LegGuess {
    final int frame;
    final @Nullable Detection[] joints;
    final double[] logLengths = new double[LegShape.Bone.values().length];
    /** Low = the blobs are alike and round. */
    final double oddness;

    final double colorSpread;

    LegGuess(int frame, @Nullable Detection... joints) {
        this.frame = frame;
        this.joints = joints;
        for (LegShape.Bone bone : LegShape.Bone.values()) {
            Detection from = joints[bone.from];
            Detection to = joints[bone.to];
            logLengths[bone.ordinal()] = from == null || to == null
                    ? Double.NaN
                    : Math.log(Math.hypot(to.xPx() - from.xPx(), to.yPx() - from.yPx()));
        }
        List<Detection> present = present();
        double color = 0;
        double size = 0;
        double shape = 0;
        for (Detection a : present) {
            Appearance look = Appearance.of(a);
            for (Detection b : present) {
                color = Math.max(color, look.colorDistance(b));
                size = Math.max(size, Math.abs(Math.log(a.diameterPx() / b.diameterPx())));
            }
            shape += (a.elongation() - 1) / present.size();
        }
        colorSpread = color;
        oddness = size + 0.5 * shape;
    }

    List<Detection> present() {
        return java.util.Arrays.stream(joints)
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
