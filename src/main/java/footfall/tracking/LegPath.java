package footfall.tracking;

import footfall.observation.Detection;
import footfall.observation.FrameDetections;
import footfall.observation.FrameTimes;
import java.util.ArrayList;
import java.util.List;

/** Chooses one reading per frame so that the whole clip makes one smooth movement (Viterbi's algorithm). */
final class LegPath {
    /** How fast each joint moves through the picture at most, in shanks per second: 3, 5, 8, 8 and 8 m/s over 0.42 m. */
    private static final double[] SHANKS_PER_SECOND = {7, 12, 19, 19, 19};

    private static final double STEP_COST = 0.5;
    private static final double MOST_STEP = 9;
    private static final double CHANGE_COST = 0.25;

    private final LegModel model;
    private final FrameReader reader;
    private final Guide guide;

    LegPath(LegModel model) {
        this(model, Guide.none());
    }

    LegPath(LegModel model, Guide guide) {
        this.model = model;
        this.guide = guide;
        reader = new FrameReader(model);
    }

    /** The chosen reading of each frame. */
    List<LegChoice> of(List<FrameDetections> frames, FrameTimes times) {
        List<List<LegChoice>> choices = new ArrayList<>();
        List<int[]> back = new ArrayList<>();
        double[] score = {};
        for (int frame = 0; frame < frames.size(); frame++) {
            List<LegChoice> now = reader.choices(frames.get(frame), guide, frame);
            double[] next = new double[now.size()];
            int[] from = new int[now.size()];
            double seconds = frame == 0 ? 0 : times.seconds(frame) - times.seconds(frame - 1);
            for (int i = 0; i < next.length; i++) {
                double best = frame == 0 ? 0 : Double.NEGATIVE_INFINITY;
                for (int k = 0; k < score.length; k++) {
                    double value = score[k] - change(choices.get(frame - 1).get(k), now.get(i), seconds);
                    if (value > best) {
                        best = value;
                        from[i] = k;
                    }
                }
                next[i] = best + now.get(i).score();
            }
            choices.add(now);
            back.add(from);
            score = next;
        }
        return traced(choices, back, score);
    }

    private static List<LegChoice> traced(List<List<LegChoice>> choices, List<int[]> back, double[] score) {
        int at = 0;
        for (int i = 1; i < score.length; i++) {
            at = score[i] > score[at] ? i : at;
        }
        LegChoice[] path = new LegChoice[choices.size()];
        for (int frame = path.length - 1; frame >= 0; frame--) {
            path[frame] = choices.get(frame).get(at);
            at = back.get(frame)[at];
        }
        return List.of(path);
    }

    private double change(LegChoice before, LegChoice after, double seconds) {
        double cost = 0;
        double shank = model.bonePx(LegShape.Bone.SHANK);
        for (int j = 0; j < 5; j++) {
            Detection a = before.joints()[j];
            Detection b = after.joints()[j];
            if (a != null && b != null) {
                double x = b.xPx() - a.xPx();
                double y = b.yPx() - a.yPx();
                double most = Math.max(a.diameterPx(), SHANKS_PER_SECOND[j] * seconds * shank);
                cost += STEP_COST * Math.min(MOST_STEP, (x * x + y * y) / (most * most));
            } else if (a != null || b != null) {
                cost += CHANGE_COST;
            }
        }
        return cost;
    }
}
