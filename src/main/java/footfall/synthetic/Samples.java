package footfall.synthetic;

import com.fasterxml.jackson.databind.ObjectMapper;
import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.video.Encoding;
import footfall.video.VideoWriter;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Draws the sample clips: the same runner before, overstriding, and after, landing nearer to the body. The same call always gives the
 * same bytes. They are drawn and must never be presented as filmed.
 */
public final class Samples {
    private static final Color STICKER = new Color(60, 230, 80);
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final double FPS = 60;
    private static final double SECONDS = 9;

    /** Keeps a sample under 1.5 MB. */
    private static final int BITS_PER_SECOND = 1_250_000;

    private static final double ARM_DEGREES = -6;

    private Samples() {}

    /** Argument: the folder to write to. */
    public static void main(String[] arguments) throws IOException {
        writeAll(Path.of(arguments[0]));
    }

    /** Writes {@code before.mp4} and {@code after.mp4}, each with its {@code .truth.json}. */
    public static void writeAll(Path folder) throws IOException {
        Files.createDirectories(folder);
        Scene scene = scene(WIDTH, HEIGHT, FrameClock.even(FPS, SECONDS), stickers());
        write(folder, "before", RunningStyle.overstriding(), scene, BITS_PER_SECOND);
        write(folder, "after", RunningStyle.landingNearTheBody(), scene, BITS_PER_SECOND);
    }

    /**
     * Writes a small, short clip (640 x 360, 60 frames/s) of the overstriding runner with its truth beside it, for fast tests.
     *
     * @return the clip; height 1.75 m, belt speed 2.5 m/s
     */
    public static Path writeShort(Path folder, double seconds) throws IOException {
        return write(folder, "short", RunningStyle.overstriding(), small(seconds, stickers()), 2 * BITS_PER_SECOND);
    }

    /** Writes the same with one sticker less. */
    public static Path writeWithout(Path folder, double seconds, BodyPoint sticker) throws IOException {
        Scene scene = small(seconds, StressSet.without(stickers(), sticker));
        return write(folder, "without", RunningStyle.overstriding(), scene, 2 * BITS_PER_SECOND);
    }

    private static Scene small(double seconds, Scene.Stickers stickers) {
        return scene(640, 360, FrameClock.even(FPS, seconds), stickers);
    }

    /**
     * Writes the runner of {@link #writeShort} standing still before the same camera, with its truth beside it.
     *
     * @param kneeDegrees of the leg's stickers, 0 = in line
     * @param swayDegrees of the leg about the ankle
     */
    public static Path writeStanding(Path folder, double seconds, double kneeDegrees, double swayDegrees)
            throws IOException {
        Scene scene = small(seconds, stickers());
        Runner runner = new StandingRunner(RunningStyle.overstriding(), kneeDegrees, swayDegrees, seconds);
        return write(folder, new DrawnClip("standing", runner, scene, ARM_DEGREES), 2 * BITS_PER_SECOND);
    }

    private static Path write(Path folder, String name, RunningStyle style, Scene scene, int bitsPerSecond)
            throws IOException {
        double seconds = scene.clock().lastSeconds() + 1 / scene.clock().captureFps();
        DrawnClip clip = new DrawnClip(name, new SyntheticRunner(style, seconds), scene, ARM_DEGREES);
        return write(folder, clip, bitsPerSecond);
    }

    private static Path write(Path folder, DrawnClip clip, int bitsPerSecond) throws IOException {
        Scene scene = clip.scene();
        Path file = folder.resolve(clip.name() + ".mp4");
        Camera camera = scene.camera();
        Encoding encoding = Encoding.h264(
                        camera.widthPx(), camera.heightPx(), scene.clock().containerFps())
                .withBitsPerSecond(bitsPerSecond);
        try (VideoWriter writer = VideoWriter.create(file, encoding)) {
            clip.drawInto((picture, at) -> writer.write(picture, at));
            writer.finish();
        }
        String name = clip.name();
        new ObjectMapper()
                .writeValue(folder.resolve(name + ".truth.json").toFile(), clip.truth(name + ".mp4", "h264", 0));
        return file;
    }

    private static Scene scene(int width, int height, FrameClock clock, Scene.Stickers stickers) {
        Color skin = new Color(222, 172, 140);
        return new Scene(
                Camera.square(width, height, 0.84 * width, 3.5, 0.85).turned(0, -1, 0),
                Facing.RIGHT,
                clock,
                stickers,
                new Scene.Clothes(
                        skin,
                        new Color(58, 40, 28),
                        new Color(48, 92, 160),
                        new Color(34, 36, 42),
                        skin,
                        new Color(226, 226, 224),
                        new Color(90, 92, 98)),
                new Scene.Light(1, 0, 0, 0.002, 0),
                new Scene.Room(
                        new Color(214, 210, 200),
                        new Color(112, 118, 124),
                        List.of(new Color(200, 120, 60)),
                        List.of(),
                        false,
                        5));
    }

    private static Scene.Stickers stickers() {
        Scene.Stickers leg = Scene.Stickers.of(STICKER);
        return new Scene.Stickers(leg.colours(), 0.0145, Optional.empty(), false);
    }
}
