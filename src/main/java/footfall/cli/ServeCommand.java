package footfall.cli;

import footfall.practice.Practice;
import footfall.web.WebOptions;
import footfall.web.WebServer;
import footfall.wording.Wording;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Opens the practice in the browser. */
@Command(
        name = "serve",
        description = "Opens the practice in the browser: runners, their sessions and clips.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ServeCommand implements Callable<Integer>, FootfallCommand.Speaks {
    @Option(names = "--port", paramLabel = "PORT", description = "Default: 8080; 0 takes any that is free.")
    private int port = 8080;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description =
                    "The address to listen on (default: 127.0.0.1, this machine only). Any other needs an account.")
    private String host = "127.0.0.1";

    @Option(
            names = "--tls-name",
            paramLabel = "NAME",
            description = "The name that browsers use, where a proxy that speaks TLS stands before Footfall.")
    private @Nullable String tlsName;

    @Mixin
    private WorkerOptions workers = new WorkerOptions();

    @Option(
            names = "--demo",
            description = "An example practice of drawn clips, in a folder of its own (footfall-demo without --data).")
    private boolean demo;

    @Mixin
    private PracticeOptions options = new PracticeOptions();

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        int atOnce = workers.checked(0);
        Practice practice = demo ? options.ofExample().open() : options.open();
        try {
            if (demo) {
                practice.example().fill(samples(), wording());
            }
            WebServer server = WebServer.start(
                    practice,
                    new WebOptions(host, port, Optional.ofNullable(tlsName)),
                    Clock.system(ZoneId.systemDefault()));
            if (atOnce > 0) {
                practice.analyses().startWorking(atOnce);
            }
            practice.keepTidy();
            UntilStopped stopped = new UntilStopped(() -> stop(server, practice));
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            out.println(wording().text("web.cli.serving", server.address()));
            out.println(wording().text("web.cli.data", options.data().toAbsolutePath()));
            stopped.await();
            return 0;
        } catch (RuntimeException e) {
            practice.close();
            throw e;
        }
    }

    /** They lie beside the build, else where Footfall is started. */
    private static Path samples() {
        try {
            URI code = ServeCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path beside = Path.of(code).resolveSibling("../samples").normalize();
            return Files.isDirectory(beside) ? beside : Path.of("samples");
        } catch (URISyntaxException e) {
            return Path.of("samples");
        }
    }

    /** Requests under way end first, then the database. */
    private static void stop(WebServer server, Practice practice) {
        server.close();
        practice.close();
    }

    @Override
    public Wording wording() {
        return options.wording();
    }
}
