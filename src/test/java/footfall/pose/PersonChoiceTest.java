package footfall.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footfall.geometry.Point;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.settings.PoseSettings;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class PersonChoiceTest {
    private static final Person STANDING = new Person(new Point(100, 200), 300, 0.01);
    private static final Person RUNNING = new Person(new Point(400, 200), 300, 0.28);
    private static final Person RUNNING_TOO = new Person(new Point(700, 200), 300, 0.21);

    private final PersonChoice whoRuns = PersonChoice.whoRuns(PoseSettings.defaults());

    @Test
    void theOneWhoseLegsMoveIsTheRunner() {
        assertThat(whoRuns.among(List.of(STANDING, RUNNING))).isEqualTo(RUNNING);
    }

    @Test
    void whoIsAloneIsTheRunner() {
        assertThat(whoRuns.among(List.of(STANDING))).isEqualTo(STANDING);
    }

    @Test
    void twoRunnersOrNoneOfSeveralMustBeAskedFor() {
        assertProblem(() -> whoRuns.among(List.of(STANDING, RUNNING, RUNNING_TOO)), Problem.WHICH_PERSON);
        assertProblem(() -> whoRuns.among(List.of(STANDING, STANDING)), Problem.WHICH_PERSON);
    }

    @Test
    void oneCountsFromTheLeft() {
        List<Person> people = List.of(STANDING, RUNNING, RUNNING_TOO);
        assertThat(PersonChoice.fromLeft(3).among(people)).isEqualTo(RUNNING_TOO);
        assertProblem(() -> PersonChoice.fromLeft(4).among(people), Problem.NO_SUCH_PERSON);
        assertProblem(() -> PersonChoice.fromLeft(0).among(people), Problem.NO_SUCH_PERSON);
    }

    @Test
    void aPlaceMeansWhoIsNearest() {
        assertThat(PersonChoice.nearest(new Point(560, 0)).among(List.of(STANDING, RUNNING, RUNNING_TOO)))
                .isEqualTo(RUNNING_TOO);
    }

    private static void assertProblem(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Problem problem) {
        assertThatThrownBy(call)
                .asInstanceOf(InstanceOfAssertFactories.type(FootfallException.class))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(problem));
    }
}
