package footfall.pose;

import footfall.observation.FrameTimes;
import footfall.observation.Pose;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.settings.PoseSettings;
import footfall.video.FrameConsumer;
import footfall.video.VideoReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * From a video to the runner's pose on every frame. Frames are decoded, cut and looked at side by side; the same file gives the same poses,
 * whatever the machine's cores.
 */
public final class PoseReader {
    private final PoseSettings settings;
    private final Weights weights;

    /** @throws FootfallException POSE_MODEL_MISSING where this build has no model */
    public PoseReader(PoseSettings settings) {
        this(settings, Weights.HEAVY);
    }

    PoseReader(PoseSettings settings, Weights weights) {
        this.settings = settings;
        this.weights = weights;
        if (!isAvailable()) {
            throw new FootfallException(Problem.POSE_MODEL_MISSING);
        }
    }

    /** Whether this build has the model. */
    public static boolean isAvailable() {
        return Stream.of(Weights.values()).allMatch(Weights::present);
    }

    /**
     * @param choice of the runner among the people in the picture
     * @param alsoLooks is lent each frame too, after what is done here
     * @throws FootfallException NO_PERSON; POSE_MODEL_DAMAGED; what the choice throws
     */
    public Poses read(VideoReader video, PersonChoice choice, FrameConsumer alsoLooks) {
        return follow(video, choice.among(people(video)), alsoLooks);
    }

    /** From left to right, at least one. */
    List<Person> people(VideoReader video) {
        List<Person> people = new PeopleFinder(settings).find(video);
        if (people.isEmpty()) {
            throw new FootfallException(Problem.NO_PERSON);
        }
        return people;
    }

    Poses follow(VideoReader video, Person runner, FrameConsumer alsoLooks) {
        try (BodyFinder bodies = new BodyFinder(settings);
                Model model = new Model(weights)) {
            List<Follower> followers = finders(model).stream()
                    .map(finder -> new Follower(bodies, finder, runner, settings))
                    .toList();
            return follow(video, followers, alsoLooks);
        }
    }

    /** Frames in turn, one for each follower; closes the followers. */
    private static Poses follow(VideoReader video, List<Follower> followers, FrameConsumer alsoLooks) {
        List<CompletableFuture<Pose>> poses = new ArrayList<>();
        try {
            FrameTimes times = video.forEachFrame(frame -> {
                poses.add(followers.get(frame.index() % followers.size()).look(frame));
                alsoLooks.accept(frame);
            });
            return new Poses(poses.stream().map(CompletableFuture::join).toList(), times);
        } finally {
            followers.forEach(Follower::close);
        }
    }

    /** One for each follower, made side by side. */
    private List<LandmarkFinder> finders(Model model) {
        return IntStream.range(0, settings.followers())
                .parallel()
                .mapToObj(follower -> new LandmarkFinder(model, settings))
                .toList();
    }
}
