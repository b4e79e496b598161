package footfall.accuracy;

import footfall.body.BodyPoint;
import footfall.gait.Metric;
import footfall.quality.FootfallException;
import footfall.session.ClipAnalysis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares the analysis with the truth of every clip of a folder and sets a table against the project's goals. */
public final class AccuracyReport {
    private static final List<String> VIDEO_ENDINGS = List.of(".mp4", ".mov", ".mkv", ".webm", ".avi");
    private static final String TRUTH_ENDING = ".truth.json";

    private final JudgedAnalysis analyzer;

    public AccuracyReport(JudgedAnalysis analyzer) {
        this.analyzer = analyzer;
    }

    /**
     * @param folder clips with a truth file each ({@code NAME.mp4}, {@code NAME.truth.json})
     * @return a table in Markdown; a cell beyond its goal is marked with an exclamation mark
     */
    public String ofClips(Path folder) throws IOException {
        StringBuilder table = new StringBuilder("""
                | clip | frames/s | strikes missed+invented | strike bias / RMSE ms | toe-off RMSE ms | foot-hip mean / RMSE cm | shank | landing | knee | foot RMSE deg | steps/min | marker RMS px (worst) | found % (least) | scale % | true mean in 95 % | verdict |
                |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
                """);
        int failed = 0;
        int clips = 0;
        for (Path video : videos(folder)) {
            ClipTruth truth = ClipTruth.read(truthOf(video));
            Row row = row(video, truth);
            table.append(row.text()).append('\n');
            failed += row.beyond();
            clips++;
        }
        return table + String.format(Locale.ROOT, "%n%d clips, %d cells beyond their goal.%n", clips, failed);
    }

    private static List<Path> videos(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> VIDEO_ENDINGS.stream().anyMatch(f.toString()::endsWith))
                    .filter(f -> Files.exists(truthOf(f)))
                    .sorted()
                    .toList();
        }
    }

    private static Path truthOf(Path video) {
        String name = String.valueOf(video.getFileName());
        return video.resolveSibling(name.substring(0, name.lastIndexOf('.')) + TRUTH_ENDING);
    }

    private Row row(Path video, ClipTruth truth) {
        Row row = new Row(truth.name()).plain("%.0f", truth.captureFps());
        try {
            ClipAnalysis result = analyzer.analyze(video, truth.recording());
            return filled(row, ClipScore.of(truth, result), Limits.at(truth.captureFps()))
                    .plain("%s", result.gait().verdict().answer());
        } catch (FootfallException refused) {
            return row.refused(refused.problem().name());
        }
    }

    private static Row filled(Row row, ClipScore score, Limits limits) {
        Errors strikes = score.strikes().errors();
        Errors distance = score.landings().getOrDefault(Metric.FOOT_HIP_DISTANCE, new Errors(List.of()));
        row.judged(
                score.strikes().missed() + score.strikes().invented() == 0,
                "%d+%d",
                score.strikes().missed(),
                score.strikes().invented());
        row.judged(
                Math.abs(1000 * strikes.bias()) <= limits.strikeBias() && 1000 * strikes.rmse() <= limits.strikeRmse(),
                "%+.1f / %.1f",
                1000 * strikes.bias(),
                1000 * strikes.rmse());
        double toeOff = 1000 * score.toeOffs().errors().rmse();
        row.judged(toeOff <= limits.toeOffRmse(), "%.1f", toeOff);
        row.judged(
                Math.abs(100 * distance.bias()) <= limits.footHipMean()
                        && 100 * distance.rmse() <= limits.footHipRmse(),
                "%+.2f / %.2f",
                100 * distance.bias(),
                100 * distance.rmse());
        angle(row, score, Metric.SHANK_ANGLE, limits.lineAngle());
        angle(row, score, Metric.LANDING_ANGLE, limits.lineAngle());
        angle(row, score, Metric.KNEE_FLEXION_AT_STRIKE, limits.knee());
        angle(row, score, Metric.FOOT_INCLINATION, limits.foot());
        optional(row, score.stepRateError(), limits.stepRate(), "%+.2f", 1);
        markers(row, score.markers(), limits);
        optional(row, score.scaleError(), limits.scalePercent(), "%+.2f", 100);
        return row.plain("%s", covered(score.covered()));
    }

    private static void angle(Row row, ClipScore score, Metric metric, double limit) {
        Errors errors = score.landings().getOrDefault(metric, new Errors(List.of()));
        row.judged(errors.rmse() <= limit, "%.1f", errors.rmse());
    }

    private static void optional(Row row, Optional<Double> error, double limit, String format, double factor) {
        double value = factor * error.orElse(Double.NaN);
        row.judged(Math.abs(value) <= limit, format, value);
    }

    private static void markers(Row row, Map<BodyPoint, ClipScore.MarkerScore> markers, Limits limits) {
        BodyPoint worst = BodyPoint.HIP;
        BodyPoint least = BodyPoint.HIP;
        for (BodyPoint point : markers.keySet()) {
            worst = of(markers, point).rmsPx() > of(markers, worst).rmsPx() ? point : worst;
            least = of(markers, point).foundShare() < of(markers, least).foundShare() ? point : least;
        }
        double rms = of(markers, worst).rmsPx();
        double found = 100 * of(markers, least).foundShare();
        row.judged(rms <= limits.markerPx(), "%.2f %s", rms, worst.name().toLowerCase(Locale.ROOT));
        row.judged(
                found >= limits.foundPercent(), "%.1f %s", found, least.name().toLowerCase(Locale.ROOT));
    }

    private static ClipScore.MarkerScore of(Map<BodyPoint, ClipScore.MarkerScore> markers, BodyPoint point) {
        return markers.getOrDefault(point, new ClipScore.MarkerScore(Double.NaN, Double.NaN));
    }

    private static String covered(Map<Metric, Boolean> covered) {
        long yes = covered.values().stream().filter(c -> c).count();
        List<String> not = new ArrayList<>();
        covered.forEach((metric, inside) -> {
            if (!inside) {
                not.add(metric.id());
            }
        });
        return yes + "/" + covered.size() + (not.isEmpty() ? "" : " not " + String.join(" ", not));
    }

    /** A line of the table. */
    private static final class Row {
        private static final int COLUMNS = 16;

        private final List<String> cells = new ArrayList<>();
        private int beyond;

        Row(String name) {
            cells.add(name);
        }

        Row plain(String format, Object... values) {
            cells.add(String.format(Locale.ROOT, format, values));
            return this;
        }

        void judged(boolean good, String format, Object... values) {
            String text = String.format(Locale.ROOT, format, values).replace("NaN", "-");
            cells.add(good ? text : text + " **!**");
            beyond += good ? 0 : 1;
        }

        Row refused(String why) {
            cells.add("refused: " + why + " **!**");
            beyond++;
            return this;
        }

        int beyond() {
            return beyond;
        }

        String text() {
            StringBuilder line = new StringBuilder("|");
            cells.forEach(cell -> line.append(' ').append(cell).append(" |"));
            return line + " |".repeat(COLUMNS - cells.size());
        }
    }
}
