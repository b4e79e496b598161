package footfall.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.body.Side;
import footfall.geometry.Point;
import footfall.observation.FrameTimes;
import footfall.tracking.Origin;
import footfall.tracking.Track;
import footfall.tracking.TrackSample;
import footfall.tracking.Tracks;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TrackOverlayTest {
    @Test
    void aSheetHoldsATileForEachFrameAndMarksThePoint() {
        BufferedImage sheet = new TrackOverlay(2, 300).contactSheet(frames(3), tracks(Tracks.Unit.PIXELS));
        assertThat(sheet.getWidth()).isEqualTo(600);
        // The tiles show the marked point with 60 pixels around it: squares.
        assertThat(sheet.getHeight()).isEqualTo(600);
        assertThat(brightest(sheet, 0, 300)).isGreaterThan(200);
    }

    @Test
    void tracksInMetresAreRefused() {
        assertThatThrownBy(() -> new TrackOverlay(2, 300).contactSheet(frames(3), tracks(Tracks.Unit.METRES)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int brightest(BufferedImage picture, int left, int size) {
        int brightest = 0;
        for (int y = 100; y < 200; y++) {
            for (int x = left + 100; x < left + size - 100; x++) {
                brightest = Math.max(brightest, picture.getRGB(x, y) >> 8 & 0xff);
            }
        }
        return brightest;
    }

    private static SortedMap<Integer, BufferedImage> frames(int count) {
        SortedMap<Integer, BufferedImage> frames = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            frames.put(i, new BufferedImage(640, 480, BufferedImage.TYPE_3BYTE_BGR));
        }
        return frames;
    }

    private static Tracks tracks(Tracks.Unit unit) {
        TrackSample sample = new TrackSample(0, new Point(200, 200), 0.5, Origin.INTERPOLATED);
        Track knee = new Track(Side.LEFT, BodyPoint.KNEE, List.of(sample));
        FrameTimes times = new FrameTimes(new double[] {0, 0.1, 0.2});
        return new Tracks(times, Facing.LEFT, Side.LEFT, unit, List.of(knee));
    }
}
