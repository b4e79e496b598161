package footfall.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.geometry.Point;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.settings.GapSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GapFillerTest {
    /** Pixels; the hip moves 60 px up and down and 40 px to and fro. */
    private static final double BRIDGE_ERROR = 2.5;

    private final GapFiller filler = new GapFiller(GapSettings.defaults());
    private final RunnerTracks runner = new RunnerTracks(120, 9, 0);

    @ParameterizedTest
    @ValueSource(doubles = {30, 60, 120, 240})
    void aHipHiddenAtEveryStrikeIsBridgedWithAnHonestError(double fps) {
        RunnerTracks leg = new RunnerTracks(fps, 9, 0);
        IntPredicate hidden = leg.aboutStrikes(0.06, 0.06);

        GapFiller.Filled filled =
                fill(leg, leg.track(BodyPoint.HIP, hidden), leg.track(BodyPoint.KNEE, GapFillerTest::never));

        Errors errors = errors(leg, filled, BodyPoint.HIP);
        assertThat(errors.count()).isGreaterThan(10);
        assertThat(errors.rms()).isLessThan(BRIDGE_ERROR);
        assertThat(errors.within(1)).isGreaterThan(0.6);
        assertThat(errors.within(2)).isGreaterThan(0.93);
        assertThat(errors.meanSd()).as("not useless").isLessThan(3 * BRIDGE_ERROR);
        assertThat(filled.issues()).anySatisfy(i -> {
            assertThat(i.code()).isEqualTo(QualityCode.HIP_BRIDGED);
            assertThat(i.arguments())
                    .startsWith(
                            (long) leg.strikeSeconds().size(),
                            leg.strikeSeconds().size());
        });
    }

    @Test
    void theErrorGrowsIntoTheGap() {
        IntPredicate hidden = frame -> frame >= 500 && frame < 512;
        Track hip = hip(
                fill(runner, runner.track(BodyPoint.HIP, hidden), runner.track(BodyPoint.KNEE, GapFillerTest::never)));

        double edge = sample(hip, 500).orElseThrow().sd();
        double middle = sample(hip, 506).orElseThrow().sd();
        assertThat(middle).isGreaterThan(1.05 * edge);
    }

    @Test
    void footGapsAreBridgedUpToATenthOfASecondAndLongerOnesStayOpen() {
        Track ankle = runner.track(BodyPoint.ANKLE, f -> (f >= 300 && f < 312) || (f >= 600 && f < 620));

        Track filled = track(fill(runner, ankle), BodyPoint.ANKLE);

        assertThat(sample(filled, 306).orElseThrow().origin()).isEqualTo(Origin.INTERPOLATED);
        assertThat(sample(filled, 610)).isEmpty();
    }

    @Test
    void seenSamplesStayAsTheyAre() {
        Track hip = runner.track(BodyPoint.HIP, runner.aboutStrikes(0.05, 0.05));

        List<TrackSample> seen =
                hip(fill(runner, hip, runner.track(BodyPoint.KNEE, GapFillerTest::never))).samples().stream()
                        .filter(s -> s.origin() == Origin.DETECTED)
                        .toList();

        assertThat(seen).isEqualTo(hip.samples());
    }

    @Test
    void withoutStridesACubicClosesShortGapsOnlyAndNoneOfTheFootAtAStrike() {
        double strike = runner.strikeSeconds().get(2);
        int at = (int) Math.round(strike * 120);
        IntPredicate hidden = f -> (f >= at - 2 && f < at + 2) || (f >= at + 40 && f < at + 44) || (f > 800 && f < 809);
        Track ankle = runner.track(BodyPoint.ANKLE, hidden);
        Tracks tracks = runner.tracks(ankle);

        GapFiller.Filled filled = filler.fill(tracks, Map.of(Side.RIGHT, List.of(strike)));

        assertThat(sample(track(filled, BodyPoint.ANKLE), at)).isEmpty();
        assertThat(sample(track(filled, BodyPoint.ANKLE), 804)).isEmpty();
        TrackSample bridged = sample(track(filled, BodyPoint.ANKLE), at + 42).orElseThrow();
        assertThat(bridged.position().distanceTo(runner.ankle(at + 42))).isLessThan(4 * bridged.sd());
        assertThat(bridged.sd()).isBetween(RunnerTracks.NOISE / 2, 10 * RunnerTracks.NOISE);
    }

    @Test
    void aMarkerThatFallsOffStaysLostAndTheRestGoesOn() {
        Track hip = runner.track(BodyPoint.HIP, frame -> frame >= 600);
        Track knee = runner.track(BodyPoint.KNEE, runner.aboutStrikes(0.02, 0.02));

        GapFiller.Filled filled = fill(runner, hip, knee);

        assertThat(hip(filled).samples()).allMatch(s -> s.frame() < 600);
        assertThat(track(filled, BodyPoint.KNEE).samples()).hasSize(runner.frames());
        assertThat(filled.issues()).anySatisfy(i -> {
            assertThat(i.code()).isEqualTo(QualityCode.MARKER_LOST);
            assertThat(i.arguments()).startsWith(BodyPoint.HIP);
            assertThat((double) i.arguments().get(1)).isCloseTo(599 / 120.0, within(1e-9));
        });
    }

    @Test
    void grossOutliersAreTakenOutAndBridged() {
        Track hip = runner.track(BodyPoint.HIP, GapFillerTest::never);
        List<TrackSample> wrong = new ArrayList<>(hip.samples());
        for (int frame : List.of(200, 201, 202, 700)) {
            TrackSample s = wrong.get(frame);
            wrong.set(frame, new TrackSample(frame, s.position().plus(new Point(70, 90)), s.sd(), Origin.DETECTED));
        }
        Track broken = new Track(Side.RIGHT, BodyPoint.HIP, wrong);

        Track mended = hip(fill(
                runner,
                broken,
                runner.track(BodyPoint.KNEE, GapFillerTest::never),
                runner.track(BodyPoint.ANKLE, GapFillerTest::never)));

        for (int frame : List.of(200, 201, 202, 700)) {
            TrackSample s = sample(mended, frame).orElseThrow();
            assertThat(s.origin()).isEqualTo(Origin.INTERPOLATED);
            assertThat(s.position().distanceTo(runner.hip(frame))).isLessThan(2 * BRIDGE_ERROR);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {30, 60, 120, 240})
    void realMovementIsNoOutlier(double fps) {
        RunnerTracks leg = new RunnerTracks(fps, 9, 0);
        GapFiller.Filled filled = fill(
                leg,
                leg.track(BodyPoint.HIP, GapFillerTest::never),
                leg.track(BodyPoint.KNEE, GapFillerTest::never),
                leg.track(BodyPoint.ANKLE, GapFillerTest::never));

        assertThat(filled.tracks().tracks())
                .allSatisfy(t -> assertThat(t.samples())
                        .allMatch(s -> s.origin() == Origin.DETECTED)
                        .hasSize(leg.frames()));
        assertThat(filled.issues()).isEmpty();
    }

    @Test
    void aMirroredClipIsFilledMirrored() {
        Track hip = runner.track(BodyPoint.HIP, runner.aboutStrikes(0.05, 0.05));
        Track knee = runner.track(BodyPoint.KNEE, GapFillerTest::never);

        Track plain = hip(fill(runner, hip, knee));
        Track mirrored = hip(fill(runner, mirrored(hip), mirrored(knee)));

        for (int i = 0; i < plain.samples().size(); i++) {
            Point there = mirrored.samples().get(i).position();
            assertThat(new Point(1919 - there.x(), there.y())
                            .distanceTo(plain.samples().get(i).position()))
                    .isLessThan(1e-6);
        }
    }

    @Test
    void aClipThatStartsLaterIsFilledTheSame() {
        RunnerTracks later = new RunnerTracks(120, 9, 5);
        IntPredicate hidden = runner.aboutStrikes(0.05, 0.05);

        Track first = hip(
                fill(runner, runner.track(BodyPoint.HIP, hidden), runner.track(BodyPoint.KNEE, GapFillerTest::never)));
        Track second =
                hip(fill(later, later.track(BodyPoint.HIP, hidden), later.track(BodyPoint.KNEE, GapFillerTest::never)));

        for (int i = 0; i < first.samples().size(); i++) {
            assertThat(second.samples()
                            .get(i)
                            .position()
                            .distanceTo(first.samples().get(i).position()))
                    .isLessThan(1e-6);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.0023, 1000})
    void theUnitOfLengthMakesNoDifference(double unit) {
        IntPredicate hidden = runner.aboutStrikes(0.05, 0.05);
        Track hip = runner.track(BodyPoint.HIP, hidden);
        Track knee = runner.track(BodyPoint.KNEE, GapFillerTest::never);

        Track plain = hip(fill(runner, hip, knee));
        Track other = hip(fill(runner, scaled(hip, unit), scaled(knee, unit)));

        for (int i = 0; i < plain.samples().size(); i++) {
            Point there = other.samples().get(i).position();
            assertThat(new Point(there.x() / unit, there.y() / unit)
                            .distanceTo(plain.samples().get(i).position()))
                    .isLessThan(1e-4);
        }
    }

    @Test
    void tracksWithoutNoiseAndLimbsOfConstantLengthAreFilledToo() {
        Track hip = runner.track(BodyPoint.HIP, f -> f % 40 == 0);
        List<TrackSample> exact = hip.samples().stream()
                .map(s -> new TrackSample(
                        s.frame(), new Point(3.0, runner.hip(s.frame()).y() / 400), 0, Origin.DETECTED))
                .toList();
        List<TrackSample> below = exact.stream()
                .map(s -> new TrackSample(s.frame(), s.position().plus(new Point(0, -0.4)), 0, Origin.DETECTED))
                .toList();

        Track filled = hip(fill(
                runner, new Track(Side.RIGHT, BodyPoint.HIP, exact), new Track(Side.RIGHT, BodyPoint.KNEE, below)));

        assertThat(sample(filled, 400)
                        .orElseThrow()
                        .position()
                        .distanceTo(new Point(3, runner.hip(400).y() / 400)))
                .isLessThan(1e-3);
    }

    @Test
    void aMarkerSeenHardlyEverIsNoFailure() {
        Track hip = runner.track(BodyPoint.HIP, f -> f != 100 && f != 104);
        Track never = new Track(Side.RIGHT, BodyPoint.SHOULDER, List.of());

        GapFiller.Filled filled = fill(runner, hip, never, runner.track(BodyPoint.KNEE, GapFillerTest::never));

        assertThat(filled.issues()).extracting(QualityIssue::code).contains(QualityCode.MARKER_LOST);
    }

    private static Track scaled(Track track, double unit) {
        return new Track(
                track.side(),
                track.point(),
                track.samples().stream()
                        .map(s -> new TrackSample(
                                s.frame(),
                                new Point(s.position().x() * unit, s.position().y() * unit),
                                s.sd() * unit,
                                s.origin()))
                        .toList());
    }

    private static boolean never(int frame) {
        return false;
    }

    private GapFiller.Filled fill(RunnerTracks leg, Track... tracks) {
        return filler.fill(leg.tracks(tracks), Map.of(Side.RIGHT, leg.strikeSeconds()));
    }

    private static Track track(GapFiller.Filled filled, BodyPoint point) {
        return filled.tracks().track(Side.RIGHT, point).orElseThrow();
    }

    private static Track hip(GapFiller.Filled filled) {
        return track(filled, BodyPoint.HIP);
    }

    private static Optional<TrackSample> sample(Track track, int frame) {
        return track.samples().stream().filter(s -> s.frame() == frame).findFirst();
    }

    private static Track mirrored(Track track) {
        return new Track(
                track.side(),
                track.point(),
                track.samples().stream()
                        .map(s -> new TrackSample(
                                s.frame(),
                                new Point(1919 - s.position().x(), s.position().y()),
                                s.sd(),
                                s.origin()))
                        .toList());
    }

    /** Errors of filled samples per axis, in pixels and in their own standard deviations. */
    private record Errors(List<Double> pixels, List<Double> deviations, double meanSd) {
        int count() {
            return pixels.size();
        }

        double rms() {
            return Math.sqrt(pixels.stream().mapToDouble(e -> e * e).average().orElseThrow());
        }

        double within(double limit) {
            return deviations.stream().filter(d -> Math.abs(d) < limit).count() / (double) count();
        }
    }

    private static Errors errors(RunnerTracks leg, GapFiller.Filled filled, BodyPoint point) {
        List<TrackSample> bridged = track(filled, point).samples().stream()
                .filter(s -> s.origin() == Origin.INTERPOLATED)
                .toList();
        List<Double> pixels = new ArrayList<>();
        List<Double> deviations = new ArrayList<>();
        for (TrackSample s : bridged) {
            Point error = s.position().minus(leg.at(point, s.frame()));
            for (double e : List.of(error.x(), error.y())) {
                pixels.add(e);
                deviations.add(e / s.sd());
            }
        }
        return new Errors(
                pixels,
                deviations,
                bridged.stream().mapToDouble(TrackSample::sd).average().orElseThrow());
    }
}
