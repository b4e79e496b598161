package footfall.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A part of {@link TimeBaseSweep} that takes seconds. */
class TimeBaseSweepTest {
    private static TimeBaseSweep sweep;

    @BeforeAll
    static void filmAFewRunners() {
        sweep = new TimeBaseSweep(1);
        TimeBaseSweep.drawn(new double[] {1.6, 1.9}, new double[] {7, 9, 12}, new double[] {150, 175, 200})
                .forEach(sweep::film);
    }

    private static Map<String, Integer> outcomes(String scene) {
        return sweep.counts().getOrDefault(scene, Map.of());
    }

    @Test
    void anOrdinaryClipPassesInSilenceWhateverWasTold() {
        for (String told : new String[] {"nothing told", "height", "speed", "both"}) {
            assertThat(outcomes("ordinary, " + told)).as(told).containsOnlyKeys("right");
        }
    }

    @Test
    void aSpeedInTheWrongUnitIsSaidAndChangesNoTimes() {
        for (String told :
                new String[] {"speed in miles/h", "both, speed in miles/h", "both, km/h taken for miles/h"}) {
            assertThat(outcomes("ordinary, " + told)).as(told).containsOnlyKeys("right, SPEED_CONTRADICTED");
        }
    }

    @Test
    void slowMotionIsSeenThroughWithSpeedAndHeightAndAskedAboutOtherwise() {
        assertThat(outcomes("slow motion, both")).containsKey("right, TIME_BASE_FROM_PHYSICS");
        assertThat(outcomes("slow motion, both").keySet())
                .isSubsetOf("right, TIME_BASE_FROM_PHYSICS", "TIME_BASE_CONTRADICTION");
        for (String told : new String[] {"nothing told", "height", "speed", "both, speed in miles/h"}) {
            assertThat(outcomes("slow motion, " + told)).as(told).containsOnlyKeys("TIME_BASE_CONTRADICTION");
        }
    }

    @Test
    void aChangeOfSpeedOrAStopIsNeverAveraged() {
        for (String scene : new String[] {
            "slow motion x8 from the middle on",
            "slow motion x2 from the middle on",
            "stop of 3 s in the middle",
            "standing for 3 s first",
            "belt 30 % faster at the end"
        }) {
            assertThat(outcomes(scene)).as(scene).isNotEmpty().doesNotContainKey("MISSED");
        }
    }
}
