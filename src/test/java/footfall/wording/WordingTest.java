package footfall.wording;

import static org.assertj.core.api.Assertions.assertThat;

import footfall.advice.AdviceTopic;
import footfall.advice.Evidence;
import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.body.PointSource;
import footfall.body.Side;
import footfall.calibration.Scale;
import footfall.calibration.TimeBase;
import footfall.comparison.Comparability;
import footfall.comparison.MeasurementError;
import footfall.comparison.Reason;
import footfall.comparison.Remark;
import footfall.comparison.Verdict;
import footfall.events.EventType;
import footfall.events.Motion;
import footfall.gait.JointAngle;
import footfall.gait.Metric;
import footfall.gait.OverstrideVerdict;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.quality.Severity;
import footfall.register.AuditAction;
import footfall.register.ClipPurpose;
import footfall.register.ClipState;
import footfall.settings.PointSearch;
import footfall.tracking.Origin;
import footfall.tracking.Tracks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {
    private static final List<Class<? extends Enum<?>>> NAMED = List.of(
            BodyPoint.class,
            Side.class,
            Facing.class,
            EventType.class,
            Origin.class,
            JointAngle.class,
            Severity.class,
            Motion.Unit.class,
            Tracks.Unit.class,
            Reading.class,
            Metric.class,
            TimeBase.Source.class,
            Scale.Source.class,
            OverstrideVerdict.Answer.class,
            OverstrideVerdict.Reason.class,
            AdviceTopic.class,
            Evidence.class,
            Verdict.class,
            Remark.class,
            Comparability.Answer.class,
            PointSource.class,
            MeasurementError.Source.class,
            Reason.Which.class,
            Reason.Code.class,
            Problem.class,
            ClipState.class,
            ClipPurpose.class,
            AuditAction.class,
            PointSearch.Kind.class);

    private static ResourceBundle table(Language language) {
        return ResourceBundle.getBundle("footfall.wording.words", language.locale());
    }

    private static Set<String> keysOfEnums() {
        Set<String> keys = new TreeSet<>();
        NAMED.forEach(type -> Arrays.stream(type.getEnumConstants()).forEach(c -> keys.add(Wording.key(c))));
        Arrays.stream(Metric.values())
                .flatMap(m -> Stream.of(Wording.key(m) + ".explanation", Wording.key(m) + ".short"))
                .forEach(keys::add);
        Arrays.stream(Side.values())
                .flatMap(s -> Stream.of(Wording.key(s) + ".foot", Wording.key(s) + ".leg"))
                .forEach(keys::add);
        Arrays.stream(QualityCode.values())
                .flatMap(c -> Stream.of(Wording.key(c) + ".message", Wording.key(c) + ".advice"))
                .forEach(keys::add);
        return keys;
    }

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(table(Language.DUTCH).keySet())
                .isEqualTo(table(Language.ENGLISH).keySet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_constant_that_users_meet_has_words(Language language) {
        assertThat(keysOfEnums()).isSubsetOf(table(language).keySet());
    }

    @Test
    void both_languages_show_the_same_arguments_in_the_same_units() {
        ResourceBundle english = table(Language.ENGLISH);
        ResourceBundle dutch = table(Language.DUTCH);
        List<String> differing = english.keySet().stream()
                .filter(key -> !new Sentence(english.getString(key))
                        .places()
                        .equals(new Sentence(dutch.getString(key)).places()))
                .toList();
        assertThat(differing).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_sentence_can_be_filled_and_leaves_no_brackets(Language language) {
        ResourceBundle table = table(language);
        Wording wording = Wording.of(language);
        for (String key : table.keySet()) {
            for (Object[] arguments : List.of(new Object[0], new Object[] {1.5, 2, 3.25, 4, 5, 6, 7, 8})) {
                assertThat(wording.text(key, arguments)).as(key).doesNotContain("[", "]", "{", "}", "  ");
            }
        }
    }

    @Test
    void every_key_is_used() throws IOException {
        String sources = sources();
        Set<String> unused = table(Language.ENGLISH).keySet().stream()
                .filter(key -> !sources.contains('"' + key + '"'))
                .collect(Collectors.toCollection(TreeSet::new));
        unused.removeAll(keysOfEnums());
        // Checked in their own rooms.
        unused.removeIf(
                key -> key.startsWith("advice.") || key.startsWith("TrackFault.") || key.startsWith("Progress.Stage."));
        assertThat(unused).isEmpty();
    }

    private static String sources() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            files.filter(f -> f.toString().endsWith(".java") || f.toString().endsWith(".jte"))
                    .forEach(f -> texts.add(read(f)));
        }
        return String.join("\n", texts);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void numbers_are_read_in_the_units_and_signs_of_the_language() {
        Wording english = Wording.of(Language.ENGLISH);
        Wording dutch = Wording.of(Language.DUTCH);
        assertThat(english.withUnit(0.2491, Reading.CENTIMETRES)).isEqualTo("24.9 cm");
        assertThat(dutch.withUnit(0.2491, Reading.CENTIMETRES)).isEqualTo("24,9 cm");
        assertThat(dutch.withUnit(2.7778, Reading.KILOMETRES_PER_HOUR)).isEqualTo("10,0 km/u");
        assertThat(english.withUnit(-2.56, Reading.DEGREES)).isEqualTo("\u22122.6°");
        assertThat(english.number(-0.001, 1)).isEqualTo("0.0");
        assertThat(dutch.withUnit(0.281, Reading.MILLISECONDS)).isEqualTo("281 ms");
    }

    @Test
    void an_issue_names_its_arguments_in_the_language_and_drops_what_was_not_given() {
        Wording dutch = Wording.of(Language.DUTCH);
        QualityIssue lost = QualityIssue.of(QualityCode.MARKER_LOST, Severity.SERIOUS, BodyPoint.KNEE, 4.5, Side.RIGHT);
        assertThat(dutch.issue(lost))
                .isEqualTo("Het punt op de knie (rechts) was een deel van de clip kwijt, vanaf 4,50 s;"
                        + " wat ervan afhangt is daar niet gemeten.");
        QualityIssue vague = QualityIssue.of(QualityCode.MARKER_LOST, Severity.SERIOUS);
        assertThat(dutch.issue(vague))
                .isEqualTo("Het punt was een deel van de clip kwijt; wat ervan afhangt is daar niet gemeten.");
    }

    @Test
    void a_problem_shows_a_file_name_as_it_is() {
        FootfallException failure = new FootfallException(Problem.FILE_NOT_FOUND, "odd [x] {0} $1.mp4");
        assertThat(Wording.of(Language.ENGLISH).problem(failure)).contains("There is no file odd [x] {0} $1.mp4.");
    }

    @Test
    void the_words_do_not_depend_on_the_language_of_the_computer() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Wording.of(Language.ENGLISH).of(BodyPoint.HIP)).isEqualTo("hip");
            assertThat(Wording.of(Language.ENGLISH).number(1.5, 1)).isEqualTo("1.5");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_language_is_known_by_its_code() {
        assertThat(Language.ofCode("NL")).contains(Language.DUTCH);
        assertThat(Language.ofCode("de")).isEmpty();
    }
}
