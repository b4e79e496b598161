package footfall.pose;

import footfall.geometry.Point;
import footfall.observation.Pose;
import footfall.settings.PoseSettings;
import footfall.video.VideoFrame;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Follows one runner over the frames it is shown, on a thread of its own: where the body was says where to look on the next frame. A body of
 * another size, or one that is suddenly elsewhere, is somebody who hides the runner: he is looked for where he was until he is seen again.
 */
final class Follower implements AutoCloseable {
    private final BodyFinder bodies;
    private final LandmarkFinder finder;
    private final PoseSettings settings;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread worker = new Thread(task, "footfall-pose");
        worker.setDaemon(true);
        return worker;
    });
    /** Where the runner was last seen. */
    private Region last;

    private double usualSizePx;
    private double lastSeconds;
    private CompletableFuture<Optional<Landmarks>> seen = CompletableFuture.completedFuture(Optional.empty());

    /**
     * @param bodies shared with other followers, used on the caller's thread only
     * @param finder the follower's own, which it closes
     */
    Follower(BodyFinder bodies, LandmarkFinder finder, Person runner, PoseSettings settings) {
        this.bodies = bodies;
        this.finder = finder;
        this.settings = settings;
        this.last = new Region(runner.hips(), runner.sizePx(), 0);
        this.usualSizePx = runner.sizePx();
    }

    /** Looks at a lent frame, which is done with on return; the pose, without points where the runner is not seen, comes later. */
    CompletableFuture<Pose> look(VideoFrame frame) {
        Optional<Region> region = seen.join().map(landmarks -> landmarks.next(settings.regionMargin()));
        region.ifPresent(body -> remember(body, frame.fileSeconds()));
        region = region.isPresent() ? region : found(frame);
        int index = frame.index();
        if (region.isEmpty()) {
            return CompletableFuture.completedFuture(new Pose(index, Map.of()));
        }
        Region there = region.get();
        float[] cut = finder.cut(frame, there);
        double usual = usualSizePx;
        boolean anybody = frame.fileSeconds() - lastSeconds > settings.patienceSeconds();
        seen = CompletableFuture.supplyAsync(
                () -> Optional.of(finder.find(cut, there))
                        .filter(landmarks -> landmarks.probability() >= settings.leastPresence())
                        .filter(landmarks ->
                                anybody || isRunner(landmarks.next(settings.regionMargin()), there, usual)),
                thread);
        return seen.thenApply(
                landmarks -> landmarks.map(l -> l.pose(index)).orElseGet(() -> new Pose(index, Map.of())));
    }

    private void remember(Region body, double seconds) {
        double unseen = seconds - lastSeconds;
        double weight = unseen > settings.patienceSeconds() ? 1 : 1 - Math.exp(-unseen / settings.sizeMemorySeconds());
        usualSizePx += weight * (body.sizePx() - usualSizePx);
        lastSeconds = seconds;
        last = body;
    }

    /**
     * @param there where the body was looked for
     * @param usual the runner's size lately
     */
    private boolean isRunner(Region body, Region there, double usual) {
        double growth = Math.abs(Math.log(body.sizePx() / usual));
        return growth <= Math.log(settings.mostGrowth())
                && body.centre().distanceTo(there.centre()) <= settings.mostWay() * usual;
    }

    /** The body nearest to where the runner was, not further off than the region reached. */
    private Optional<Region> found(VideoFrame frame) {
        Point was = last.centre();
        return bodies.find(frame).stream()
                .min(Comparator.comparingDouble(body -> body.hips().distanceTo(was)))
                .filter(body -> body.hips().distanceTo(was) <= last.sizePx() / 2)
                .map(body -> body.region(settings.regionMargin()));
    }

    @Override
    public void close() {
        seen.handle((landmarks, failure) -> landmarks).join();
        thread.shutdown();
        finder.close();
    }
}
