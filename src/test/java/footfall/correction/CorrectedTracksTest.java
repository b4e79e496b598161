package footfall.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.body.Side;
import footfall.correction.Correction.FollowFrom;
import footfall.correction.Correction.HidePoint;
import footfall.correction.Correction.Interpolate;
import footfall.correction.Correction.Place;
import footfall.correction.Correction.PlacePoint;
import footfall.geometry.Point;
import footfall.observation.FrameTimes;
import footfall.settings.CorrectionSettings;
import footfall.tracking.Origin;
import footfall.tracking.Track;
import footfall.tracking.TrackSample;
import footfall.tracking.Tracks;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CorrectedTracksTest {
    private static final int FRAMES = 60;
    private static final CorrectionSettings SETTINGS = CorrectionSettings.defaults();

    private static Tracks seen(Track... tracks) {
        double[] times = IntStream.range(0, FRAMES).mapToDouble(i -> i / 60.0).toArray();
        return new Tracks(new FrameTimes(times), Facing.RIGHT, Side.RIGHT, Tracks.Unit.PIXELS, List.of(tracks));
    }

    /** A swing: what a knee does within half a second. */
    private static Point truth(int frame) {
        return new Point(400 + 60 * Math.sin(frame / 8.0), 500 + 20 * Math.cos(frame / 8.0));
    }

    private static Track knee(double shift) {
        return new Track(
                Side.RIGHT,
                BodyPoint.KNEE,
                IntStream.range(0, FRAMES)
                        .mapToObj(i -> new TrackSample(i, truth(i).plus(new Point(shift, 0)), 0.2, Origin.DETECTED))
                        .toList());
    }

    private static CorrectedTracks corrected(Tracks seen, Correction... corrections) {
        CorrectionList list = CorrectionList.empty();
        for (Correction correction : corrections) {
            list = list.add("Anna", Instant.EPOCH, correction);
        }
        return CorrectedTracks.of(seen, list.active(), false, SETTINGS);
    }

    private static TrackSample sample(CorrectedTracks corrected, int frame) {
        return corrected.tracks().track(Side.RIGHT, BodyPoint.KNEE).orElseThrow().samples().stream()
                .filter(s -> s.frame() == frame)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_placed_point_counts_with_the_error_of_a_hand_and_the_seen_ones_stay() {
        Tracks seen = seen(knee(0));
        CorrectedTracks corrected = corrected(seen, new PlacePoint(Side.RIGHT, BodyPoint.KNEE, 7, new Point(1, 2)));
        assertThat(sample(corrected, 7))
                .isEqualTo(new TrackSample(7, new Point(1, 2), SETTINGS.placedSdPx(), Origin.CORRECTED));
        assertThat(sample(corrected, 8))
                .isEqualTo(seen.tracks().get(0).samples().get(8));
        assertThat(corrected.unfit()).isEmpty();
        assertThat(corrected(seen).tracks()).isEqualTo(seen);
    }

    @Test
    void between_placed_points_the_way_is_that_of_the_knee() {
        Tracks seen = seen(knee(20));
        CorrectedTracks corrected = corrected(
                seen,
                new PlacePoint(Side.RIGHT, BodyPoint.KNEE, 10, truth(10)),
                new PlacePoint(Side.RIGHT, BodyPoint.KNEE, 16, truth(16)),
                new PlacePoint(Side.RIGHT, BodyPoint.KNEE, 22, truth(22)),
                new Interpolate(Side.RIGHT, BodyPoint.KNEE, 10, 16),
                new Interpolate(Side.RIGHT, BodyPoint.KNEE, 16, 22));
        for (int frame = 11; frame < 22; frame++) {
            TrackSample sample = sample(corrected, frame);
            double off = sample.position().distanceTo(truth(frame));
            assertThat(off).isLessThan(2.5);
            assertThat(sample.sd()).isGreaterThanOrEqualTo(SETTINGS.placedSdPx());
        }
        assertThat(sample(corrected, 13).origin()).isEqualTo(Origin.INTERPOLATED);
        assertThat(sample(corrected, 13).sd())
                .isGreaterThan(sample(corrected, 11).sd());
        assertThat(sample(corrected, 9).position().x()).isCloseTo(truth(9).x() + 20, within(1e-9));
    }

    @Test
    void an_interpolation_whose_ends_are_not_placed_any_more_is_named_and_changes_nothing() {
        Tracks seen = seen(knee(0));
        CorrectedTracks corrected = corrected(
                seen,
                new PlacePoint(Side.RIGHT, BodyPoint.KNEE, 10, truth(10)),
                new Interpolate(Side.RIGHT, BodyPoint.KNEE, 10, 16));
        assertThat(corrected.unfit()).extracting(CorrectionList.Entry::id).containsExactly(2);
        assertThat(sample(corrected, 13).origin()).isEqualTo(Origin.DETECTED);
    }

    @Test
    void a_point_that_is_hidden_on_every_frame_has_no_track() {
        HidePoint all = new HidePoint(Side.RIGHT, BodyPoint.KNEE, 0, FRAMES - 1);
        assertThat(corrected(seen(knee(0)), all).tracks().tracks()).isEmpty();
        assertThat(corrected(seen(), new PlacePoint(Side.RIGHT, BodyPoint.KNEE, 7, new Point(1, 2)), all)
                        .tracks()
                        .tracks())
                .isEmpty();
    }

    @Test
    void what_is_hidden_is_gone_and_the_order_decides() {
        HidePoint hide = new HidePoint(Side.RIGHT, BodyPoint.KNEE, 10, 12);
        PlacePoint place = new PlacePoint(Side.RIGHT, BodyPoint.KNEE, 11, truth(11));
        Track hidden = corrected(seen(knee(0)), place, hide).tracks().tracks().get(0);
        assertThat(hidden.samples()).hasSize(FRAMES - 3);
        Track placedAfter =
                corrected(seen(knee(0)), hide, place).tracks().tracks().get(0);
        assertThat(placedAfter.samples()).hasSize(FRAMES - 2);
        assertThat(corrected(seen(knee(0)), hide, hide).unfit()).hasSize(1);
    }

    @Test
    void a_followed_point_takes_the_place_of_what_was_seen() {
        List<Place> places = IntStream.range(20, 40)
                .mapToObj(i -> new Place(i, truth(i), 0.4))
                .toList();
        CorrectedTracks corrected = corrected(seen(knee(20)), new FollowFrom(Side.RIGHT, BodyPoint.KNEE, 20, places));
        assertThat(sample(corrected, 30)).isEqualTo(new TrackSample(30, truth(30), 0.4, Origin.CORRECTED));
        assertThat(sample(corrected, 40).origin()).isEqualTo(Origin.DETECTED);
    }

    @Test
    void where_nothing_was_seen_direction_and_side_follow_from_the_placed_foot() {
        CorrectedTracks corrected = corrected(
                seen(),
                new PlacePoint(Side.LEFT, BodyPoint.HEEL, 3, new Point(300, 600)),
                new PlacePoint(Side.LEFT, BodyPoint.TOE, 3, new Point(250, 610)));
        assertThat(corrected.tracks().facing()).isEqualTo(Facing.LEFT);
        assertThat(corrected.tracks().nearSide()).isEqualTo(Side.LEFT);
        assertThat(corrected.tracks().tracks()).hasSize(2);
    }

    @Test
    void a_joint_without_a_sticker_is_placed_less_surely() {
        Track hip = new Track(
                Side.RIGHT,
                BodyPoint.HIP,
                List.of(new TrackSample(0, truth(0).plus(new Point(0, -200)), 1, Origin.DETECTED)));
        Track ankle = new Track(
                Side.RIGHT,
                BodyPoint.ANKLE,
                List.of(new TrackSample(0, truth(0).plus(new Point(0, 200)), 1, Origin.DETECTED)));
        double sd = CorrectedTracks.placedSdPx(seen(hip, knee(0), ankle), true, SETTINGS);
        assertThat(sd).isCloseTo(Math.hypot(1.5, 0.012 * 400), within(1e-9));
    }
}
