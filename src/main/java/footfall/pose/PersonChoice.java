package footfall.pose;

import footfall.geometry.Point;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.settings.PoseSettings;
import java.util.Comparator;
import java.util.List;

/** Says which of the people in the picture is the runner. */
@FunctionalInterface
public interface PersonChoice {
    /** @param people at least one, from left to right */
    Person among(List<Person> people);

    /**
     * The one whose legs move; one who is alone in any case.
     *
     * @throws FootfallException WHICH_PERSON where several people's legs move, or nobody's
     */
    static PersonChoice whoRuns(PoseSettings settings) {
        return people -> {
            List<Person> running = people.stream()
                    .filter(person -> person.legMotion() >= settings.leastLegMotion())
                    .toList();
            if (running.size() == 1) {
                return running.get(0);
            }
            if (people.size() == 1) {
                return people.get(0);
            }
            throw new FootfallException(Problem.WHICH_PERSON, people.size());
        };
    }

    /**
     * @param number 1 for the leftmost
     * @throws FootfallException NO_SUCH_PERSON with the number and how many people there are
     */
    static PersonChoice fromLeft(int number) {
        return people -> {
            if (number < 1 || number > people.size()) {
                throw new FootfallException(Problem.NO_SUCH_PERSON, number, people.size());
            }
            return people.get(number - 1);
        };
    }

    /** The one whose hips are nearest to this point of the upright picture. */
    static PersonChoice nearest(Point place) {
        return people -> people.stream()
                .min(Comparator.comparingDouble(person -> person.hips().distanceTo(place)))
                .orElseThrow();
    }
}
