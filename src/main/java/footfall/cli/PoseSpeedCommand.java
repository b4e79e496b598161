package footfall.cli;

import footfall.pose.PoseBenchmark;
import footfall.settings.PoseSettings;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** For developers: how fast poses are read, as a table in Markdown. */
@Command(
        name = "pose-speed",
        hidden = true,
        description = "Compares the reading of poses with the bare network, in one run.",
        mixinStandardHelpOptions = true)
final class PoseSpeedCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CLIP")
    private @Nullable Path clip;

    @Override
    public Integer call() {
        System.out.print(new PoseBenchmark(PoseSettings.defaults(), Objects.requireNonNull(clip)).table());
        return 0;
    }
}
