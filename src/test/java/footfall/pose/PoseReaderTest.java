package footfall.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.geometry.Point;
import footfall.observation.Pose;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.settings.PoseSettings;
import footfall.synthetic.Samples;
import footfall.video.Encoding;
import footfall.video.VideoReader;
import footfall.video.VideoWriter;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The model on a drawn runner whose sticker places are known: 640 x 360, facing right. */
class PoseReaderTest {
    private static final PoseSettings SETTINGS = PoseSettings.defaults();
    private static final int FRAMES = 24;
    /** The network is not symmetric: 1.6 to 3.8 measured, of a leg of 130 px. */
    private static final double MIRRORED_PX = 5;

    private static final List<BodyPoint> LEG =
            List.of(BodyPoint.HIP, BodyPoint.KNEE, BodyPoint.ANKLE, BodyPoint.HEEL, BodyPoint.TOE);

    @TempDir
    static Path folder;

    private static Path clip = Path.of("");
    private static List<BufferedImage> pictures = List.of();
    private static JsonNode truth = new ObjectMapper().createObjectNode();
    private static Poses poses = new Poses(List.of(), new footfall.observation.FrameTimes(new double[0]));

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Weights.HEAVY.present(), "this build has no pose model");
        Path drawn = Samples.writeShort(folder, 0.8);
        truth = new ObjectMapper().readTree(folder.resolve("short.truth.json").toFile());
        try (VideoReader video = VideoReader.open(drawn)) {
            pictures = List.copyOf(
                    video.pictures(IntStream.range(0, 48).boxed().toList()).values());
        }
        clip = write("plain.mkv", 0, pictures.subList(0, FRAMES));
        poses = read(clip);
    }

    @Test
    void theNearLegIsWhereItWasDrawn() {
        double legPx = truth.at("/subject/leg_length_mm").asDouble()
                * truth.at("/scale_px_per_mm/mean").asDouble();
        Map<BodyPoint, Double> most = Map.of(
                BodyPoint.HIP, 0.03,
                BodyPoint.KNEE, 0.03,
                BodyPoint.ANKLE, 0.04,
                BodyPoint.HEEL, 0.04,
                BodyPoint.TOE, 0.07);
        most.forEach((point, limit) -> {
            JsonNode drawn = truth.at("/frames/markers/" + point.name().toLowerCase(Locale.ROOT));
            double[] apart = poses.poses().stream()
                    .mapToDouble(pose -> at(pose, Side.RIGHT, point)
                            .distanceTo(new Point(
                                    drawn.at("/x/" + pose.frame()).asDouble(),
                                    drawn.at("/y/" + pose.frame()).asDouble())))
                    .toArray();
            assertThat(median(apart)).as(point.name()).isLessThan(legPx * limit);
        });
    }

    @Test
    void threadsInAnotherOrderGiveTheSamePoses() {
        Poses again;
        try (VideoReader video = VideoReader.open(clip)) {
            again = new PoseReader(SETTINGS)
                    .read(video, PersonChoice.whoRuns(SETTINGS), frame -> pause(frame.index() % 3 == 0 ? 120 : 0));
        }
        assertThat(again.poses()).isEqualTo(poses.poses());
    }

    /** A turned recording keeps its colours at half the height instead of half the width, which the dark far leg feels most. */
    @ParameterizedTest
    @ValueSource(ints = {90, 180})
    void aTurnedRecordingGivesTheSamePoints(int degrees) {
        AffineTransform back = AffineTransform.getQuadrantRotateInstance(-degrees / 90);
        Poses turned = read(write("turned" + degrees + ".mkv", degrees, frames(picture -> moved(picture, back))));
        assertAlike(turned, UnaryOperator.identity(), false, 1, 2);
    }

    @Test
    void aMirroredRecordingGivesMirroredPointsWithTheSidesExchanged() {
        Path mirrored =
                write("mirrored.mkv", 0, frames(picture -> moved(picture, AffineTransform.getScaleInstance(-1, 1))));
        assertAlike(read(mirrored), point -> new Point(639 - point.x(), point.y()), true, MIRRORED_PX, MIRRORED_PX);
    }

    @Test
    void aRunnerWhoIsHiddenIsFoundAgain() {
        List<BufferedImage> shown = new ArrayList<>(pictures.subList(0, FRAMES));
        BufferedImage grey = new BufferedImage(640, 360, BufferedImage.TYPE_3BYTE_BGR);
        for (int i = 8; i < 14; i++) {
            shown.set(i, grey);
        }
        List<Pose> seen = read(write("hidden.mkv", 0, shown)).poses();
        assertThat(seen).hasSize(FRAMES);
        assertThat(seen.subList(8, 14)).allMatch(pose -> pose.points().isEmpty());
        assertThat(seen.subList(16, FRAMES)).noneMatch(pose -> pose.points().isEmpty());
        Pose last = seen.get(FRAMES - 1);
        assertThat(at(last, Side.RIGHT, BodyPoint.KNEE)
                        .distanceTo(at(poses.poses().get(FRAMES - 1), Side.RIGHT, BodyPoint.KNEE)))
                .isLessThan(8);
    }

    @Test
    void aLargerBodyInFrontOfTheRunnerIsNotTakenForTheRunner() {
        List<BufferedImage> shown = new ArrayList<>(pictures.subList(0, FRAMES));
        for (int i = 8; i < 14; i++) {
            shown.set(i, nearer(pictures.get(i), 1.5));
        }
        List<Pose> seen = read(write("passer.mkv", 0, shown)).poses();
        assertThat(seen.subList(8, 14)).allMatch(pose -> pose.points().isEmpty());
        assertThat(seen.subList(16, FRAMES)).noneMatch(pose -> pose.points().isEmpty());
    }

    /** The middle of the picture made larger. */
    private static BufferedImage nearer(BufferedImage picture, double factor) {
        BufferedImage nearer = new BufferedImage(picture.getWidth(), picture.getHeight(), picture.getType());
        AffineTransform grow =
                AffineTransform.getTranslateInstance(picture.getWidth() / 2.0, picture.getHeight() / 2.0);
        grow.scale(factor, factor);
        grow.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
        Graphics2D graphics = nearer.createGraphics();
        graphics.drawRenderedImage(picture, grow);
        graphics.dispose();
        return nearer;
    }

    @Test
    void ofTwoPeopleTheOneWhoRunsIsRead() {
        List<BufferedImage> both = pictures.stream()
                .map(picture -> beside(middle(pictures.get(0)), middle(picture)))
                .toList();
        List<Person> people;
        try (VideoReader video = VideoReader.open(write("both.mkv", 0, both))) {
            people = new PeopleFinder(SETTINGS).find(video);
        }
        assertThat(people).hasSize(2);
        assertThat(PersonChoice.whoRuns(SETTINGS).among(people)).isEqualTo(people.get(1));
        assertThat(people.get(1).hips().x() - people.get(0).hips().x()).isBetween(300.0, 340.0);
    }

    @Test
    void aClipWithoutPeopleIsRefused() {
        BufferedImage empty = new BufferedImage(640, 360, BufferedImage.TYPE_3BYTE_BGR);
        Path file = write("empty.mkv", 0, List.of(empty, empty, empty));
        assertThatThrownBy(() -> read(file))
                .asInstanceOf(InstanceOfAssertFactories.type(FootfallException.class))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.NO_PERSON));
    }

    /** Medians over the frames, of both legs' points. */
    private static void assertAlike(
            Poses others, UnaryOperator<Point> back, boolean exchanged, double nearPx, double farPx) {
        for (Side side : Side.values()) {
            for (BodyPoint point : LEG) {
                double[] apart = IntStream.range(0, FRAMES)
                        .mapToDouble(i -> at(poses.poses().get(i), side, point)
                                .distanceTo(back.apply(
                                        at(others.poses().get(i), exchanged ? side.opposite() : side, point))))
                        .toArray();
                assertThat(median(apart)).as(side + " " + point).isLessThan(side == Side.RIGHT ? nearPx : farPx);
            }
        }
    }

    private static Poses read(Path file) {
        try (VideoReader video = VideoReader.open(file)) {
            return new PoseReader(SETTINGS).read(video, PersonChoice.whoRuns(SETTINGS), done -> {});
        }
    }

    private static Point at(Pose pose, Side side, BodyPoint point) {
        return pose.point(side, point).orElseThrow().position();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static List<BufferedImage> frames(UnaryOperator<BufferedImage> change) {
        return pictures.subList(0, FRAMES).stream().map(change).collect(Collectors.toList());
    }

    /** The picture turned or mirrored about its own middle, whole again. */
    private static BufferedImage moved(BufferedImage picture, AffineTransform about) {
        boolean lying = about.getScaleX() == 0;
        int width = lying ? picture.getHeight() : picture.getWidth();
        int height = lying ? picture.getWidth() : picture.getHeight();
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        AffineTransform whole = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        whole.concatenate(about);
        whole.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
        draw(result, picture, whole);
        return result;
    }

    private static BufferedImage middle(BufferedImage picture) {
        return picture.getSubimage(160, 0, 320, 360);
    }

    private static BufferedImage beside(BufferedImage left, BufferedImage right) {
        BufferedImage both =
                new BufferedImage(left.getWidth() + right.getWidth(), left.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        draw(both, left, new AffineTransform());
        draw(both, right, AffineTransform.getTranslateInstance(left.getWidth(), 0));
        return both;
    }

    private static void draw(BufferedImage onto, BufferedImage picture, AffineTransform where) {
        Graphics2D graphics = onto.createGraphics();
        graphics.drawImage(picture, where, null);
        graphics.dispose();
    }

    /** Without loss, so that only what is meant to differ does. */
    private static Path write(String name, int clockwiseDegrees, List<BufferedImage> frames) {
        BufferedImage first = frames.get(0);
        Path file = folder.resolve(name);
        Encoding encoding = Encoding.h264(first.getWidth(), first.getHeight(), 60)
                .withCodec(Encoding.Codec.FFV1)
                .turned(clockwiseDegrees);
        try (VideoWriter writer = VideoWriter.create(file, encoding)) {
            frames.forEach(writer::write);
            writer.finish();
        }
        return file;
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
