package footfall.tracking;

import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.geometry.Point;
import footfall.observation.Detection;
import footfall.observation.FrameDetections;
import footfall.settings.MarkerColor;
import footfall.settings.MarkerSettings;
import footfall.signal.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the leg among the blobs of sample frames of any colour: the set of blobs that keeps a leg's lengths and its own colours over
 * the clip while it moves. Nothing is assumed of the colour, and each marker may have its own.
 */
public final class LegFinder {
    private static final double STILL_OF_PICTURE = 0.004;
    private static final boolean[] WHOLE = {true, true, true, true, true};
    private static final double WELL_SUPPORTED = 0.45;
    /** Fewer markers agree by chance more easily, so a leg with one missing must do clearly better. */
    private static final double LEAST_PARTIAL_SUPPORT = 0.45;

    private static final double PARTIAL_ADVANTAGE = 1.5;
    private static final int SEEDS_PER_FRAME = 16;
    private static final int ROUNDS = 3;
    private static final double ONE_COLOR = 1.0;
    /** A leg of mixed colours must do better than one of a single colour, since a logo moves with its shoe. */
    private static final double MIXED_COLORS = 0.5;

    private static final double LEAST_SWING_SHANKS = 0.15;

    private final MarkerSettings settings;

    public LegFinder(MarkerSettings settings) {
        this.settings = settings;
    }

    /** The models in falling order of trust; empty when nothing moves like a leg. */
    public List<LegModel> find(List<FrameDetections> samples, double pictureHeightPx, MarkerColor color) {
        List<FrameDetections> moving = new StillPlaces(
                        samples, STILL_OF_PICTURE * pictureHeightPx, settings.stillShare())
                .removedFrom(samples).stream()
                        .map(new ColorGate(color)::filtered)
                        .toList();
        List<LegModel> models = find(moving, WHOLE);
        if (models.isEmpty() || models.get(0).support() < WELL_SUPPORTED) {
            double whole = models.isEmpty() ? 0 : models.get(0).support();
            for (int missing : new int[] {LegShape.TOE, LegShape.HEEL, LegShape.HIP, LegShape.KNEE}) {
                boolean[] wanted = WHOLE.clone();
                wanted[missing] = false;
                List<LegModel> known = List.copyOf(models);
                find(moving, wanted).stream()
                        .filter(m -> known.stream().noneMatch(m::isPartOf))
                        .filter(m -> m.support() > Math.max(LEAST_PARTIAL_SUPPORT, PARTIAL_ADVANTAGE * whole))
                        .forEach(models::add);
            }
        }
        models.sort(Comparator.comparingDouble(LegModel::score).reversed());
        return models;
    }

    private List<LegModel> find(List<FrameDetections> samples, boolean[] wanted) {
        List<LegModel> models = new ArrayList<>(Arrays.stream(Facing.values())
                .parallel()
                .flatMap(facing -> find(samples, facing, wanted).stream())
                .toList());
        models.sort(Comparator.comparingDouble(LegModel::score).reversed());
        return models;
    }

    private List<LegModel> find(List<FrameDetections> samples, Facing facing, boolean[] wanted) {
        LegGuesses guesses = new LegGuesses(facing, wanted);
        List<List<LegGuess>> frames = samples.stream().map(guesses::of).toList();
        List<Candidate> candidates = new ArrayList<>();
        for (List<LegGuess> frame : frames) {
            for (LegGuess seed : frame.subList(0, Math.min(SEEDS_PER_FRAME, frame.size()))) {
                candidates.add(Candidate.supporting(new Form(seed), frames));
            }
        }
        candidates.sort(Comparator.comparingDouble((Candidate c) -> c.score).reversed());
        List<LegModel> models = new ArrayList<>();
        for (Candidate c : candidates.subList(0, Math.min(8, candidates.size()))) {
            Candidate refined = c;
            for (int round = 0; round < ROUNDS && refined.supporters.size() > 0; round++) {
                refined = Candidate.supporting(new Form(refined.supporters), frames);
            }
            if (refined.support >= settings.leastSupport() && refined.swings() && isNew(refined, models)) {
                models.add(refined.model(facing, samples));
            }
        }
        return models;
    }

    private static boolean isNew(Candidate c, List<LegModel> models) {
        return models.stream().noneMatch(m -> Math.abs(m.score() - c.score) < 1e-9);
    }

    /** Lengths and colours of a leg. */
    private static final class Form {
        final double[] logLengths;
        final @Nullable Appearance[] looks = new Appearance[5];

        Form(LegGuess seed) {
            logLengths = seed.logLengths;
            for (int j = 0; j < 5; j++) {
                Detection d = seed.joints[j];
                looks[j] = d == null ? null : Appearance.of(d);
            }
        }

        Form(List<LegGuess> supporters) {
            logLengths = new double[5];
            for (int i = 0; i < 5; i++) {
                int bone = i;
                logLengths[i] = Quantiles.median(
                        supporters.stream().mapToDouble(s -> s.logLengths[bone]).toArray());
                List<Detection> blobs = new ArrayList<>();
                for (LegGuess s : supporters) {
                    Detection d = s.joints[i];
                    if (d != null) {
                        blobs.add(d);
                    }
                }
                looks[i] = blobs.isEmpty() ? null : Appearance.middleOf(blobs);
            }
        }

        /** Squared distance of a guess from this form, in tolerances; infinite when one is exceeded. */
        double distance(LegGuess guess) {
            double sum = 0;
            for (LegShape.Bone bone : LegShape.Bone.values()) {
                double off = (guess.logLengths[bone.ordinal()] - logLengths[bone.ordinal()]) / bone.tolerance;
                if (Math.abs(off) > 1) {
                    return Double.POSITIVE_INFINITY;
                }
                sum += Double.isNaN(off) ? 0 : off * off;
            }
            for (int j = 0; j < 5; j++) {
                Appearance look = looks[j];
                Detection blob = guess.joints[j];
                if (look != null && blob != null) {
                    double off = look.colorDistance(blob);
                    if (off > 1) {
                        return Double.POSITIVE_INFINITY;
                    }
                    sum += off * off;
                }
            }
            return sum;
        }

        boolean oneColor() {
            for (Appearance a : looks) {
                for (Appearance b : looks) {
                    if (a != null && b != null && a.colorDistance(b) > 1) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    private static final class Candidate {
        final Form form;
        final List<LegGuess> supporters;
        final double support;
        final double score;

        private Candidate(Form form, List<LegGuess> supporters, double support, double score) {
            this.form = form;
            this.supporters = supporters;
            this.support = support;
            this.score = score;
        }

        static Candidate supporting(Form form, List<List<LegGuess>> frames) {
            List<LegGuess> supporters = new ArrayList<>();
            double closeness = 0;
            for (List<LegGuess> frame : frames) {
                double nearest = Double.POSITIVE_INFINITY;
                LegGuess best = null;
                for (LegGuess guess : frame) {
                    double distance = form.distance(guess);
                    if (distance < nearest) {
                        nearest = distance;
                        best = guess;
                    }
                }
                if (best != null) {
                    supporters.add(best);
                    closeness += 1 - nearest / 10;
                }
            }
            double oddness = Quantiles.median(
                    supporters.stream().mapToDouble(s -> s.oddness).toArray());
            double score = (closeness / frames.size())
                    * (form.oneColor() ? ONE_COLOR : MIXED_COLORS)
                    * Math.exp(-0.5 * (Double.isNaN(oddness) ? 9 : oddness));
            return new Candidate(form, supporters, supporters.size() / (double) frames.size(), score);
        }

        /** A leg that runs swings its ankle to and fro under its hip. */
        boolean swings() {
            double[] swing = supporters.stream()
                    .mapToDouble(s -> {
                        Detection top =
                                s.joints[LegShape.HIP] == null ? s.joints[LegShape.KNEE] : s.joints[LegShape.HIP];
                        Detection ankle = s.joints[LegShape.ANKLE];
                        return top == null || ankle == null ? 0 : ankle.xPx() - top.xPx();
                    })
                    .toArray();
            double range = Quantiles.of(swing, 0.9) - Quantiles.of(swing, 0.1);
            return range > 2 * LEAST_SWING_SHANKS * shank();
        }

        /** Without a knee: half the straight leg. */
        private double shank() {
            double log = form.logLengths[LegShape.Bone.SHANK.ordinal()];
            if (!Double.isNaN(log)) {
                return Math.exp(log);
            }
            double[] legs = supporters.stream()
                    .mapToDouble(s -> {
                        Detection hip = s.joints[LegShape.HIP];
                        Detection ankle = s.joints[LegShape.ANKLE];
                        return hip == null || ankle == null
                                ? 0
                                : Math.hypot(ankle.xPx() - hip.xPx(), ankle.yPx() - hip.yPx());
                    })
                    .toArray();
            return Quantiles.of(legs, 0.95) / 2;
        }

        LegModel model(Facing facing, List<FrameDetections> samples) {
            Map<BodyPoint, Appearance> looks = new EnumMap<>(BodyPoint.class);
            Map<LegShape.Bone, Double> bones = new EnumMap<>(LegShape.Bone.class);
            for (int j = 0; j < 5; j++) {
                Appearance look = form.looks[j];
                if (look != null) {
                    looks.put(LegShape.JOINTS.get(j), look);
                }
            }
            for (LegShape.Bone bone : LegShape.Bone.values()) {
                if (!Double.isNaN(form.logLengths[bone.ordinal()])) {
                    bones.put(bone, Math.exp(form.logLengths[bone.ordinal()]));
                }
            }
            bones.putIfAbsent(LegShape.Bone.SHANK, shank());
            bones.putIfAbsent(LegShape.Bone.THIGH, bones.get(LegShape.Bone.SHANK));
            List<Point> sightings = supporters.stream()
                    .flatMap(s -> s.present().stream())
                    .map(Detection::position)
                    .toList();
            LegModel leg = new LegModel(facing, looks, bones, sightings, Optional.empty(), support, score);
            return new ShoulderFinder(List.copyOf(looks.values()), form.oneColor(), leg.legPx())
                    .find(supporters, samples)
                    .map(leg::withShoulder)
                    .orElse(leg);
        }
    }
}
