package footfall.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import footfall.body.BodyPoint;
import footfall.correction.Correction.Place;
import footfall.geometry.Point;
import footfall.practice.ShortClip;
import footfall.session.SeenRun;
import footfall.tracking.Track;
import footfall.tracking.TrackSample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A clicked sticker of the foot, in poor light at 30 frames/s: in its swing it goes farther from frame to frame than its neighbour is away. */
class PointFollowerTest {
    private static final Path CLIP = Path.of("../shared/videos/rendered/dev_r_720p30_poorlight.mp4");
    private static final int CLICKED = 20;
    private static final int LAST = 110;
    private static final double SAME_PX = 6;

    private static Optional<SeenRun> run = Optional.empty();

    @BeforeAll
    static void see() {
        assumeTrue(Files.isRegularFile(CLIP), CLIP + " is not here");
        run = Optional.of(ShortClip.seen(CLIP));
    }

    @ParameterizedTest
    @EnumSource(names = {"ANKLE", "HEEL", "TOE"})
    void stays_itself(BodyPoint point) {
        SeenRun seen = run.orElseThrow();
        Track track = seen.tracks().track(seen.tracks().nearSide(), point).orElseThrow();
        Map<Integer, Point> truth =
                track.samples().stream().collect(Collectors.toMap(TrackSample::frame, TrackSample::position));
        Point clicked = Objects.requireNonNull(truth.get(CLICKED));
        List<Place> places = new PointFollower(seen, CLIP)
                .follow(track.side(), point, CLICKED, clicked, CLICKED, LAST, Progress.silent())
                .places();
        assertThat(places).hasSizeGreaterThan((LAST - CLICKED) / 2);
        assertThat(places)
                .filteredOn(place -> truth.containsKey(place.frame()))
                .allSatisfy(place -> assertThat(place.at().distanceTo(Objects.requireNonNull(truth.get(place.frame()))))
                        .isLessThan(SAME_PX));
    }
}
