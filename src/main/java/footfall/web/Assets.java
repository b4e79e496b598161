package footfall.web;

import footfall.exchange.Sha256;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** Styles and scripts, all of them in the jar; an address changes with the content, so browsers may keep them. */
final class Assets {
    static final String PATH = "/assets/";

    private static final int TAG_LETTERS = 16;

    private static final Map<String, Asset> ASSETS = Map.of(
            "footfall.css", asset("footfall.css", "text/css; charset=utf-8"),
            "footfall.svg", asset("footfall.svg", "image/svg+xml"),
            "live.js", asset("live.js", "text/javascript; charset=utf-8"),
            "player.js", asset("player.js", "text/javascript; charset=utf-8"),
            "charts.js", asset("charts.js", "text/javascript; charset=utf-8"),
            "desk.js", asset("desk.js", "text/javascript; charset=utf-8"),
            "upload.js", asset("upload.js", "text/javascript; charset=utf-8"));

    private record Asset(String content, String type, String tag) {}

    private Assets() {}

    private static Asset asset(String resource, String type) {
        try (InputStream stream = Objects.requireNonNull(Assets.class.getResourceAsStream(resource), resource)) {
            byte[] content = stream.readAllBytes();
            String tag = Sha256.of(content).substring(0, TAG_LETTERS);
            return new Asset(new String(content, StandardCharsets.UTF_8), type, tag);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of one of them. */
    static String address(String name) {
        return PATH + name + "?v=" + Objects.requireNonNull(ASSETS.get(name), name).tag;
    }

    static void serve(Context context) {
        Asset asset = ASSETS.get(context.pathParam("name"));
        if (asset == null) {
            throw Refusal.notFound();
        }
        String tag = "\"" + asset.tag + "\"";
        context.header("ETag", tag).header("Cache-Control", "public, max-age=31536000, immutable");
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(HttpStatus.NOT_MODIFIED);
        } else {
            context.contentType(asset.type).result(asset.content);
        }
    }
}
