package footfall.synthetic;

import java.util.List;

/**
 * When one foot strikes and leaves the belt, real seconds, in time order; known beforehand, not detected.
 *
 * @param source how they are known, as truth files have it
 */
record Contacts(List<Double> strikeSeconds, List<Double> toeOffSeconds, String source) {
    Contacts {
        strikeSeconds = List.copyOf(strikeSeconds);
        toeOffSeconds = List.copyOf(toeOffSeconds);
    }

    /** Position in the stride (0 = strike, rising to 1 at the next), carried on beyond the first and last strike. */
    double phase(double seconds) {
        int last = strikeSeconds.size() - 1;
        double mean = (strikeSeconds.get(last) - strikeSeconds.get(0)) / last;
        int i = 0;
        while (i < last && strikeSeconds.get(i + 1) <= seconds) {
            i++;
        }
        double start = strikeSeconds.get(i);
        double length = i < last && seconds >= start ? strikeSeconds.get(i + 1) - start : mean;
        double phase = (seconds - start) / length;
        return phase - Math.floor(phase);
    }
}
