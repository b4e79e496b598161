package footfall.pose;

import footfall.geometry.Point;
import footfall.settings.PoseSettings;
import footfall.video.VideoFrame;
import footfall.video.VideoReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds who stays in one place through a clip, or runs through the picture, from sample frames. */
final class PeopleFinder {
    private static final int PLACES = 12;
    private static final int FRAMES = 24;

    private final PoseSettings settings;

    PeopleFinder(PoseSettings settings) {
        this.settings = settings;
    }

    /**
     * From left to right: those who stay in one place and, where none of them runs, who crosses the picture. Whoever is only seen on a few
     * sample frames beside them is left out.
     */
    List<Person> find(VideoReader video) {
        List<List<SeenBody>> frames = new ArrayList<>();
        try (BodyFinder bodies = new BodyFinder(settings);
                Model model = new Model(Weights.FULL);
                LandmarkFinder finder = new LandmarkFinder(model, settings)) {
            video.forSampleFrames(PLACES, FRAMES, frame -> frames.add(seen(frame, bodies, finder)));
        }
        return among(frames);
    }

    /** @param frames everybody on each of the sample frames, in the order of time */
    List<Person> among(List<List<SeenBody>> frames) {
        List<List<SeenBody>> groups = new ArrayList<>();
        frames.forEach(bodies -> bodies.forEach(body -> group(groups, body).add(body)));
        groups.removeIf(group -> group.size() < settings.leastSightings() * frames.size());
        Stream<Person> staying = groups.stream().map(PeopleFinder::staying);
        boolean someoneRuns = groups.stream().anyMatch(group -> legMotion(group) >= settings.leastLegMotion());
        return Stream.concat(staying, someoneRuns ? Stream.empty() : passing(frames, groups).stream())
                .sorted(Comparator.comparingDouble(person -> person.hips().x()))
                .toList();
    }

    /** The largest of those who stay nowhere, if the legs move; looked for first where first seen. */
    private Optional<Person> passing(List<List<SeenBody>> frames, List<List<SeenBody>> groups) {
        List<SeenBody> sights = frames.stream()
                .flatMap(bodies -> bodies.stream()
                        .filter(body -> groups.stream().noneMatch(group -> group.contains(body)))
                        .max(Comparator.comparingDouble(SeenBody::sizePx))
                        .stream())
                .toList();
        double legMotion = legMotion(sights);
        return legMotion < settings.leastLegMotion()
                ? Optional.empty()
                : Optional.of(new Person(sights.get(0).hips(), sights.get(0).sizePx(), legMotion));
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

    private static Person staying(List<SeenBody> sights) {
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
