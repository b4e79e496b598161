package footfall;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the walls of the house: which room may use which, and where each library lives. See docs/architecture.md. */
class ArchitectureTest {
    private static final int FEWEST_CLASSES = 60;

    /** Each room with the rooms it may use; the unnamed one is the root. */
    private static final Map<String, Set<String>> MAY_USE = table(
            "geometry:",
            "body:",
            "quality:",
            "signal: geometry",
            "settings: body quality",
            "observation: geometry body quality",
            "tracking: geometry signal body quality settings observation",
            "keypoints: geometry signal body quality settings observation tracking",
            "events: geometry signal body quality settings",
            "calibration: geometry signal body quality settings observation tracking events",
            "correction: geometry signal body quality settings observation tracking events",
            "gait: geometry signal body quality settings events calibration",
            "session: geometry body quality settings observation tracking events correction calibration gait",
            "advice: body settings gait",
            "comparison: body quality settings calibration gait",
            "wording: body quality settings observation tracking events correction calibration gait comparison",
            "video: geometry quality settings observation",
            "flow: geometry body quality settings signal observation tracking events video",
            "detection: geometry signal body quality settings observation tracking video",
            "pose: geometry body quality settings observation video",
            "overlay: geometry body quality settings observation tracking video",
            "chart: geometry body events calibration gait session wording comparison",
            "pdf: quality exchange",
            "report: advice pdf geometry body quality settings observation tracking events correction calibration gait session wording chart"
                    + " exchange comparison",
            "exchange: geometry signal body quality settings observation tracking events correction calibration gait session wording comparison register",
            "synthetic: geometry signal body quality settings observation events gait video",
            "accuracy: geometry signal body quality settings observation tracking events calibration gait session"
                    + " wording exchange",
            "analysis: geometry signal body quality settings observation tracking events correction calibration gait session"
                    + " wording video detection keypoints flow pose overlay chart report exchange comparison",
            "register: body quality settings session",
            "store: body quality register session exchange",
            "jobs: settings",
            "practice: advice geometry body quality settings register session store video observation correction gait wording exchange report analysis comparison jobs",
            "web: comparison geometry body quality settings events register session practice correction wording exchange report analysis",
            "cli: practice register web advice geometry body quality settings observation tracking events correction calibration gait session wording report analysis exchange comparison"
                    + " accuracy synthetic pose",
            ": cli");

    /** Each library with the rooms that may use it. */
    private static final Map<String, Set<String>> LIBRARY_LIVES_IN = table(
            "org.bytedeco: video detection flow pose overlay",
            "org.bytedeco.tensorflowlite: pose",
            "org.apache.commons.math3: signal tracking keypoints calibration events gait comparison synthetic",
            "org.jfree: chart",
            "com.fasterxml.jackson: exchange accuracy synthetic",
            "org.dhatim: exchange",
            "gg.jte: web",
            "io.javalin: web",
            "org.eclipse.jetty: web",
            "jakarta.servlet: web",
            "com.password4j: practice",
            "org.jobrunr: jobs",
            "org.jdbi: store",
            "com.zaxxer: store",
            "org.flywaydb: store",
            "org.sqlite: store",
            "java.sql: store",
            "com.openhtmltopdf: pdf",
            "org.apache.pdfbox: pdf",
            "picocli: cli",
            "me.tongfei: cli");

    private static final Set<String> PURE = Set.of(
            "geometry",
            "signal",
            "body",
            "quality",
            "settings",
            "observation",
            "tracking",
            "keypoints",
            "events",
            "calibration",
            "correction",
            "gait",
            "session",
            "advice",
            "comparison",
            "register");

    /** Disk, network, screen, clock and log; a resource of the jar may be read. */
    private static final List<String> NOT_IN_PURE_ROOMS = List.of(
            "java.io.File",
            "java.nio.",
            "java.net.",
            "java.awt.",
            "javax.swing.",
            "java.time.Clock",
            "java.util.logging.");

    private static JavaClasses classes;

    private static Map<String, Set<String>> table(String... rows) {
        Map<String, Set<String>> table = new TreeMap<>();
        for (String row : rows) {
            String[] halves = row.split(":", -1);
            table.put(
                    halves[0].strip(),
                    new TreeSet<>(Arrays.asList(halves[1].strip().split(" "))));
        }
        return table;
    }

    @BeforeAll
    static void readClasses() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("footfall");
    }

    @Test
    void manyClassesAreExaminedAndEveryPackageIsInTheTable() {
        assertThat(classes.size()).isGreaterThan(FEWEST_CLASSES);
        assertThat(classes).allSatisfy(c -> assertThat(MAY_USE).containsKey(roomOf(c)));
    }

    @Test
    void aRoomUsesOnlyTheRoomsItMay() {
        assertThat(dependencies())
                .filteredOn(d -> isOurs(d.getTargetClass()))
                .filteredOn(d -> !roomOf(d.getOriginClass()).equals(roomOf(d.getTargetClass())))
                .filteredOn(d -> !MAY_USE.get(roomOf(d.getOriginClass())).contains(roomOf(d.getTargetClass())))
                .extracting(Dependency::getDescription)
                .isEmpty();
    }

    @Test
    void eachLibraryStaysInItsRooms() {
        assertThat(dependencies())
                .filteredOn(d -> LIBRARY_LIVES_IN.entrySet().stream()
                        .anyMatch(e -> d.getTargetClass().getPackageName().startsWith(e.getKey())
                                && !e.getValue().contains(roomOf(d.getOriginClass()))))
                .extracting(Dependency::getDescription)
                .isEmpty();
    }

    @Test
    void pureRoomsTouchNoDiskNoScreenNoClock() {
        assertThat(dependencies())
                .filteredOn(d -> PURE.contains(roomOf(d.getOriginClass())))
                .filteredOn(d -> NOT_IN_PURE_ROOMS.stream()
                        .anyMatch(p -> d.getTargetClass().getName().startsWith(p)))
                .extracting(Dependency::getDescription)
                .isEmpty();
    }

    private static List<Dependency> dependencies() {
        return classes.stream()
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .toList();
    }

    private static boolean isOurs(JavaClass c) {
        return c.getPackageName().equals("footfall") || c.getPackageName().startsWith("footfall.");
    }

    private static String roomOf(JavaClass c) {
        String inside = c.getPackageName().substring("footfall".length());
        if (inside.isEmpty()) {
            return "";
        }
        int dot = inside.indexOf('.', 1);
        return dot < 0 ? inside.substring(1) : inside.substring(1, dot);
    }
}
