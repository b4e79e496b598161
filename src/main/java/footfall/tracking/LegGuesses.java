package footfall.tracking;

import static footfall.tracking.LegShape.*;

import footfall.body.Facing;
import footfall.observation.Detection;
import footfall.observation.FrameDetections;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lists the sets of blobs of one frame that could be a leg that runs in a given direction. */
final class LegGuesses {
    /** Shank over sticker diameter: 300-480 mm over 20-30 mm, and what blur adds. */
    private static final double LEAST_SHANK_DIAMETERS = 7.5;

    private static final double MOST_SHANK_DIAMETERS = 32;
    private static final double LARGEST_SIZE_RATIO = 2.2;
    private static final double SHANK_OF_LEG = 0.52;
    private static final double THIGH_DROP = 0.4;
    private static final double ANKLE_RISE = 0.25;
    private static final int MOST = 150;

    private final Facing facing;
    private final boolean[] wanted;

    /** @param wanted which joints the leg must have; knee or hip, and ankle, at least */
    LegGuesses(Facing facing, boolean[] wanted) {
        this.facing = facing;
        this.wanted = wanted;
    }

    List<LegGuess> of(FrameDetections frame) {
        List<LegGuess> guesses = new ArrayList<>();
        List<Detection> blobs = frame.blobs();
        if (!wanted[KNEE]) {
            addKneeless(frame, guesses);
            return best(guesses);
        }
        for (Detection knee : blobs) {
            for (Detection ankle : blobs) {
                double shank = distance(knee, ankle);
                if (alike(knee, ankle) && sized(shank, knee, ankle) && ankle.yPx() - knee.yPx() > -ANKLE_RISE * shank) {
                    addLegs(frame, knee, ankle, guesses);
                }
            }
        }
        return best(guesses);
    }

    private void addLegs(FrameDetections frame, Detection knee, Detection ankle, List<LegGuess> guesses) {
        List<Detection> hips = hips(frame.blobs(), knee, ankle);
        if (hips.isEmpty()) {
            return;
        }
        for (Detection[] foot : feet(frame.blobs(), knee, ankle)) {
            for (Detection hip : hips) {
                guesses.add(new LegGuess(
                        frame.frame(),
                        wanted[HIP] ? hip : null,
                        knee,
                        ankle,
                        wanted[HEEL] ? foot[0] : null,
                        wanted[TOE] ? foot[1] : null));
            }
        }
    }

    /** Hip, ankle and foot alone; the lengths of a bent leg say little, so the foot and the colours must agree. */
    private void addKneeless(FrameDetections frame, List<LegGuess> guesses) {
        for (Detection hip : frame.blobs()) {
            for (Detection ankle : frame.blobs()) {
                double shank = distance(hip, ankle) * SHANK_OF_LEG;
                if (alike(hip, ankle) && sized(shank, hip, ankle) && ankle.yPx() - hip.yPx() > shank) {
                    List<Detection> around = near(frame, ankle, shank);
                    for (Detection[] foot : pairs(around, around, ankle, shank)) {
                        guesses.add(new LegGuess(frame.frame(), hip, null, ankle, foot[0], foot[1]));
                    }
                }
            }
        }
    }

    private static List<Detection> near(FrameDetections frame, Detection ankle, double shank) {
        return frame.blobs().stream()
                .filter(b -> !b.equals(ankle) && alike(b, ankle))
                .filter(b -> distance(ankle, b) > Bone.ANKLE_HEEL.leastShanks * shank
                        && distance(ankle, b) < Bone.ANKLE_TOE.mostShanks * shank)
                .toList();
    }

    private List<Detection> hips(List<Detection> blobs, Detection knee, Detection ankle) {
        if (!wanted[HIP]) {
            return List.of(knee);
        }
        double shank = distance(knee, ankle);
        List<Detection> hips = new ArrayList<>();
        for (Detection hip : blobs) {
            double thigh = distance(hip, knee);
            if (alike(hip, knee)
                    && Bone.THIGH.fits(thigh, shank)
                    && knee.yPx() - hip.yPx() > THIGH_DROP * thigh
                    && kneeBends(
                            knee.xPx() - hip.xPx(),
                            knee.yPx() - hip.yPx(),
                            ankle.xPx() - knee.xPx(),
                            ankle.yPx() - knee.yPx(),
                            facing)) {
                hips.add(hip);
            }
        }
        return hips;
    }

    private List<Detection[]> feet(List<Detection> blobs, Detection knee, Detection ankle) {
        double shank = distance(knee, ankle);
        double shankX = ankle.xPx() - knee.xPx();
        double shankY = ankle.yPx() - knee.yPx();
        List<Detection> heels = new ArrayList<>();
        List<Detection> toes = new ArrayList<>();
        for (Detection b : blobs) {
            if (b.equals(ankle) || b.equals(knee) || !alike(b, ankle)) {
                continue;
            }
            double length = distance(ankle, b);
            double x = b.xPx() - ankle.xPx();
            double y = b.yPx() - ankle.yPx();
            if (Bone.ANKLE_HEEL.fits(length, shank) && heelBehind(shankX, shankY, x, y, facing)) {
                heels.add(b);
            }
            if (Bone.ANKLE_TOE.fits(length, shank) && toeAhead(shankX, shankY, x, y, facing)) {
                toes.add(b);
            }
        }
        if (!wanted[HEEL]) {
            return toes.stream().map(t -> new Detection[] {t, t}).toList();
        }
        if (!wanted[TOE]) {
            return heels.stream().map(h -> new Detection[] {h, h}).toList();
        }
        return pairs(heels, toes, ankle, shank);
    }

    private List<Detection[]> pairs(List<Detection> heels, List<Detection> toes, Detection ankle, double shank) {
        List<Detection[]> pairs = new ArrayList<>();
        for (Detection heel : heels) {
            for (Detection toe : toes) {
                if (!heel.equals(toe)
                        && alike(heel, toe)
                        && distance(ankle, heel) < distance(ankle, toe)
                        && distance(ankle, toe) < distance(heel, toe)
                        && Bone.FOOT.fits(distance(heel, toe), shank)
                        && footPoints(
                                heel.xPx() - ankle.xPx(),
                                heel.yPx() - ankle.yPx(),
                                toe.xPx() - ankle.xPx(),
                                toe.yPx() - ankle.yPx(),
                                facing)) {
                    pairs.add(new Detection[] {heel, toe});
                }
            }
        }
        return pairs;
    }

    /** Half of them the most uniform in colour, half the best whatever their colours (one sticker colour per joint). */
    private static List<LegGuess> best(List<LegGuess> guesses) {
        guesses.sort(Comparator.comparingDouble(g -> g.oddness + Math.min(g.colorSpread, 4)));
        if (guesses.size() <= 2 * MOST) {
            return guesses;
        }
        List<LegGuess> rest = new ArrayList<>(guesses.subList(MOST, guesses.size()));
        rest.sort(Comparator.comparingDouble(g -> g.oddness));
        List<LegGuess> best = new ArrayList<>(guesses.subList(0, MOST));
        best.addAll(rest.subList(0, MOST));
        return best;
    }

    private static boolean alike(Detection a, Detection b) {
        double ratio = a.diameterPx() / b.diameterPx();
        return ratio < LARGEST_SIZE_RATIO && ratio > 1 / LARGEST_SIZE_RATIO;
    }

    private static boolean sized(double shank, Detection knee, Detection ankle) {
        double diameters = shank / ((knee.diameterPx() + ankle.diameterPx()) / 2);
        return diameters > LEAST_SHANK_DIAMETERS && diameters < MOST_SHANK_DIAMETERS;
    }

    private static double distance(Detection a, Detection b) {
        double x = a.xPx() - b.xPx();
        double y = a.yPx() - b.yPx();
        return Math.sqrt(x * x + y * y);
    }
}
