package footfall.exchange;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds our markers under the names that other programs give them. A name is a side (R, L, right, left, in front or behind, with or
 * without a separator) and one of the words below, capitals and separators aside; where a file has several, the first word wins, since
 * it lies closest to our sticker. The words come from OpenSim's models (gait2392, Rajagopal), OpenCap's augmented markers
 * ({@code r_knee_study}), the HALPE and COCO keypoints of Sports2D and Pose2Sim ({@code RSmallToe}), Plug-in Gait and the Human Body
 * Model.
 */
final class MarkerNames {
    private static final Map<BodyPoint, List<String>> WORDS = new EnumMap<>(Map.of(
            BodyPoint.SHOULDER,
            List.of("acromion", "acromium", "acr", "shoulderstudy", "shoulder", "sho"),
            BodyPoint.HIP,
            List.of("greatertrochanter", "trochanter", "gtr", "gtro", "gt", "hjcstudy", "hjc", "hip", "hipjoint"),
            BodyPoint.KNEE,
            List.of("lateralepicondyle", "lfc", "lek", "lepi", "kneelat", "kneestudy", "knee", "kne", "kneejoint"),
            BodyPoint.ANKLE,
            List.of("lateralmalleolus", "lmal", "lm", "anklelat", "anklestudy", "ankle", "ank", "anklejoint"),
            BodyPoint.HEEL,
            List.of("heel", "hee", "calcstudy", "calc", "cal", "calcn"),
            BodyPoint.TOE,
            List.of(
                    "fifthmetatarsal",
                    "5metastudy",
                    "5meta",
                    "mt5",
                    "5mt",
                    "p5mt",
                    "met5",
                    "smalltoe",
                    "littletoe",
                    "toelat",
                    "toe",
                    "toestudy",
                    "toetip",
                    "bigtoe")));

    private MarkerNames() {}

    /** A marker's name taken apart. */
    private record Parsed(Side side, String word) {}

    /**
     * The name in the file of each of a side's points that it has.
     *
     * @param map what the user says: our name (in any of the forms above, for instance RHIP) to the file's name
     */
    static Map<BodyPoint, String> find(Side side, Collection<String> names, Map<String, String> map) {
        Map<BodyPoint, String> found = new EnumMap<>(BodyPoint.class);
        for (BodyPoint point : BodyPoint.values()) {
            told(side, point, names, map).or(() -> known(side, point, names)).ifPresent(name -> found.put(point, name));
        }
        return found;
    }

    /** Refuses what is no name of ours. */
    static void requireOurs(Collection<String> ours) {
        for (String name : ours) {
            boolean known = parse(name)
                    .filter(p -> Arrays.stream(BodyPoint.values())
                            .anyMatch(point -> p.word().equals(point.name().toLowerCase(Locale.ROOT))))
                    .isPresent();
            if (!known) {
                throw new FootfallException(
                        Problem.BAD_OPTION, "--map", name + " is not a side and a marker, such as RHIP or left_toe");
            }
        }
    }

    /** Refuses a name that the file does not have. */
    static void requireIn(Collection<String> names, Collection<String> theirs) {
        for (String name : theirs) {
            if (!names.contains(name)) {
                throw new FootfallException(
                        Problem.BAD_OPTION, "--map", "the file has no marker " + name + "; it has " + names);
            }
        }
    }

    private static Optional<String> told(
            Side side, BodyPoint point, Collection<String> names, Map<String, String> map) {
        return map.entrySet().stream()
                .filter(e -> matches(e.getKey(), side, point.name().toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .filter(names::contains)
                .findFirst();
    }

    private static Optional<String> known(Side side, BodyPoint point, Collection<String> names) {
        return WORDS.getOrDefault(point, List.of()).stream()
                .flatMap(word -> names.stream().filter(name -> matches(name, side, word)))
                .findFirst();
    }

    private static boolean matches(String name, Side side, String word) {
        return parse(name).filter(new Parsed(side, word)::equals).isPresent();
    }

    private static Optional<Parsed> parse(String name) {
        String bare = name.substring(name.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
        String[] parts = bare.split("[^a-z0-9]+", -1);
        Optional<Side> last = side(parts[parts.length - 1]);
        if (parts.length > 1 && last.isPresent()) {
            return Optional.of(new Parsed(
                    last.get(), String.join("", List.of(parts).subList(0, parts.length - 1))));
        }
        String joined = String.join("", parts);
        for (String prefix : List.of("right", "left", "r", "l")) {
            if (joined.startsWith(prefix)) {
                return side(prefix).map(s -> new Parsed(s, joined.substring(prefix.length())));
            }
        }
        return Optional.empty();
    }

    private static Optional<Side> side(String word) {
        return switch (word) {
            case "r", "right" -> Optional.of(Side.RIGHT);
            case "l", "left" -> Optional.of(Side.LEFT);
            default -> Optional.empty();
        };
    }
}
