package footfall.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import footfall.settings.CalibrationSettings;
import footfall.settings.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * On clips rendered from motion capture, with their true marker pixels (0.4 px of noise added) and true strikes. The template of the
 * fit was made from these runners among others, so this is not an accuracy that new runners will get.
 */
class CalibrationAccuracyTest {
    private static final Path CLIPS = Trial.SHARED.resolve("videos/rendered");
    /** Foot-hip distance, m: the target for rendered clips. */
    private static final double RMS_METRES = 0.006;

    private static final double WORST_METRES = 0.010;
    private static final double WORST_SHANK_DEGREES = 0.7;
    private static final double WORST_SCALE = 0.015;

    @Test
    void theFootHipDistanceOfRenderedClipsIsRightToSixMillimetres() throws IOException {
        assumeTrue(Files.isDirectory(CLIPS), "no rendered clips at " + CLIPS.toAbsolutePath());
        List<Trial> clips = Trial.rendered(CLIPS);
        double squares = 0;
        for (Trial clip : clips) {
            Calibration calibration = new Calibrator(CalibrationSettings.defaults())
                    .calibrate(
                            clip.pixels().orElseThrow(), Map.of(clip.side(), clip.events()), clip.video(), speed(clip));
            double[] truth = Trial.landing(
                    clip.truth().leg(clip.side()).orElseThrow(), clip.events().strikes());
            double[] found = Trial.landing(
                    calibration.motion().leg(clip.side()).orElseThrow(),
                    clip.events().strikes());
            assertThat(Math.abs(found[0] - truth[0])).as(clip.name()).isLessThan(WORST_METRES);
            assertThat(Math.abs(found[1] - truth[1])).as(clip.name()).isLessThan(WORST_SHANK_DEGREES);
            assertThat(Math.abs(calibration.scale().orElseThrow().metresPerPixel() / clip.metresPerPixel() - 1))
                    .as(clip.name())
                    .isLessThan(WORST_SCALE);
            squares += (found[0] - truth[0]) * (found[0] - truth[0]);
        }
        assertThat(Math.sqrt(squares / clips.size())).isLessThan(RMS_METRES);
    }

    private static Recording speed(Trial clip) {
        return new Recording(
                Optional.empty(),
                Optional.empty(),
                Optional.of(clip.nominalSpeed()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
