package footfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import footfall.analysis.Progress;
import footfall.body.Side;
import footfall.calibration.CameraGuides.Vertical;
import footfall.geometry.Point;
import footfall.settings.Recording;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class RecordingOptionsTest {
    private static RecordingOptions parsed(String... words) {
        RecordingOptions options = new RecordingOptions();
        new CommandLine(CommandLine.Model.CommandSpec.create().addMixin("recording", mixin(options))).parseArgs(words);
        return options;
    }

    private static CommandLine.Model.CommandSpec mixin(RecordingOptions options) {
        return CommandLine.Model.CommandSpec.forAnnotatedObject(options);
    }

    @Test
    void what_is_not_told_is_unknown() {
        assertThat(parsed().recording()).isEqualTo(Recording.unknown());
        assertThat(parsed("--side", "auto").recording().nearSide()).isEmpty();
        assertThat(parsed().shownCamera(Progress.silent()).vertical()).isEmpty();
    }

    @Test
    void everything_that_is_told_arrives_in_si_units() {
        Recording told = parsed(
                        "--height=181cm",
                        "--leg-length=0,93",
                        "--speed=9km/h",
                        "--capture-fps=240",
                        "--camera-distance=3.5",
                        "--incline=-1",
                        "--scale=0.0021",
                        "--side=LEFT")
                .recording();
        assertThat(told.heightMetres()).contains(1.81);
        assertThat(told.legLengthMetres()).contains(0.93);
        assertThat(told.speedMetresPerSecond()).contains(2.5);
        assertThat(told.captureFps()).contains(240.0);
        assertThat(told.cameraDistanceMetres()).contains(3.5);
        assertThat(told.inclinePercent()).contains(-1.0);
        assertThat(told.metresPerPixel()).contains(0.0021);
        assertThat(told.nearSide()).contains(Side.LEFT);
    }

    @Test
    void a_vertical_is_two_points_of_the_picture() {
        assertThat(parsed("--vertical", "1200, 80,1212,900")
                        .shownCamera(Progress.silent())
                        .vertical())
                .contains(new Vertical(new Point(1200, 80), new Point(1212, 900)));
    }

    @Test
    void a_setting_can_be_changed() {
        assertThat(parsed("--set", "overstride.fewestStrides=9")
                        .settings()
                        .asMap()
                        .toString())
                .isNotEqualTo(parsed().settings().asMap().toString());
    }
}
