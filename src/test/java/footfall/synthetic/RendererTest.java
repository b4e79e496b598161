package footfall.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.geometry.Point;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RendererTest {
    /** Java2D places edges on an eighth of a pixel, and the cloth behind a sticker is not quite one colour. */
    private static final double CENTRE_PX = 0.1;

    private static final int WINDOW_PX = 14;

    private static DrawnClip clip(Camera camera, Facing facing, Scene.Light light) {
        Color skin = new Color(222, 172, 140);
        Color dark = new Color(40, 42, 48);
        Scene scene = new Scene(
                camera,
                facing,
                FrameClock.even(60, 2),
                Scene.Stickers.of(new Color(40, 240, 60)),
                new Scene.Clothes(skin, dark, dark, dark, skin, new Color(230, 230, 230), dark),
                light,
                new Scene.Room(new Color(200, 200, 200), new Color(90, 90, 90), List.of(), List.of(), false, 1));
        return new DrawnClip("drawn", new SyntheticRunner(RunningStyle.overstriding(), 2), scene, -12);
    }

    private static Camera askew() {
        return new Camera(960, 540, 800, 3.4, 0.9, 0.05, 2, -1, 1.5, -0.02);
    }

    @ParameterizedTest
    @EnumSource(Facing.class)
    void aStickersPictureIsCentredWhereTheTruthSays(Facing facing) {
        DrawnClip clip = clip(askew(), facing, new Scene.Light(1, 0, 0, 1e-6, 3));
        JsonNode markers = clip.truth("drawn.mp4", "none", 0).get("frames").get("markers");
        int checked = 0;
        for (int frame = 0; frame < 100; frame += 9) {
            BufferedImage picture = clip.frame(frame);
            for (String name : List.of("hip", "knee")) {
                JsonNode truth = markers.get(name);
                if (truth.get("covered").get(frame).asDouble() == 0) {
                    Point wanted = new Point(
                            truth.get("x").get(frame).asDouble(),
                            truth.get("y").get(frame).asDouble());
                    assertThat(centroid(picture, wanted).distanceTo(wanted))
                            .as("%s in frame %d", name, frame)
                            .isLessThan(CENTRE_PX);
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(12);
    }

    /** The centre of what is greener than its surroundings. */
    private static Point centroid(BufferedImage picture, Point near) {
        int cx = (int) Math.round(near.x());
        int cy = (int) Math.round(near.y());
        double sum = 0;
        double x = 0;
        double y = 0;
        for (int j = cy - WINDOW_PX; j <= cy + WINDOW_PX; j++) {
            for (int i = cx - WINDOW_PX; i <= cx + WINDOW_PX; i++) {
                double green = Math.max(0, greenness(picture, i, j));
                sum += green;
                x += green * i;
                y += green * j;
            }
        }
        return new Point(x / sum, y / sum);
    }

    /** 0 for greys, below 0 for skin. */
    private static double greenness(BufferedImage picture, int x, int y) {
        int rgb = picture.getRGB(x, y);
        return ((rgb >> 8) & 255) - Math.max((rgb >> 16) & 255, rgb & 255) - 4;
    }

    @Test
    void aMirroredRunnerGivesAMirroredPicture() {
        Camera camera = Camera.square(640, 360, 540, 3.5, 0.9);
        Point right =
                new Pencil(camera, Facing.RIGHT).see(new Point3(0.3, 0.4, 0.1)).point();
        Point left =
                new Pencil(camera, Facing.LEFT).see(new Point3(0.3, 0.4, 0.1)).point();
        assertThat(left.x()).isCloseTo(639 - right.x(), within(1e-9));
        assertThat(left.y()).isCloseTo(right.y(), within(1e-9));
    }

    @Test
    void aRolledCameraTurnsTheBeltClockwise() {
        Pencil pencil = new Pencil(Camera.square(640, 360, 540, 3.5, 0).turned(0, 0, 2), Facing.RIGHT);
        Point back = pencil.see(new Point3(-0.5, 0, 0)).point();
        Point front = pencil.see(new Point3(0.5, 0, 0)).point();
        double degrees = Math.toDegrees(Math.atan2(front.y() - back.y(), front.x() - back.x()));
        assertThat(degrees).isCloseTo(2, within(1e-6));
    }

    @Test
    void theHandCoversTheHipAtEveryStride() {
        JsonNode hip = clip(askew(), Facing.RIGHT, Scene.Light.good())
                .truth("drawn.mp4", "none", 0)
                .get("frames")
                .get("markers")
                .get("hip");
        long hidden = 0;
        for (JsonNode visible : hip.get("visible")) {
            hidden += visible.asBoolean() ? 0 : 1;
        }
        assertThat(hidden).isBetween(4L, 60L);
    }

    @Test
    void aLostStickerIsNotPresentAnyMore() {
        Scene.Stickers stickers = new Scene.Stickers(
                Scene.Stickers.of(Color.GREEN).colours(),
                0.013,
                java.util.Optional.of(new Scene.Stickers.Lost(BodyPoint.KNEE, 1)),
                false);
        assertThat(stickers.present(BodyPoint.KNEE, 0.99)).isTrue();
        assertThat(stickers.present(BodyPoint.KNEE, 1.01)).isFalse();
        assertThat(stickers.present(BodyPoint.HIP, 1.01)).isTrue();
    }

    @Test
    void theSameSampleIsWrittenWithTheSameBytesAndTellsItsEvents(@TempDir Path folder) throws IOException {
        Path one = Samples.writeShort(Files.createDirectory(folder.resolve("one")), 1.2);
        Path two = Samples.writeShort(Files.createDirectory(folder.resolve("two")), 1.2);
        assertThat(two).hasSameBinaryContentAs(one);
        JsonNode truth = new ObjectMapper()
                .readTree(one.resolveSibling("short.truth.json").toFile());
        JsonNode strike = truth.get("events").get("right").get("IC").get(0);
        assertThat(strike.get("frame").asDouble())
                .isCloseTo(60 * strike.get("time_s").asDouble(), within(0.01));
        assertThat(truth.get("steps").get(0).get("ic_time_s").asDouble())
                .isEqualTo(strike.get("time_s").asDouble());
    }
}
