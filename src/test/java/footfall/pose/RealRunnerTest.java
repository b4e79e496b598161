package footfall.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.geometry.Point;
import footfall.observation.Pose;
import footfall.settings.PoseSettings;
import footfall.video.VideoReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The model on a filmed runner against another network (RTMPose): how far the two are apart, not how far either is from the truth. */
class RealRunnerTest {
    private static final Path FOLDER = Path.of("../shared/videos/real/treadmill-left-30fps");
    /** 1.9 strides. */
    private static final int FRAMES = 40;

    /** Of thigh and shank, median; the networks mean different places by hip and toe. */
    private static final Map<BodyPoint, Double> MOST_APART = Map.of(
            BodyPoint.KNEE, 0.04,
            BodyPoint.ANKLE, 0.03,
            BodyPoint.HEEL, 0.05,
            BodyPoint.TOE, 0.06,
            BodyPoint.HIP, 0.10);

    private static final Map<BodyPoint, String> THEIR_NAMES = Map.of(
            BodyPoint.HIP, "hip",
            BodyPoint.KNEE, "knee",
            BodyPoint.ANKLE, "ankle",
            BodyPoint.HEEL, "heel",
            BodyPoint.TOE, "big_toe");

    @Test
    void theNearLegIsWhereAnotherNetworkSeesIt() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), FOLDER + " is not here");
        assumeTrue(Weights.HEAVY.present(), "this build has no pose model");
        JsonNode theirs = new ObjectMapper()
                .readTree(FOLDER.resolve("male_side.pose.json").toFile());
        List<String> names = new ArrayList<>();
        theirs.get("keypoint_names").forEach(name -> names.add(name.asText()));
        List<Pose> poses = firstPoses();
        double legPx = median(poses.stream()
                .mapToDouble(pose -> at(pose, BodyPoint.HIP).distanceTo(at(pose, BodyPoint.KNEE))
                        + at(pose, BodyPoint.KNEE).distanceTo(at(pose, BodyPoint.ANKLE)))
                .toArray());
        MOST_APART.forEach((point, most) -> {
            int index = names.indexOf("l_" + THEIR_NAMES.get(point));
            double apart = median(poses.stream()
                    .mapToDouble(pose ->
                            at(pose, point).distanceTo(point(theirs.at("/frames/" + pose.frame() + "/" + index))))
                    .toArray());
            assertThat(apart / legPx).as(point.name()).isLessThan(most);
        });
    }

    private static List<Pose> firstPoses() {
        PoseSettings settings = PoseSettings.defaults();
        List<Pose> poses = new ArrayList<>();
        try (VideoReader video = VideoReader.open(FOLDER.resolve("male_side.mp4"));
                BodyFinder bodies = new BodyFinder(settings);
                Model model = new Model(Weights.HEAVY);
                Follower follower = new Follower(
                        bodies,
                        new LandmarkFinder(model, settings),
                        PersonChoice.whoRuns(settings).among(new PeopleFinder(settings).find(video)),
                        settings)) {
            video.forEachFrame(frame -> {
                poses.add(follower.look(frame).join());
                if (poses.size() == FRAMES) {
                    throw new Enough();
                }
            });
        } catch (Enough enough) {
            return poses;
        }
        return poses;
    }

    private static final class Enough extends RuntimeException {}

    private static Point at(Pose pose, BodyPoint point) {
        return pose.point(Side.LEFT, point).orElseThrow().position();
    }

    private static Point point(JsonNode keypoint) {
        return new Point(keypoint.get(0).asDouble(), keypoint.get(1).asDouble());
    }

    private static double median(double[] values) {
        java.util.Arrays.sort(values);
        return values[values.length / 2];
    }
}
