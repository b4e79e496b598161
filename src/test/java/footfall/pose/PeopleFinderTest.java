package footfall.pose;

import static org.assertj.core.api.Assertions.assertThat;

import footfall.geometry.Point;
import footfall.settings.PoseSettings;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Bodies as they would be seen on sample frames. */
class PeopleFinderTest {
    private static final int FRAMES = 24;
    private static final double SIZE_PX = 400;

    private static SeenBody body(double x, double sizePx, double ankleGap) {
        return new SeenBody(new Point(x, 500), sizePx, ankleGap);
    }

    /** Three metres each second in a picture of some metres. */
    private static SeenBody passing(int frame, double sizePx) {
        return body(1500 - 120.0 * frame, sizePx, frame % 3 * 0.3);
    }

    private static SeenBody runningInPlace(int frame) {
        return body(600 + frame % 5, SIZE_PX, frame % 3 * 0.3);
    }

    private static SeenBody standing() {
        return body(1700, SIZE_PX, 0.1);
    }

    private static List<Person> among(Stream<List<SeenBody>> frames) {
        return new PeopleFinder(PoseSettings.defaults()).among(frames.toList());
    }

    @Test
    void whoRunsThroughThePictureIsFoundWhereFirstSeen() {
        List<Person> people = among(IntStream.range(0, FRAMES)
                .mapToObj(i -> i < 4 || i > 11 ? List.of(standing()) : List.of(standing(), passing(i, SIZE_PX))));
        assertThat(people).hasSize(2);
        assertThat(PersonChoice.whoRuns(PoseSettings.defaults()).among(people)).isEqualTo(people.get(0));
        assertThat(people.get(0).hips()).isEqualTo(passing(4, SIZE_PX).hips());
    }

    @Test
    void whoPassesOneWhoRunsInPlaceIsNobody() {
        List<Person> people = among(IntStream.range(0, FRAMES)
                .mapToObj(i -> i > 11 ? List.of(runningInPlace(i)) : List.of(runningInPlace(i), passing(i, SIZE_PX))));
        assertThat(people)
                .singleElement()
                .satisfies(person -> assertThat(person.hips().x()).isBetween(600.0, 605.0));
    }

    @Test
    void ofTwoWhoPassTheLargerIsTheRunner() {
        List<Person> people = among(IntStream.range(0, FRAMES)
                .mapToObj(i -> i > 11 ? List.of() : List.of(passing(11 - i, SIZE_PX / 2), passing(i, SIZE_PX))));
        assertThat(people)
                .singleElement()
                .satisfies(person ->
                        assertThat(person.hips()).isEqualTo(passing(0, SIZE_PX).hips()));
    }

    @Test
    void whoGlidesPastWithoutMovingTheLegsIsNobody() {
        assertThat(among(IntStream.range(0, FRAMES)
                        .mapToObj(i -> i > 11 ? List.of() : List.of(body(1500 - 120.0 * i, SIZE_PX, 0.1)))))
                .isEmpty();
    }
}
