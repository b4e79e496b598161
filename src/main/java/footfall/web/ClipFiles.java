package footfall.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Sends a file of the media folder, or the part of it that was asked for. */
final class ClipFiles {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("csv", "text/csv; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("gz", "application/gzip"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("png", "image/png"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("m4v", "video/mp4"),
            Map.entry("mov", "video/mp4"),
            Map.entry("webm", "video/webm"),
            Map.entry("mkv", "video/x-matroska"));

    /** A page of results is whole in itself: styles and pictures within it, no script, nothing from anywhere. */
    private static final String WHOLE_IN_ITSELF = "default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
            + " font-src data:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'; sandbox allow-popups";

    private ClipFiles() {}

    /** @param name decides what the browser takes it for */
    static void send(Context context, Path file, String name) throws IOException {
        FileParts.serve(context, file, type(context, name));
    }

    /** The same of what was just made. */
    static void send(Context context, byte[] bytes, String name) {
        context.contentType(type(context, name)).result(bytes);
    }

    private static String type(Context context, String name) {
        String type = TYPES.getOrDefault(ending(name), "application/octet-stream");
        if (type.startsWith("text/html")) {
            context.header("Content-Security-Policy", WHOLE_IN_ITSELF);
        }
        return type;
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
