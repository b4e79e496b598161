package footfall.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.body.Side;
import footfall.geometry.Point;
import footfall.observation.FrameTimes;
import footfall.settings.FaceSettings;
import footfall.tracking.Origin;
import footfall.tracking.Track;
import footfall.tracking.TrackSample;
import footfall.tracking.Tracks;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaceCoverTest {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;
    private static final int FRAMES = 120;
    private static final double FPS = 60;
    private static final double LEG = 200;

    /** Of a leg from hip over knee to ankle, the head's ends above the hip (Drillis and Contini). */
    private static final double CHIN = 0.69;

    private static final double CROWN = 0.96;

    private static Tracks tracks(Facing facing, IntPredicate hipKnown) {
        List<Track> tracks = new ArrayList<>();
        tracks.add(track(BodyPoint.HIP, 300, hipKnown));
        tracks.add(track(BodyPoint.KNEE, 300 + LEG / 2, any -> true));
        tracks.add(track(BodyPoint.ANKLE, 300 + LEG, any -> true));
        double[] seconds = IntStream.range(0, FRAMES).mapToDouble(f -> f / FPS).toArray();
        return new Tracks(new FrameTimes(seconds), facing, facing.nearSide(), Tracks.Unit.PIXELS, tracks)
                .withTracks(tracks.stream()
                        .map(t -> new Track(facing.nearSide(), t.point(), t.samples()))
                        .toList());
    }

    private static Track track(BodyPoint point, double y, IntPredicate known) {
        List<TrackSample> samples = IntStream.range(0, FRAMES)
                .filter(known)
                .mapToObj(f -> new TrackSample(f, new Point(400, y), 0.3, Origin.DETECTED))
                .toList();
        return new Track(Side.RIGHT, point, samples);
    }

    private static FaceCover cover(Tracks tracks) {
        return new FaceCover(tracks, WIDTH, HEIGHT, FaceSettings.defaults());
    }

    private static void assertHolds(HeadRegion region, double x, double aboveHipLegs) {
        double y = 300 - aboveHipLegs * LEG;
        assertThat(x).isBetween(region.leftPx(), region.rightPx());
        assertThat(y).isBetween(region.topPx(), region.bottomPx());
    }

    @Test
    void aHeadUprightOrLeaningThirtyDegreesEitherWayItRunsIsCovered() {
        for (Facing facing : Facing.values()) {
            HeadRegion region = cover(tracks(facing, any -> true)).at(50);
            for (double lean : new double[] {-5, 0, 10, 20, 30}) {
                double forward = Math.sin(Math.toRadians(lean));
                double up = Math.cos(Math.toRadians(lean));
                assertHolds(region, 400 + facing.sign() * forward * CHIN * LEG, up * CHIN);
                assertHolds(region, 400 + facing.sign() * (forward * CHIN + 0.1) * LEG, up * CHIN);
                assertHolds(region, 400 + facing.sign() * forward * CROWN * LEG, up * CROWN);
            }
            assertThat(region.bottomPx()).isLessThan(300);
        }
    }

    @Test
    void beforeTheFirstMarkerAndLongAfterTheLastTheWholeTopIsCovered() {
        FaceCover cover = cover(tracks(Facing.RIGHT, f -> f >= 60 && f < 70));
        double least = cover.at(65).bottomPx();
        for (int frame : new int[] {0, 20, 118}) {
            HeadRegion region = cover.at(frame);
            assertThat(region.leftPx()).isLessThanOrEqualTo(0);
            assertThat(region.rightPx()).isGreaterThanOrEqualTo(WIDTH);
            assertThat(region.topPx()).isLessThanOrEqualTo(0);
            assertThat(region.bottomPx()).isGreaterThan(least);
        }
    }

    @Test
    void inAShortGapTheRegionIsHeldAndGrows() {
        FaceCover cover = cover(tracks(Facing.LEFT, f -> f < 50 || f > 64));
        HeadRegion known = cover.at(49);
        HeadRegion middle = cover.at(57);
        assertThat(middle.leftPx()).isLessThan(known.leftPx() - 0.05 * LEG);
        assertThat(middle.bottomPx()).isGreaterThan(known.bottomPx() + 0.05 * LEG);
    }

    @Test
    void withoutAnyHipEverythingIsCovered() {
        HeadRegion region = cover(tracks(Facing.RIGHT, f -> false)).at(3);
        assertThat(region).isEqualTo(new HeadRegion(0, 0, WIDTH, HEIGHT));
    }

    @Test
    void whatIsCoveredHasOneColourPerBlockAndTheRestIsUntouched() {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Random random = new Random(4);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                picture.setRGB(x, y, random.nextInt());
            }
        }
        int below = picture.getRGB(400, 320);
        cover(tracks(Facing.RIGHT, any -> true)).cover(picture, 10);
        int left = (int) Math.floor(400 - FaceSettings.defaults().behindHip() * LEG);
        int block = (int) Math.round(FaceSettings.defaults().block() * LEG);
        int y = 300 - (int) (CHIN * LEG);
        assertThat(IntStream.range(left, left + 10 * block)
                        .map(x -> picture.getRGB(x, y))
                        .distinct()
                        .count())
                .isLessThanOrEqualTo(10);
        assertThat(picture.getRGB(400, 320)).isEqualTo(below);
    }

    @Test
    void aPictureOfAnotherSizeIsCoveredAtTheSamePlace() {
        HeadRegion region = cover(tracks(Facing.RIGHT, any -> true)).at(0);
        HeadRegion half = region.scaled(0.5, 0.5);
        assertThat(half.bottomPx()).isCloseTo(region.bottomPx() / 2, within(1e-9));
        BufferedImage picture = new BufferedImage(WIDTH / 2, HEIGHT / 2, BufferedImage.TYPE_3BYTE_BGR);
        picture.setRGB(200, 150 - (int) (CHIN * LEG / 2), 0xffffff);
        cover(tracks(Facing.RIGHT, any -> true)).cover(picture, 0);
        assertThat(picture.getRGB(200, 150 - (int) (CHIN * LEG / 2)) & 0xff).isLessThan(20);
    }
}
