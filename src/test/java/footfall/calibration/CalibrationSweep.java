package footfall.calibration;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.events.EventType;
import footfall.events.GaitEvent;
import footfall.events.LegEvents;
import footfall.events.Motion;
import footfall.geometry.Point;
import footfall.settings.CalibrationSettings;
import footfall.settings.Recording;
import footfall.synthetic.FilmedRunner;
import footfall.synthetic.FilmedRunner.Filming;
import footfall.synthetic.FilmedRunner.Stickers;
import footfall.tracking.Tracks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Errors of the calibrated landing, and how often the truth lies within what is stated, over runners, hand-placed cameras, depths and
 * slides of stickers and errors of what was told; with true strikes.
 */
final class CalibrationSweep {
    private static final double FPS = 60;
    private static final double SECONDS = 8;
    private static final double IN_95_PER_CENT = 1.96;
    private static final double MILLIMETRES = 1000;

    private final Random random;
    private final boolean usualStickers;
    private final Map<String, Errors> errors = new LinkedHashMap<>();

    /** @param usualStickers exactly at the template's depths and not sliding */
    CalibrationSweep(long seed, boolean usualStickers) {
        random = new Random(seed);
        this.usualStickers = usualStickers;
    }

    /** Arguments: clips per leg, folder of motion-capture trials (optional). */
    public static void main(String[] arguments) throws IOException {
        for (boolean usual : new boolean[] {true, false}) {
            Map<String, List<FilmedRunner>> sets = new LinkedHashMap<>();
            sets.put("drawn", drawn());
            if (arguments.length > 1) {
                sets.put("recorded", TimeBaseSweep.recorded(Path.of(arguments[1])));
            }
            sets.forEach((name, runners) -> {
                CalibrationSweep sweep = new CalibrationSweep(7, usual);
                for (int k = 0; k < Integer.parseInt(arguments[0]); k++) {
                    runners.forEach(sweep::film);
                }
                System.out.println(name + " runners, stickers " + (usual ? "as in the template" : "of someone else"));
                sweep.errors.forEach((told, e) -> System.out.println("  " + told + ": " + e));
            });
        }
    }

    static List<FilmedRunner> drawn() {
        double[][] styles = {
            {1.60, 8, 170, 0},
            {1.75, 9, 158, 0.08},
            {1.75, 10, 175, 0},
            {1.90, 8, 150, 0.05},
            {1.90, 11, 170, 0},
            {1.75, 12, 180, 0},
            {1.60, 10, 190, 0}
        };
        List<FilmedRunner> runners = new ArrayList<>();
        for (double[] style : styles) {
            FilmedRunner.drawn(style[0], style[1] / 3.6, style[2], style[3], SECONDS + 1, 3)
                    .ifPresent(runners::add);
        }
        return runners;
    }

    Errors errors(String told) {
        return errors.getOrDefault(told, new Errors());
    }

    /** Both legs, each before a camera of its own. */
    void film(FilmedRunner runner) {
        for (Side side : Side.values()) {
            Stickers stickers = usualStickers ? Stickers.usual() : Stickers.ofSomeone(random);
            Filming filming = filming(stickers);
            Tracks tracks = runner.filmed(side, filming, random.nextLong());
            LegEvents events = events(runner, side);
            double[] truth = truth(runner, side, stickers, events);
            double speed = runner.speedMetresPerSecond() * (1 + 0.006 * random.nextGaussian());
            double leg = runner.legMetres(side) * (1 + 0.01 * random.nextGaussian());
            double height = runner.legMetres(side) / 0.53 * (1 + 0.025 * random.nextGaussian());
            Map<String, Recording> ways = new LinkedHashMap<>();
            ways.put("speed", told(0, 0, speed));
            ways.put("leg", told(0, leg, 0));
            ways.put("height", told(height, 0, 0));
            ways.put("height and speed", told(height, 0, speed));
            ways.forEach((name, told) -> compare(name, tracks, events, filming, told, truth));
        }
    }

    private void compare(
            String name, Tracks tracks, LegEvents events, Filming filming, Recording told, double[] truth) {
        Side side = events.side();
        Calibration calibration = new Calibrator(CalibrationSettings.defaults())
                .calibrate(tracks, Map.of(side, events), Optional.of(FilmedRunner.video(filming, FPS)), told);
        ToDoubleFunction<Motion> distance =
                m -> MILLIMETRES * Trial.landing(m.leg(side).orElseThrow(), events.strikes())[0];
        ToDoubleFunction<Motion> shank = m -> Trial.landing(m.leg(side).orElseThrow(), events.strikes())[1];
        add(name + ", foot-hip mm", calibration, distance, MILLIMETRES * truth[0]);
        add(name + ", shank degrees", calibration, shank, truth[1]);
    }

    private void add(String name, Calibration calibration, ToDoubleFunction<Motion> value, double truth) {
        double found = value.applyAsDouble(calibration.motion());
        double variance = calibration.oneSdVariants().stream()
                .mapToDouble(v -> Math.pow(value.applyAsDouble(v.motion()) - found, 2))
                .sum();
        errors.computeIfAbsent(name, n -> new Errors()).add(found - truth, Math.sqrt(variance));
    }

    private Filming filming(Stickers stickers) {
        return new Filming(
                random.nextBoolean() ? 1280 : 1920,
                Math.exp(Math.log(0.95) + 0.22 * random.nextGaussian()),
                2.7 + 2 * random.nextDouble(),
                2.3 * random.nextGaussian(),
                2.9 * random.nextGaussian(),
                1.15 * random.nextGaussian(),
                FPS,
                SECONDS,
                0.4,
                false,
                stickers);
    }

    private static double[] truth(FilmedRunner runner, Side side, Stickers stickers, LegEvents events) {
        double distance = 0;
        double shank = 0;
        for (GaitEvent strike : events.strikes()) {
            Map<BodyPoint, Point> leg = runner.leg(side, stickers, strike.timeSeconds());
            Point hip = Objects.requireNonNull(leg.get(BodyPoint.HIP));
            Point knee = Objects.requireNonNull(leg.get(BodyPoint.KNEE));
            Point ankle = Objects.requireNonNull(leg.get(BodyPoint.ANKLE));
            distance += ankle.x() - hip.x();
            shank += Math.toDegrees(Math.atan2(ankle.x() - knee.x(), knee.y() - ankle.y()));
        }
        return new double[] {
            distance / events.strikes().size(), shank / events.strikes().size()
        };
    }

    /** The true events of a leg within the first seconds. */
    static LegEvents events(FilmedRunner runner, Side side) {
        List<GaitEvent> strikes = events(side, EventType.FOOT_STRIKE, runner.strikes(side));
        double first = strikes.get(0).timeSeconds();
        double last = strikes.get(strikes.size() - 1).timeSeconds();
        return new LegEvents(
                side,
                strikes,
                events(side, EventType.TOE_OFF, runner.toeOffs(side)),
                (last - first) / (strikes.size() - 1),
                Double.NaN,
                0,
                0,
                List.of());
    }

    private static List<GaitEvent> events(Side side, EventType type, List<Double> seconds) {
        return seconds.stream()
                .filter(t -> t > 0 && t < SECONDS - 0.1)
                .map(t -> new GaitEvent(side, type, t, 0))
                .toList();
    }

    private static Recording told(double height, double leg, double speed) {
        return new Recording(
                positive(height),
                positive(leg),
                positive(speed),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<Double> positive(double value) {
        return value > 0 ? Optional.of(value) : Optional.empty();
    }

    /** Errors with what was stated of them. */
    static final class Errors {
        private final List<double[]> all = new ArrayList<>();

        void add(double error, double sd) {
            all.add(new double[] {error, sd});
        }

        double rms() {
            return Math.sqrt(
                    all.stream().mapToDouble(e -> e[0] * e[0]).average().orElse(0));
        }

        double statedSd() {
            return Math.sqrt(
                    all.stream().mapToDouble(e -> e[1] * e[1]).average().orElse(0));
        }

        /** Share of the truths within the stated 95 %. */
        double covered() {
            return all.stream()
                            .filter(e -> Math.abs(e[0]) < IN_95_PER_CENT * e[1])
                            .count()
                    / (double) all.size();
        }

        @Override
        public String toString() {
            double mean = all.stream().mapToDouble(e -> e[0]).average().orElse(0);
            return String.format(
                    Locale.ROOT,
                    "%d clips, bias %+.2f, RMS %.2f, stated SD %.2f, %.0f %% within the stated 95 %%",
                    all.size(),
                    mean,
                    rms(),
                    statedSd(),
                    100 * covered());
        }
    }
}
