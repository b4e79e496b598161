package footfall.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A part of {@link CalibrationSweep}: drawn runners whose stickers lie and slide as those of someone else. */
class CalibrationSweepTest {
    /** Plain scaling errs by 15-20 mm before these cameras; the whole sweep leaves 7-8, known from 14 clips to +-20 % (SD). */
    private static final double RMS_MILLIMETRES = 12;

    private static final double LEAST_COVERED = 0.8;
    private static final double WIDEST = 3;

    @Test
    void theErrorIsSmallAndTheStatedUncertaintyFitsIt() {
        CalibrationSweep sweep = new CalibrationSweep(3, false);
        CalibrationSweep.drawn().forEach(sweep::film);

        for (String told : new String[] {"speed", "leg", "height", "height and speed"}) {
            CalibrationSweep.Errors distance = sweep.errors(told + ", foot-hip mm");
            assertThat(distance.rms()).as(told).isLessThan(RMS_MILLIMETRES);
            assertThat(distance.covered()).as(told).isGreaterThan(LEAST_COVERED);
            assertThat(distance.statedSd()).as(told).isLessThan(WIDEST * distance.rms());
        }
    }
}
