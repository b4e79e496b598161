package footfall.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.body.Side;
import footfall.exchange.TrackFiles;
import footfall.geometry.Point;
import footfall.settings.GapSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hip of recorded runners, hidden round every strike as a swinging hand hides it, against where it truly was. */
class HipBehindTheHandTest {
    private static final Path FOLDER = Path.of("../shared/mocap");
    private static final double HIDDEN_BEFORE_SECONDS = 0.09;
    private static final double HIDDEN_AFTER_SECONDS = 0.05;
    private static final double NOISE_METRES = 0.0005;
    /** Runners' hips differ; measured are up to 10 mm for a leg. */
    private static final double MOST_METRES = 0.012;
    /** What a leg's mean may be off in standard deviations that the bridge itself states. */
    private static final double MOST_SDS = 2.5;

    private record Bridged(double errorMetres, double sdMetres) {}

    @ParameterizedTest
    @ValueSource(strings = {"RBDS001_T25", "RBDS002_T45", "RBDS008_T35"})
    void theBridgeKnowsTheHipToACentimetreAndSaysHowWell(String trial) throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "no motion capture in " + FOLDER);
        for (Side side : Side.values()) {
            List<Bridged> strikes = atStrikes(trial, side);
            double error =
                    strikes.stream().mapToDouble(Bridged::errorMetres).average().orElseThrow();
            double sd =
                    strikes.stream().mapToDouble(Bridged::sdMetres).average().orElseThrow();
            assertThat(Math.abs(error))
                    .as(trial + " " + side)
                    .isLessThan(MOST_METRES)
                    .isLessThan(MOST_SDS * sd);
        }
    }

    @Test
    void theUsualHipGrowsWithTheLegAndTurnsWithTheRunner() {
        RunnerTracks runner = new RunnerTracks(120, 4, 0);
        Track hip = runner.track(BodyPoint.HIP, frame -> false);
        Track ankle = runner.track(BodyPoint.ANKLE, frame -> false);
        Tracks right = runner.tracks(hip, ankle);
        UsualHip usual = UsualHip.of(right, hip, ankle);
        UsualHip large = UsualHip.of(right, times(2, hip), times(2, ankle));
        UsualHip left = UsualHip.of(
                new Tracks(right.times(), Facing.LEFT, right.nearSide(), right.unit(), right.tracks()), hip, ankle);
        for (double phase = 0; phase < 1; phase += 0.03) {
            assertThat(large.x(phase)).isEqualTo(2 * usual.x(phase), offset(1e-9));
            assertThat(left.x(phase)).isEqualTo(-usual.x(phase));
            assertThat(left.y(phase)).isEqualTo(usual.y(phase));
            assertThat(UsualHip.unknown().x(phase)).isZero();
        }
        assertThat(usual.x(0.97)).as("the hip is ahead just before the strike").isPositive();
    }

    private static Track times(double factor, Track track) {
        return new Track(
                track.side(),
                track.point(),
                track.samples().stream()
                        .map(s -> new TrackSample(s.frame(), s.position().times(factor), s.sd(), s.origin()))
                        .toList());
    }

    private static List<Bridged> atStrikes(String trial, Side side) throws IOException {
        Tracks whole = TrackFiles.read(FOLDER.resolve(trial + ".csv"), Map.of());
        List<Double> strikes = strikes(trial, side);
        Map<Integer, Point> truth = new HashMap<>();
        whole.track(side, BodyPoint.HIP).orElseThrow().samples().forEach(s -> truth.put(s.frame(), s.position()));
        Tracks hidden = whole.withTracks(seen(whole, side, strikes));
        Track hip = new GapFiller(GapSettings.defaults())
                .fill(hidden, Map.of(side, strikes))
                .tracks()
                .track(side, BodyPoint.HIP)
                .orElseThrow();
        double halfFrame = 0.5 / whole.times().medianFps();
        List<Bridged> bridged = new ArrayList<>();
        for (TrackSample s : hip.samples()) {
            double seconds = whole.times().seconds(s.frame());
            if (s.origin() == Origin.INTERPOLATED
                    && strikes.stream().anyMatch(c -> Math.abs(seconds - c) <= halfFrame)) {
                bridged.add(new Bridged(
                        s.position().x()
                                - Optional.ofNullable(truth.get(s.frame()))
                                        .orElseThrow()
                                        .x(),
                        s.sd()));
            }
        }
        assertThat(bridged.size()).isGreaterThan(30);
        return bridged;
    }

    private static List<Double> strikes(String trial, Side side) throws IOException {
        JsonNode events = new ObjectMapper()
                .readTree(FOLDER.resolve(trial + ".events.json").toFile());
        List<Double> strikes = new ArrayList<>();
        events.get("events")
                .get(side.name().toLowerCase(Locale.ROOT))
                .get("IC")
                .forEach(e -> strikes.add(e.get("time_s").asDouble()));
        return strikes;
    }

    private static List<Track> seen(Tracks whole, Side side, List<Double> strikes) {
        Random random = new Random(1);
        List<Track> tracks = new ArrayList<>();
        for (Track track : whole.tracks()) {
            if (track.side() == side) {
                List<TrackSample> samples = track.samples().stream()
                        .filter(s -> track.point() != BodyPoint.HIP
                                || !covered(whole.times().seconds(s.frame()), strikes))
                        .map(s -> new TrackSample(
                                s.frame(),
                                s.position()
                                        .plus(new Point(
                                                NOISE_METRES * random.nextGaussian(),
                                                NOISE_METRES * random.nextGaussian())),
                                NOISE_METRES,
                                Origin.DETECTED))
                        .toList();
                tracks.add(new Track(side, track.point(), samples));
            }
        }
        return tracks;
    }

    private static boolean covered(double seconds, List<Double> strikes) {
        return strikes.stream()
                .anyMatch(s -> seconds > s - HIDDEN_BEFORE_SECONDS && seconds < s + HIDDEN_AFTER_SECONDS);
    }
}
