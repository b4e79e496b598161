package footfall.pose;

import footfall.geometry.Point;
import footfall.settings.PoseSettings;
import footfall.video.VideoFrame;
import footfall.video.VideoReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds who stays in one place through a clip, from sample frames. */
final class PeopleFinder {
    private static final int PLACES = 12;
    private static final int FRAMES = 24;

    private final PoseSettings settings;

    PeopleFinder(PoseSettings settings) {
        this.settings = settings;
    }

    /** From left to right; whoever is only seen on a few sample frames is left out. */
    List<Person> find(VideoReader video) {
        List<List<SeenBody>> groups = new ArrayList<>();
        int[] frames = {0};
        try (BodyFinder bodies = new BodyFinder(settings);
                LandmarkFinder finder = new LandmarkFinder(Weights.FULL, settings)) {
            video.forSampleFrames(PLACES, FRAMES, frame -> {
                frames[0]++;
                seen(frame, bodies, finder).forEach(body -> group(groups, body).add(body));
            });
        }
        return groups.stream()
                .filter(group -> group.size() >= settings.leastSightings() * frames[0])
                .map(PeopleFinder::person)
                .sorted(Comparator.comparingDouble(person -> person.hips().x()))
                .toList();
    }

    private List<SeenBody> seen(VideoFrame frame, BodyFinder bodies, LandmarkFinder finder) {
        return bodies.find(frame).stream()
                .map(sight -> sight.region(settings.regionMargin()))
                .map(region -> finder.find(finder.cut(frame, region), region))
                .filter(landmarks -> landmarks.probability() >= settings.leastPresence())
                .map(SeenBody::of)
                .toList();
    }

    private List<SeenBody> group(List<List<SeenBody>> groups, SeenBody body) {
        return groups.stream()
                .filter(group -> group.get(0).hips().distanceTo(body.hips()) <= settings.drift() * body.sizePx())
                .findFirst()
                .orElseGet(() -> {
                    groups.add(new ArrayList<>());
                    return groups.get(groups.size() - 1);
                });
    }

    private static Person person(List<SeenBody> sights) {
        double[] across =
                sights.stream().mapToDouble(s -> s.hips().x()).sorted().toArray();
        double[] down = sights.stream().mapToDouble(s -> s.hips().y()).sorted().toArray();
        double[] size = sights.stream().mapToDouble(SeenBody::sizePx).sorted().toArray();
        int middle = sights.size() / 2;
        return new Person(new Point(across[middle], down[middle]), size[middle], legMotion(sights));
    }

    private static double legMotion(List<SeenBody> sights) {
        double mean = sights.stream().mapToDouble(SeenBody::ankleGap).average().orElse(0);
        return Math.sqrt(sights.stream()
                .mapToDouble(s -> (s.ankleGap() - mean) * (s.ankleGap() - mean))
                .average()
                .orElse(0));
    }
}
