package footfall.tracking;

import footfall.observation.Detection;
import org.jspecify.annotations.Nullable;

/** One way to read a frame: a blob, or none, for each joint; and how well they make the leg that is sought. */
final class LegChoice {
    private final @Nullable Detection[] joints;
    private final double score;

    LegChoice(@Nullable Detection[] joints, double score) {
        this.joints = joints;
        this.score = score;
    }

    /** By joint, in the order of {@link LegShape#JOINTS}; not to be changed. */
    @Nullable
    Detection[] joints() {
        return joints;
    }

    double score() {
        return score;
    }

    static LegChoice nothing() {
        return new LegChoice(new Detection[5], 0);
    }

    int count() {
        int count = 0;
        for (Detection joint : joints) {
            count += joint == null ? 0 : 1;
        }
        return count;
    }

    LegChoice with(int joint, Detection blob, double gain) {
        Detection[] copy = joints.clone();
        copy[joint] = blob;
        return new LegChoice(copy, score + gain);
    }
}
