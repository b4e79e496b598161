package footfall.calibration;

import footfall.body.Side;
import footfall.observation.FrameTimes;
import footfall.quality.FootfallException;
import footfall.settings.Recording;
import footfall.settings.TimeBaseSettings;
import footfall.synthetic.FilmedRunner;
import footfall.synthetic.FilmedRunner.Filming;
import footfall.synthetic.FilmedRunner.Stickers;
import footfall.tracking.Tracks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/**
 * What becomes of the time base over many runners, cameras, frame rates and amounts of noise: how often an ordinary clip is doubted or
 * cut, how often slow motion is seen through, asked about or missed. The whole sweep is a program; {@link TimeBaseSweepTest} runs a part.
 */
final class TimeBaseSweep {
    private static final double[] FILE_RATES = {24, 25, 30, 50, 60, 100, 120, 150, 240};
    private static final double[][] SLOW_MOTION = {
        {240, 30}, {120, 30}, {240, 25}, {240, 24}, {120, 60}, {240, 60}, {120, 25}, {100, 25}, {200, 25}, {480, 30},
        {960, 30}, {60, 30}
    };
    private static final double MILE = 1.609;

    private final Random random;
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

    TimeBaseSweep(long seed) {
        random = new Random(seed);
    }

    /** Arguments: clips per runner, folder of motion-capture trials (optional). */
    public static void main(String[] arguments) throws IOException {
        List<FilmedRunner> runners = new ArrayList<>(
                drawn(new double[] {1.6, 1.75, 1.9}, new double[] {7, 8, 9, 10, 12, 14, 16, 18}, new double[] {
                    140, 150, 160, 170, 180, 190, 200, 210
                }));
        for (int i = 1; i < arguments.length; i++) {
            runners.addAll(recorded(Path.of(arguments[i])));
        }
        TimeBaseSweep sweep = new TimeBaseSweep(5);
        for (int k = 0; k < Integer.parseInt(arguments[0]); k++) {
            runners.forEach(sweep::film);
        }
        System.out.println(runners.size() + " runners");
        sweep.counts().forEach((scene, outcomes) -> System.out.println(scene + ": " + outcomes));
    }

    /** Those that a body of that height can run. */
    static List<FilmedRunner> drawn(double[] heights, double[] kilometresPerHour, double[] stepRates) {
        List<FilmedRunner> runners = new ArrayList<>();
        for (double height : heights) {
            for (double speed : kilometresPerHour) {
                for (double rate : stepRates) {
                    FilmedRunner.drawn(height, speed / 3.6, rate, 0, 12, (long) rate)
                            .ifPresent(runners::add);
                }
            }
        }
        return runners;
    }

    static List<FilmedRunner> recorded(Path folder) throws IOException {
        List<FilmedRunner> runners = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
                for (double from : new double[] {1, 9, 17}) {
                    runners.add(FilmedRunner.recorded(file, from));
                }
            }
        }
        return runners;
    }

    /** What came of each kind of clip, and how often. */
    Map<String, Map<String, Integer>> counts() {
        return counts;
    }

    /** One clip at its own rate and one in slow motion, told more and less, right and wrong. */
    void film(FilmedRunner runner) {
        double seconds = 5 + random.nextInt(7);
        Side near = random.nextBoolean() ? Side.LEFT : Side.RIGHT;
        Filming filming = filming(FILE_RATES[random.nextInt(FILE_RATES.length)], seconds);
        Tracks tracks = runner.filmed(near, filming, random.nextLong());
        double height = runner.heightMetres() * (1 + 0.01 * random.nextGaussian());
        double speed = runner.speedMetresPerSecond() * (1 + 0.015 * random.nextGaussian());
        count("ordinary, nothing told", tracks, 1, told(0, 0));
        count("ordinary, height", tracks, 1, told(height, 0));
        count("ordinary, speed", tracks, 1, told(0, speed));
        count("ordinary, both", tracks, 1, told(height, speed));
        count("ordinary, speed in miles/h", tracks, 1, told(0, speed / MILE));
        count("ordinary, both, speed in miles/h", tracks, 1, told(height, speed / MILE));
        count("ordinary, both, km/h taken for miles/h", tracks, 1, told(height, speed * MILE));
        steady(tracks);

        double[] rates = SLOW_MOTION[random.nextInt(SLOW_MOTION.length)];
        double factor = rates[0] / rates[1];
        Tracks real = runner.filmed(near, filming(rates[0], rates[0] > 400 ? 5 : seconds), random.nextLong());
        Tracks slow = retimed(real, t -> factor * t);
        count("slow motion, nothing told", slow, factor, told(0, 0));
        count("slow motion, height", slow, factor, told(height, 0));
        count("slow motion, speed", slow, factor, told(0, speed));
        count("slow motion, both", slow, factor, told(height, speed));
        count("slow motion, both, speed in miles/h", slow, factor, told(height, speed / MILE));
    }

    private void steady(Tracks tracks) {
        double half = tracks.times().seconds(tracks.times().count() - 1) / 2;
        cut("slow motion x8 from the middle on", retimed(tracks, t -> t < half ? t : half + 8 * (t - half)));
        cut("slow motion x2 from the middle on", retimed(tracks, t -> t < half ? t : half + 2 * (t - half)));
        cut("stop of 3 s in the middle", DrawnRunner.still(tracks, half, 3));
        cut("standing for 3 s first", DrawnRunner.still(tracks, 0.1, 3));
        cut("belt 30 % faster at the end", retimed(tracks, t -> t - 0.15 * t * t / (2 * half)));
    }

    private Filming filming(double fps, double seconds) {
        return new Filming(
                random.nextBoolean() ? 1280 : 1920,
                0.7 + 0.4 * random.nextDouble(),
                2.8 + 1.7 * random.nextDouble(),
                2.5 * random.nextGaussian(),
                2 * random.nextGaussian(),
                1.2 * random.nextGaussian(),
                fps,
                seconds,
                0.5 + 1.5 * random.nextDouble(),
                random.nextBoolean(),
                Stickers.ofSomeone(random));
    }

    private void count(String scene, Tracks tracks, double factor, Recording told) {
        String outcome;
        try {
            SteadyPart.Result part = new SteadyPart(TimeBaseSettings.defaults()).of(tracks);
            TimeBase base =
                    new TimeBaseResolver(TimeBaseSettings.defaults()).resolve(Optional.empty(), part.tracks(), told);
            boolean right = Math.abs(base.slowMotionFactor() / factor - 1) < 0.01;
            outcome = (part.issues().isEmpty() ? "" : "cut, ")
                    + (right ? "right" : "WRONG")
                    + base.issues().stream().map(i -> ", " + i.code()).reduce("", String::concat);
        } catch (FootfallException e) {
            outcome = e.problem().name();
        }
        add(scene, outcome);
    }

    private void cut(String scene, Tracks tracks) {
        String outcome;
        try {
            SteadyPart.Result part = new SteadyPart(TimeBaseSettings.defaults()).of(tracks);
            outcome = part.issues().isEmpty() ? "MISSED" : "cut";
        } catch (FootfallException e) {
            outcome = e.problem().name();
        }
        add(scene, outcome);
    }

    private void add(String scene, String outcome) {
        counts.computeIfAbsent(scene, s -> new TreeMap<>()).merge(outcome, 1, Integer::sum);
    }

    private static Tracks retimed(Tracks tracks, DoubleUnaryOperator time) {
        double[] times = tracks.times().toArray();
        for (int i = 0; i < times.length; i++) {
            times[i] = time.applyAsDouble(times[i]);
        }
        return tracks.withTimes(new FrameTimes(times));
    }

    private static Recording told(double height, double speed) {
        return new Recording(
                height > 0 ? Optional.of(height) : Optional.empty(),
                Optional.empty(),
                speed > 0 ? Optional.of(speed) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
