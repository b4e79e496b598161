package footfall.web;

import footfall.practice.Practice;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.BufferUtil;

/** The practice's page, served while this is open. */
public final class WebServer implements AutoCloseable {
    /** No form of ours is larger. */
    private static final long MOST_FORM_BYTES = 128 * 1024;

    private static final long STOP_MILLISECONDS = 10_000;

    /** They tell every start and stop; held here, or the level would be forgotten with the logger. */
    private static final Logger JETTY = Logger.getLogger("org.eclipse.jetty");

    /** What goes wrong in a request {@link Problems} writes down. */
    private static final Logger JAVALIN = Logger.getLogger("io.javalin");

    static {
        JETTY.setLevel(Level.WARNING);
        JAVALIN.setLevel(Level.OFF);
    }

    private final Javalin javalin;
    private final LiveClips live;
    private final WebOptions options;

    private WebServer(Javalin javalin, LiveClips live, WebOptions options) {
        this.javalin = javalin;
        this.live = live;
        this.options = options;
    }

    /**
     * Starts serving.
     *
     * @throws FootfallException ACCOUNT_NEEDED where others than this machine could come in without one; CANNOT_LISTEN
     */
    public static WebServer start(Practice practice, WebOptions options, Clock clock) {
        if (!options.onlyThisMachine() && !practice.accounts().any()) {
            throw new FootfallException(Problem.ACCOUNT_NEEDED);
        }
        LiveClips live = new LiveClips(practice);
        Javalin javalin = Javalin.create(config -> configure(config, practice, live, options, clock));
        try {
            javalin.start(options.host(), options.port());
        } catch (JavalinBindException e) {
            live.close();
            throw new FootfallException(e, Problem.CANNOT_LISTEN, options.host(), options.port());
        }
        return new WebServer(javalin, live, options);
    }

    private static void configure(
            JavalinConfig config, Practice practice, LiveClips live, WebOptions options, Clock clock) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.router.javaLangErrorHandler(Problems::writeDown);
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = MOST_FORM_BYTES;
        config.jetty.modifyServer(WebServer::keepQuiet);
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        Cookies cookies = new Cookies(options.tlsName().isPresent());
        config.routes.before(new Guard(
                practice.accounts(), options, cookies, practice.example().isIt())::check);
        config.routes.get(Assets.PATH + "{name}", Assets::serve);
        new DoorPages(practice.accounts(), cookies, options).addTo(config.routes);
        new RunnerPages(practice, clock).addTo(config.routes);
        new SessionPages(practice, clock).addTo(config.routes);
        new UploadPages(practice).addTo(config.routes);
        new ClipPages(practice, live).addTo(config.routes);
        new ResultPages(practice).addTo(config.routes);
        new SidesPages(practice).addTo(config.routes);
        new FollowPages(practice).addTo(config.routes);
        new RemovalPages(practice).addTo(config.routes);
        new ErrorPages(practice).addTo(config.routes);
        new PracticePages(practice).addTo(config.routes);
        config.routes.after(UnreadBody::throwAway);
        Problems.addTo(config.routes);
    }

    /** What is no proper HTTP never reaches a page; the answer tells nothing of the inside. */
    private static void keepQuiet(Server server) {
        server.setStopTimeout(STOP_MILLISECONDS);
        server.setErrorHandler((request, response, callback) -> {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
            Content.Sink.write(response, true, BufferUtil.toBuffer("Bad request.\n", StandardCharsets.UTF_8));
            callback.succeeded();
            return true;
        });
    }

    /** Where to point a browser on this machine. */
    public String address() {
        return options.tlsName()
                .map(name -> "https://" + name + "/")
                .orElseGet(() -> "http://" + shownHost() + ":" + port() + "/");
    }

    private String shownHost() {
        return options.host().contains(":") ? "[" + options.host() + "]" : options.host();
    }

    public int port() {
        return javalin.port();
    }

    /** Lets the requests end that are under way. */
    @Override
    public void close() {
        live.close();
        javalin.stop();
    }
}
