package footfall.web;

import footfall.practice.Practice;
import footfall.quality.FootfallException;
import footfall.register.Session;
import footfall.register.Upload;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Clips in pieces, after the manner of tus: the browser asks how far a file is, and sends on from there. Answers are for the script. */
final class UploadPages {
    private static final String PIECE = "application/offset+octet-stream";
    private static final String OFFSET = "Upload-Offset";
    private static final Pattern WHOLE = Pattern.compile("\\d{1,15}");

    /** So many pieces' worth in one request is no piece. */
    private static final int MOST_PIECES = 4;

    private final Practice practice;

    UploadPages(Practice practice) {
        this.practice = practice;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/sessions/{id}/uploads", this::begin);
        routes.head("/uploads/{id}", this::tellOffset);
        routes.patch("/uploads/{id}", this::receive);
    }

    private void begin(Context context) {
        String who = Visitor.of(context).name();
        Session session = practice.sessions().view(who, Requests.id(context)).orElseThrow(Refusal::notFound);
        Form form = Form.typed(context, Page.of(context).wording());
        String name = form.requiredText("name", RunnerForm.MOST_NOTE_LETTERS);
        String fingerprint = form.requiredText("fingerprint", RunnerForm.MOST_NOTE_LETTERS);
        long size = whole(Optional.of(form.value("size")));
        if (!form.fits()) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "web.problem.request");
        }
        try {
            Upload upload = practice.uploads().begin(who, session.id(), name, fingerprint, size);
            context.status(HttpStatus.CREATED).header("Location", "/uploads/" + upload.id());
            tell(context, upload);
        } catch (FootfallException e) {
            explain(context, e);
        }
    }

    private void tellOffset(Context context) {
        tell(context, upload(context));
    }

    private void receive(Context context) throws IOException {
        Upload upload = upload(context);
        if (!PIECE.equals(context.contentType())) {
            throw new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "web.problem.mediaType");
        }
        long offset = whole(Optional.ofNullable(context.header(OFFSET)));
        if (context.req().getContentLengthLong()
                > (long) MOST_PIECES * practice.uploads().pieceBytes()) {
            throw new Refusal(HttpStatus.CONTENT_TOO_LARGE, "web.problem.tooLarge");
        }
        try {
            context.status(HttpStatus.NO_CONTENT);
            tell(
                    context,
                    practice.uploads()
                            .receive(
                                    Visitor.of(context).name(),
                                    upload,
                                    offset,
                                    context.req().getInputStream()));
        } catch (FootfallException e) {
            explain(context, e);
        }
    }

    private static void explain(Context context, FootfallException e) {
        HttpStatus status = switch (e.problem()) {
            case UPLOAD_ELSEWHERE -> HttpStatus.CONFLICT;
            case CLIP_TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case DISK_FULL, DISK_FAILED, DISK_TOO_FULL -> HttpStatus.INSUFFICIENT_STORAGE;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        context.status(status)
                .contentType("text/plain; charset=utf-8")
                .result(Page.of(context).wording().problem(e));
    }

    private Upload upload(Context context) {
        return practice.uploads().find(Requests.id(context)).orElseThrow(Refusal::notFound);
    }

    private static void tell(Context context, Upload upload) {
        context.header(OFFSET, String.valueOf(upload.receivedBytes()))
                .header("Upload-Length", String.valueOf(upload.sizeBytes()));
    }

    private static long whole(Optional<String> text) {
        return text.filter(t -> WHOLE.matcher(t).matches())
                .map(Long::parseLong)
                .orElseThrow(() -> new Refusal(HttpStatus.BAD_REQUEST, "web.problem.request"));
    }
}
