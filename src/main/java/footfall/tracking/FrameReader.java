package footfall.tracking;

import static footfall.tracking.LegShape.*;

import footfall.observation.Detection;
import footfall.observation.FrameDetections;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the best ways to read the leg of a model into the blobs of one frame; any marker may be missing. */
final class FrameReader {
    private static final int[] ORDER = {KNEE, ANKLE, HIP, HEEL, TOE};
    private static final int BEAM = 40;
    private static final int MOST_CHOICES = 16;
    private static final int FEWEST_JOINTS = 2;
    private static final double MOST_COLOR_DISTANCE = 1.4;
    private static final double LEAST_DIAMETER = 0.45;
    private static final double MOST_DIAMETER = 2.4;
    /** Share of a marker's usual contrast: hip and knee are never blurred badly, a foot in swing is. */
    private static final double[] LEAST_CONTRAST = {0.42, 0.42, 0.25, 0.22, 0.22};

    private static final double COLOR_COST = 0.3;
    private static final double SIZE_COST = 0.25;
    private static final double CONTRAST_COST = 0.4;
    private static final double BONE_COST = 0.35;
    private static final double MOST_BONE = 1.4;
    private static final double BONE_SLACK_DIAMETERS = 0.12;
    private static final double STRAIGHT_LEG_SLACK = 1.06;
    private static final double MOST_BENT_LEG = 0.55;

    private final LegModel model;
    private final @Nullable Appearance[] looks = new Appearance[5];

    FrameReader(LegModel model) {
        this.model = model;
        for (int j = 0; j < 5; j++) {
            looks[j] = model.looks().get(JOINTS.get(j));
        }
    }

    List<LegChoice> choices(FrameDetections frame, Guide guide, int index) {
        List<LegChoice> beam = List.of(LegChoice.nothing());
        for (int joint : ORDER) {
            beam = extended(beam, joint, guide.near(joint, index, frame.blobs()));
        }
        List<LegChoice> choices = new ArrayList<>();
        choices.add(LegChoice.nothing());
        for (LegChoice choice : beam) {
            if (choice.count() >= FEWEST_JOINTS && choice.score() > 0 && choices.size() < MOST_CHOICES) {
                choices.add(choice);
            }
        }
        return choices;
    }

    private List<LegChoice> extended(List<LegChoice> beam, int joint, List<Detection> blobs) {
        Appearance look = looks[joint];
        if (look == null) {
            return beam;
        }
        List<LegChoice> next = new ArrayList<>(beam);
        for (Detection blob : blobs) {
            double quality = quality(joint, look, blob);
            if (quality > 0) {
                for (LegChoice partial : beam) {
                    double cost = cost(partial.joints(), joint, blob);
                    if (cost < quality) {
                        next.add(partial.with(joint, blob, quality - cost));
                    }
                }
            }
        }
        next.sort(Comparator.comparingDouble(LegChoice::score).reversed());
        return next.subList(0, Math.min(BEAM, next.size()));
    }

    private static double quality(int joint, Appearance look, Detection blob) {
        double color = look.colorDistance(blob);
        double size = blob.diameterPx() / look.diameterPx();
        double contrast = blob.contrast() / look.contrast();
        if (color > MOST_COLOR_DISTANCE
                || size < LEAST_DIAMETER
                || size > MOST_DIAMETER
                || contrast < LEAST_CONTRAST[joint]) {
            return 0;
        }
        return 1
                - COLOR_COST * color * color
                - SIZE_COST * Math.abs(Math.log(size))
                - CONTRAST_COST * Math.max(0, 1 - contrast);
    }

    /** What it costs to put this joint there, given the others; infinite where it cannot be. */
    private double cost(@Nullable Detection[] placed, int joint, Detection blob) {
        double cost = 0;
        for (Detection other : placed) {
            if (blob.equals(other)) {
                return Double.POSITIVE_INFINITY;
            }
        }
        for (Bone bone : Bone.values()) {
            Detection other = bone.from == joint ? placed[bone.to] : bone.to == joint ? placed[bone.from] : null;
            if (other != null) {
                double length = Math.hypot(blob.xPx() - other.xPx(), blob.yPx() - other.yPx());
                double middle = model.bonePx(bone);
                double tolerance = bone.tolerance + BONE_SLACK_DIAMETERS * blob.diameterPx() / middle;
                double off = Math.log(length / middle) / tolerance;
                if (!(Math.abs(off) < MOST_BONE)) {
                    return Double.POSITIVE_INFINITY;
                }
                cost += BONE_COST * off * off;
            }
        }
        return bendsRight(placed, joint, blob) ? cost : Double.POSITIVE_INFINITY;
    }

    private boolean bendsRight(@Nullable Detection[] placed, int joint, Detection blob) {
        Detection hip = joint == HIP ? blob : placed[HIP];
        Detection knee = joint == KNEE ? blob : placed[KNEE];
        Detection ankle = joint == ANKLE ? blob : placed[ANKLE];
        Detection heel = joint == HEEL ? blob : placed[HEEL];
        Detection toe = joint == TOE ? blob : placed[TOE];
        if (hip != null && ankle != null && !legFits(hip, knee, ankle)) {
            return false;
        }
        if (knee != null && ankle != null) {
            double x = ankle.xPx() - knee.xPx();
            double y = ankle.yPx() - knee.yPx();
            if (heel != null && !heelBehind(x, y, heel.xPx() - ankle.xPx(), heel.yPx() - ankle.yPx(), model.facing())) {
                return false;
            }
            if (toe != null && !toeAhead(x, y, toe.xPx() - ankle.xPx(), toe.yPx() - ankle.yPx(), model.facing())) {
                return false;
            }
        }
        if (ankle == null && knee != null && !footUnder(knee, heel, toe)) {
            return false;
        }
        return ankle == null
                || heel == null
                || toe == null
                || footPoints(
                        heel.xPx() - ankle.xPx(),
                        heel.yPx() - ankle.yPx(),
                        toe.xPx() - ankle.xPx(),
                        toe.yPx() - ankle.yPx(),
                        model.facing());
    }

    private boolean legFits(Detection hip, @Nullable Detection knee, Detection ankle) {
        if (knee != null) {
            return kneeBends(
                    knee.xPx() - hip.xPx(),
                    knee.yPx() - hip.yPx(),
                    ankle.xPx() - knee.xPx(),
                    ankle.yPx() - knee.yPx(),
                    model.facing());
        }
        double leg = Math.hypot(ankle.xPx() - hip.xPx(), ankle.yPx() - hip.yPx()) / model.legPx();
        return ankle.yPx() > hip.yPx() && leg < STRAIGHT_LEG_SLACK && leg > MOST_BENT_LEG;
    }

    private boolean footUnder(Detection knee, @Nullable Detection heel, @Nullable Detection toe) {
        double shank = model.bonePx(Bone.SHANK);
        return reaches(knee, heel, shank, model.bonePx(Bone.ANKLE_HEEL))
                && reaches(knee, toe, shank, model.bonePx(Bone.ANKLE_TOE));
    }

    private static boolean reaches(Detection knee, @Nullable Detection foot, double shank, double bone) {
        if (foot == null) {
            return true;
        }
        double length = Math.hypot(foot.xPx() - knee.xPx(), foot.yPx() - knee.yPx());
        return length < (shank + bone) * STRAIGHT_LEG_SLACK && length > (shank - 0.5 * bone) / STRAIGHT_LEG_SLACK;
    }
}
