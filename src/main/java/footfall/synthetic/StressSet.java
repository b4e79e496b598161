package footfall.synthetic;

import com.fasterxml.jackson.databind.ObjectMapper;
import footfall.body.BodyPoint;
import footfall.body.Facing;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * For developers: draws recorded movements through many cameras, rooms, stickers and codecs, to try Footfall on clips nothing was
 * chosen on. Needs a folder of motion capture and the {@code ffmpeg} program. Arguments: that folder, where to write, and optionally
 * the names of the clips to make.
 */
public final class StressSet {
    private static final Color PINK = new Color(255, 60, 160);
    private static final Color BLUE = new Color(30, 110, 255);
    private static final Color GREEN = new Color(50, 225, 70);
    private static final Color ORANGE = new Color(255, 120, 20);
    private static final Color YELLOW = new Color(245, 228, 40);
    private static final Color WHITE = new Color(245, 246, 246);

    private static final Color PALE = new Color(232, 188, 160);
    private static final Color TAN = new Color(190, 135, 98);
    private static final Color DARK = new Color(96, 64, 48);
    private static final Color BLACK = new Color(26, 27, 30);
    private static final Color NAVY = new Color(34, 44, 78);
    private static final Color GREY = new Color(128, 130, 134);
    private static final Color CREAM = new Color(214, 208, 196);
    private static final Color SLATE = new Color(112, 120, 128);

    /** A clip of the set: what is drawn (from which moment of a trial, with the upper arms hanging how far forward) and how it is encoded. */
    private record Case(
            String name,
            String trial,
            double startSeconds,
            double armDegrees,
            Scene scene,
            List<String> encoder,
            String extension,
            boolean portrait) {}

    private final Path mocap;
    private final Path folder;

    private StressSet(Path mocap, Path folder) {
        this.mocap = mocap;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        StressSet set = new StressSet(Path.of(arguments[0]), Path.of(arguments[1]));
        List<String> wanted = Arrays.asList(arguments).subList(2, arguments.length);
        Files.createDirectories(set.folder);
        for (Case each : cases()) {
            if (wanted.isEmpty() || wanted.contains(each.name())) {
                set.make(each);
            }
        }
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>(plainCases());
        cases.addAll(hardCases());
        return cases;
    }

    private static List<String> x264(int crf) {
        return List.of("-c:v", "libx264", "-preset", "veryfast", "-crf", "" + crf, "-pix_fmt", "yuv420p");
    }

    private static Camera camera(int width, int height, double focalShare, double distance, double lensHeight) {
        return Camera.square(width, height, focalShare * Math.max(width, height), distance, lensHeight);
    }

    private static Scene.Room room(Color wall, Color floor, long seed, Color... posters) {
        return new Scene.Room(wall, floor, List.of(posters), List.of(), false, seed);
    }

    private static Scene.Room roomWithBalls(Scene.Room room, Color... balls) {
        return new Scene.Room(room.wall(), room.floor(), room.posters(), List.of(balls), room.bystander(), room.seed());
    }

    private static Scene.Clothes clothes(Color skin, Color shirt, Color shorts, Color legs, Color shoe, Color stripe) {
        return new Scene.Clothes(skin, new Color(58, 40, 28), shirt, shorts, legs, shoe, stripe);
    }

    private static Scene.Stickers mixed() {
        return new Scene.Stickers(
                Map.of(
                        BodyPoint.HIP, PINK,
                        BodyPoint.KNEE, GREEN,
                        BodyPoint.ANKLE, BLUE,
                        BodyPoint.HEEL, YELLOW,
                        BodyPoint.TOE, ORANGE),
                0.013,
                Optional.empty(),
                false);
    }

    private static Scene.Stickers sized(Scene.Stickers stickers, double radiusMetres) {
        return new Scene.Stickers(stickers.colours(), radiusMetres, stickers.lost(), stickers.onFarLeg());
    }

    static Scene.Stickers without(Scene.Stickers stickers, BodyPoint point) {
        Map<BodyPoint, Color> colours = new HashMap<>(stickers.colours());
        colours.remove(point);
        return new Scene.Stickers(Map.copyOf(colours), stickers.radiusMetres(), stickers.lost(), stickers.onFarLeg());
    }

    private static Scene.Stickers with(Scene.Stickers stickers, BodyPoint point, Color colour) {
        Map<BodyPoint, Color> colours = new HashMap<>(stickers.colours());
        colours.put(point, colour);
        return new Scene.Stickers(Map.copyOf(colours), stickers.radiusMetres(), stickers.lost(), stickers.onFarLeg());
    }

    private static Scene.Stickers losing(Scene.Stickers stickers, BodyPoint point, double seconds) {
        return new Scene.Stickers(
                stickers.colours(),
                stickers.radiusMetres(),
                Optional.of(new Scene.Stickers.Lost(point, seconds)),
                stickers.onFarLeg());
    }

    private static Scene.Stickers onBothLegs(Scene.Stickers stickers) {
        return new Scene.Stickers(stickers.colours(), stickers.radiusMetres(), stickers.lost(), true);
    }

    private static List<Case> plainCases() {
        return List.of(
                new Case(
                        "s01_pink_1080p120_h264",
                        "RBDS002_T25",
                        6,
                        -5,
                        new Scene(
                                camera(1920, 1080, 0.78, 3.4, 0.85).turned(1.2, -1, 0.3),
                                Facing.RIGHT,
                                FrameClock.even(120, 8),
                                Scene.Stickers.of(PINK),
                                clothes(PALE, NAVY, BLACK, PALE, new Color(230, 230, 228), GREY),
                                new Scene.Light(1, 0, 2, 0.002, 0),
                                room(CREAM, SLATE, 11, ORANGE, BLUE)),
                        x264(21),
                        "mp4",
                        false),
                new Case(
                        "s02_blue_720p60_vp9",
                        "RBDS008_T35",
                        3,
                        -12,
                        new Scene(
                                camera(1280, 720, 0.9, 4.2, 1.0).turned(-2, -2, -0.5),
                                Facing.LEFT,
                                FrameClock.even(60, 9),
                                Scene.Stickers.of(BLUE),
                                clothes(TAN, new Color(190, 40, 44), BLACK, TAN, BLACK, WHITE),
                                new Scene.Light(0.95, 0, 3, 0.003, 0),
                                room(new Color(176, 196, 180), new Color(96, 92, 88), 12, YELLOW)),
                        List.of("-c:v", "libvpx-vp9", "-b:v", "2500k", "-deadline", "realtime", "-cpu-used", "7"),
                        "webm",
                        false),
                new Case(
                        "s03_green_1080p60_hevc10",
                        "RBDS002_T45",
                        4,
                        -8,
                        new Scene(
                                camera(1920, 1080, 0.74, 3.0, 0.7).turned(0.5, 1.5, 0.2),
                                Facing.RIGHT,
                                FrameClock.even(60, 8),
                                Scene.Stickers.of(GREEN),
                                clothes(DARK, new Color(235, 235, 232), NAVY, DARK, new Color(220, 80, 60), WHITE),
                                new Scene.Light(1, 0, 2, 0.002, 0),
                                room(new Color(205, 205, 212), new Color(70, 74, 80), 13, PINK, ORANGE)),
                        List.of(
                                "-c:v",
                                "libx265",
                                "-preset",
                                "ultrafast",
                                "-crf",
                                "24",
                                "-pix_fmt",
                                "yuv420p10le",
                                "-tag:v",
                                "hvc1",
                                "-x265-params",
                                "log-level=error"),
                        "mov",
                        false),
                new Case(
                        "s04_orange_portrait60_rot90",
                        "RBDS001_T35",
                        15,
                        -5,
                        new Scene(
                                camera(1080, 1920, 0.78, 3.3, 0.95).turned(1, -1, -0.4),
                                Facing.LEFT,
                                FrameClock.even(60, 8),
                                Scene.Stickers.of(ORANGE),
                                clothes(TAN, new Color(60, 130, 120), BLACK, TAN, WHITE, BLUE),
                                new Scene.Light(1, 0, 2.5, 0.003, 0),
                                room(new Color(222, 216, 205), new Color(120, 108, 96), 14, BLUE)),
                        x264(22),
                        "mov",
                        true),
                new Case(
                        "s05_yellow_480p60_mjpeg",
                        "RBDS001_T25",
                        3,
                        -12,
                        new Scene(
                                camera(854, 480, 0.85, 3.6, 0.9).turned(0, -1, 0),
                                Facing.RIGHT,
                                FrameClock.even(60, 8),
                                sized(Scene.Stickers.of(YELLOW), 0.015),
                                clothes(PALE, GREY, NAVY, PALE, BLACK, GREY),
                                new Scene.Light(1, 0, 2, 0.002, 0),
                                room(new Color(170, 176, 190), new Color(88, 88, 92), 15, GREEN)),
                        List.of("-c:v", "mjpeg", "-q:v", "4", "-pix_fmt", "yuvj420p"),
                        "avi",
                        false),
                new Case(
                        "s06_mixed_1080p120_av1",
                        "RBDS008_T35",
                        14,
                        -6,
                        new Scene(
                                camera(1920, 1080, 0.8, 3.8, 1.1).turned(-1, -3, 0.6),
                                Facing.RIGHT,
                                FrameClock.even(120, 6),
                                mixed(),
                                clothes(PALE, BLACK, GREY, PALE, WHITE, GREY),
                                new Scene.Light(1, 0, 2, 0.002, 0),
                                room(CREAM, new Color(80, 84, 90), 16, new Color(60, 90, 70))),
                        List.of("-c:v", "libsvtav1", "-preset", "12", "-crf", "32", "-pix_fmt", "yuv420p"),
                        "mp4",
                        false),
                new Case(
                        "s07_white_tights_1080p60_prores",
                        "RBDS002_T25",
                        16,
                        -4,
                        new Scene(
                                camera(1920, 1080, 0.76, 3.2, 0.8).turned(1.5, 0, 0.4),
                                Facing.RIGHT,
                                FrameClock.even(60, 6),
                                with(sized(Scene.Stickers.of(WHITE), 0.011), BodyPoint.SHOULDER, WHITE),
                                clothes(TAN, BLACK, BLACK, BLACK, BLACK, BLACK),
                                new Scene.Light(0.85, 0, 3, 0.003, 0),
                                room(new Color(190, 188, 184), SLATE, 17, BLUE)),
                        List.of("-c:v", "prores_ks", "-profile:v", "0", "-pix_fmt", "yuv422p10le"),
                        "mov",
                        false),
                new Case(
                        "s08_green_4k30",
                        "RBDS001_T25",
                        12,
                        -10,
                        new Scene(
                                camera(3840, 2160, 0.8, 3.5, 0.9).turned(-0.8, -1, 0.2),
                                Facing.LEFT,
                                FrameClock.even(30, 8),
                                Scene.Stickers.of(GREEN),
                                clothes(PALE, new Color(120, 70, 140), BLACK, PALE, new Color(60, 62, 66), WHITE),
                                new Scene.Light(1, 0, 2, 0.004, 0),
                                room(new Color(216, 212, 206), new Color(92, 88, 84), 18, YELLOW)),
                        x264(23),
                        "mp4",
                        false));
    }

    private static List<Case> hardCases() {
        return List.of(
                new Case(
                        "s09_pink_slowmo240in30",
                        "RBDS008_T35",
                        20,
                        -5,
                        new Scene(
                                camera(1280, 720, 0.82, 3.7, 1.0).turned(0.8, -1, -0.3),
                                Facing.RIGHT,
                                new FrameClock(240, 30, 1680, FrameClock.Rhythm.EVEN),
                                Scene.Stickers.of(PINK),
                                clothes(TAN, new Color(40, 90, 60), BLACK, TAN, GREY, YELLOW),
                                new Scene.Light(0.9, 0.02, 3, 0.0015, 0),
                                room(CREAM, SLATE, 19, ORANGE)),
                        x264(23),
                        "mov",
                        false),
                new Case(
                        "s10_blue_vfr60_1080p",
                        "RBDS001_T35",
                        2,
                        -6,
                        new Scene(
                                camera(1920, 1080, 0.8, 3.5, 0.9).turned(-1.2, -1, 0.5),
                                Facing.LEFT,
                                new FrameClock(60, 60, 430, FrameClock.Rhythm.UNEVEN),
                                Scene.Stickers.of(BLUE),
                                clothes(PALE, new Color(230, 200, 60), GREY, PALE, WHITE, BLACK),
                                new Scene.Light(1, 0, 2, 0.003, 0),
                                room(new Color(210, 200, 190), new Color(84, 80, 76), 20, GREEN)),
                        x264(22),
                        "mp4",
                        false),
                new Case(
                        "s11_orange_knee_lost_1080p60",
                        "RBDS002_T25",
                        12,
                        -5,
                        new Scene(
                                camera(1920, 1080, 0.78, 3.3, 0.9).turned(0.6, -1, 0.2),
                                Facing.LEFT,
                                FrameClock.even(60, 9),
                                losing(Scene.Stickers.of(ORANGE), BodyPoint.KNEE, 4.5),
                                clothes(PALE, NAVY, BLACK, PALE, WHITE, GREEN),
                                new Scene.Light(1, 0, 2, 0.002, 0),
                                room(new Color(200, 206, 210), SLATE, 21, YELLOW, BLUE)),
                        x264(22),
                        "mp4",
                        false),
                new Case(
                        "s12_green_no_toe_720p60",
                        "RBDS008_T35",
                        8,
                        -12,
                        new Scene(
                                camera(1280, 720, 0.8, 3.4, 0.9).turned(0, -1, 0.3),
                                Facing.RIGHT,
                                FrameClock.even(60, 9),
                                without(Scene.Stickers.of(GREEN), BodyPoint.TOE),
                                clothes(DARK, GREY, NAVY, DARK, WHITE, PINK),
                                new Scene.Light(1, 0, 2.5, 0.003, 0),
                                room(CREAM, new Color(90, 90, 96), 22)),
                        x264(23),
                        "mp4",
                        false),
                new Case(
                        "s13_pink_near_hue_shoes_shirt",
                        "RBDS002_T45",
                        14,
                        -5,
                        new Scene(
                                camera(1920, 1080, 0.78, 3.6, 0.9).turned(1, -1, 0),
                                Facing.RIGHT,
                                FrameClock.even(60, 8),
                                Scene.Stickers.of(PINK),
                                clothes(
                                        PALE,
                                        new Color(235, 90, 150),
                                        BLACK,
                                        PALE,
                                        new Color(210, 205, 210),
                                        new Color(250, 80, 120)),
                                new Scene.Light(1, 0, 2, 0.003, 0),
                                roomWithBalls(room(CREAM, SLATE, 23, PINK), PINK, PINK, PINK)),
                        x264(23),
                        "mp4",
                        false),
                new Case(
                        "s14_yellow_poster_bystander_60",
                        "RBDS001_T25",
                        20,
                        -4,
                        new Scene(
                                camera(1920, 1080, 0.8, 3.8, 1.0).turned(-1, -1.5, 0.4),
                                Facing.RIGHT,
                                FrameClock.even(60, 9),
                                Scene.Stickers.of(YELLOW),
                                clothes(TAN, new Color(46, 90, 150), BLACK, TAN, new Color(120, 120, 124), BLACK),
                                new Scene.Light(1, 0, 2, 0.003, 0),
                                new Scene.Room(
                                        new Color(196, 200, 206),
                                        new Color(100, 96, 92),
                                        List.of(YELLOW, YELLOW, new Color(250, 210, 60)),
                                        List.of(YELLOW, YELLOW),
                                        true,
                                        24)),
                        x264(22),
                        "mkv",
                        false),
                new Case(
                        "s15_green_handheld_flicker_30",
                        "RBDS002_T25",
                        2,
                        -8,
                        new Scene(
                                camera(1280, 720, 0.8, 3.4, 1.1).turned(1, -2, 0.5),
                                Facing.LEFT,
                                FrameClock.even(30, 10),
                                Scene.Stickers.of(GREEN),
                                clothes(PALE, GREY, BLACK, PALE, WHITE, NAVY),
                                new Scene.Light(0.7, 0.1, 5, 0.006, 4),
                                room(new Color(188, 184, 170), new Color(96, 90, 84), 25, BLUE)),
                        x264(24),
                        "mp4",
                        false),
                new Case(
                        "s16_blue_yaw4_roll15_lowrate",
                        "RBDS008_T35",
                        1,
                        -5,
                        new Scene(
                                camera(1920, 1080, 0.74, 3.0, 1.2).turned(4, -3, 1.5),
                                Facing.RIGHT,
                                FrameClock.even(120, 7),
                                Scene.Stickers.of(BLUE),
                                clothes(DARK, WHITE, GREY, DARK, new Color(60, 90, 170), WHITE),
                                new Scene.Light(1, 0, 2, 0.0025, 0),
                                room(new Color(214, 210, 200), SLATE, 26, ORANGE)),
                        List.of("-c:v", "libx264", "-preset", "veryfast", "-b:v", "2500k", "-pix_fmt", "yuv420p"),
                        "mp4",
                        false),
                new Case(
                        "s17_orange_skin_both_legs_720p120",
                        "RBDS001_T35",
                        8,
                        -7,
                        new Scene(
                                camera(1280, 720, 0.8, 3.5, 0.8).turned(-0.5, 0, 0.3),
                                Facing.RIGHT,
                                FrameClock.even(120, 8),
                                onBothLegs(Scene.Stickers.of(new Color(255, 130, 40))),
                                clothes(
                                        new Color(214, 150, 104),
                                        new Color(200, 90, 40),
                                        NAVY,
                                        new Color(214, 150, 104),
                                        WHITE,
                                        GREY),
                                new Scene.Light(0.95, 0, 2.5, 0.003, 0),
                                room(new Color(206, 196, 180), new Color(128, 100, 76), 27)),
                        x264(22),
                        "mp4",
                        false));
    }

    private void make(Case each) throws IOException, InterruptedException {
        Runner runner = MocapRunner.read(mocap.resolve(each.trial() + ".csv"), each.startSeconds());
        DrawnClip clip = new DrawnClip(each.name(), runner, each.scene(), each.armDegrees());
        Path file = folder.resolve(each.name() + "." + each.extension());
        Path raw = each.portrait() ? folder.resolve("turned." + each.extension()) : file;
        encode(clip, each, raw);
        if (each.portrait()) {
            run(List.of(
                    "ffmpeg",
                    "-y",
                    "-v",
                    "error",
                    "-i",
                    raw.toString(),
                    "-c",
                    "copy",
                    "-metadata:s:v",
                    "rotate=270",
                    file.toString()));
            Files.delete(raw);
        }
        new ObjectMapper()
                .writeValue(
                        folder.resolve(each.name() + ".truth.json").toFile(),
                        clip.truth(file.getFileName().toString(), each.encoder().get(1), each.portrait() ? 90 : 0));
        System.out.println(file);
    }

    private void encode(DrawnClip clip, Case each, Path file) throws IOException, InterruptedException {
        Camera camera = each.scene().camera();
        FrameClock clock = each.scene().clock();
        List<String> command = new ArrayList<>(List.of(
                "ffmpeg",
                "-y",
                "-v",
                "error",
                "-f",
                "rawvideo",
                "-pix_fmt",
                "bgr0",
                "-s",
                camera.widthPx() + "x" + camera.heightPx(),
                "-r",
                "" + clock.containerFps(),
                "-i",
                "-"));
        List<String> filters = new ArrayList<>();
        if (each.portrait()) {
            filters.add("transpose=cclock");
        }
        if (clock.rhythm() == FrameClock.Rhythm.UNEVEN) {
            filters.add("settb=1/90000");
            filters.add("setpts='((N+floor(N/8))/" + clock.captureFps() + "+0.0015*sin(1.7*N))/TB'");
            command.addAll(List.of("-fps_mode", "passthrough", "-enc_time_base", "1/90000"));
        }
        filters.add("scale=out_color_matrix=bt709:out_range=tv");
        command.addAll(List.of("-vf", String.join(",", filters), "-threads", "1"));
        command.addAll(each.encoder());
        command.add(file.toString());
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream out = new BufferedOutputStream(process.getOutputStream(), 1 << 20)) {
            clip.drawInto((picture, seconds) -> out.write(bytes(picture)));
        }
        if (process.waitFor() != 0) {
            throw new IOException("could not encode " + file);
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("failed: " + command);
        }
    }

    private static byte[] bytes(BufferedImage picture) {
        int[] rgb = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        byte[] bytes = new byte[4 * rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            bytes[4 * i] = (byte) rgb[i];
            bytes[4 * i + 1] = (byte) (rgb[i] >> 8);
            bytes[4 * i + 2] = (byte) (rgb[i] >> 16);
        }
        return bytes;
    }
}
