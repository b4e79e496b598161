package footfall.web;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.correction.Correction;
import footfall.correction.CorrectionList;
import footfall.exchange.CorrectionsFile;
import footfall.exchange.PlayerJson;
import footfall.geometry.Point;
import footfall.practice.ClipOnDesk;
import footfall.practice.Practice;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.register.Session;
import footfall.report.ReportParts;
import footfall.session.SessionAnalysis;
import footfall.wording.Wording;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The result of a clip, and the desk on which it is corrected by hand. Answers to corrections are for the script. */
final class ResultPages {
    private static final int MOST_FRAMES = 10_000_000;
    private static final int MOST_PIXELS = 100_000;
    private static final int MOST_LETTERS = 100_000;

    private final Practice practice;

    ResultPages(Practice practice) {
        this.practice = practice;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/clips/{id}", this::show);
        routes.get("/clips/{id}/run", this::tell);
        routes.get("/clips/{id}/playable", this::sendVideo);
        routes.get("/clips/{id}/landings/{side}", this::sendLanding);
        routes.post("/clips/{id}/corrections", this::correct);
        routes.post("/clips/{id}/follow", this::follow);
    }

    private void show(Context context) {
        String who = Visitor.of(context).name();
        ClipOnDesk clip = practice.desk().view(who, Requests.id(context)).orElseThrow(Refusal::notFound);
        Session session = practice.sessions().view(who, clip.clip().sessionId()).orElseThrow(Refusal::notFound);
        Page page = Page.of(context);
        Templates.show(
                context,
                "clip",
                new Views.OneClip(
                        page,
                        practice.runners().view(who, session.runnerId()).orElseThrow(Refusal::notFound),
                        session,
                        clip,
                        parts(clip, page)));
    }

    private static Optional<ReportParts> parts(ClipOnDesk clip, Page page) {
        return clip.analysis().map(analysis -> ReportParts.of(SessionAnalysis.of(analysis), page.wording()));
    }

    private void tell(Context context) {
        tell(context, clip(context), Optional.empty());
    }

    /** @param notice what went wrong */
    private void tell(Context context, ClipOnDesk clip, Optional<String> notice) {
        context.contentType("application/json; charset=utf-8").result(json(context, clip, notice));
    }

    private static String json(Context context, ClipOnDesk clip, Optional<String> notice) {
        Page page = Page.of(context);
        Map<String, String> texts = new LinkedHashMap<>();
        parts(clip, page).ifPresent(parts -> {
            texts.put("verdict", parts.verdict());
            texts.put("figures", parts.figures());
            texts.put("issues", parts.issues());
            texts.put("table", parts.table());
        });
        clip.refusal().ifPresent(refusal -> texts.put("refusal", page.problem(refusal)));
        notice.ifPresent(sentence -> texts.put("notice", sentence));
        texts.put("landings", Templates.text("landings", new Views.Corrections(page, clip)));
        texts.put("list", Templates.text("corrections", new Views.Corrections(page, clip)));
        return PlayerJson.text(clip.run(), clip.corrections(), clip.analysis(), clip.version(), texts);
    }

    private void sendVideo(Context context) throws IOException {
        Path video = practice.desk().video(Requests.id(context)).orElseThrow(Refusal::notFound);
        FileParts.serve(context, video, "video/mp4");
    }

    private void sendLanding(Context context) {
        ClipOnDesk clip = clip(context);
        Wording wording = Page.of(context).wording();
        byte[] picture = practice.desk()
                .landing(clip, side(context.pathParam("side")), wording)
                .orElseThrow(Refusal::notFound);
        context.contentType("image/jpeg").result(picture);
    }

    private static Side side(String name) {
        for (Side side : Side.values()) {
            if (side.name().toLowerCase(Locale.ROOT).equals(name)) {
                return side;
            }
        }
        throw Refusal.notFound();
    }

    private void correct(Context context) {
        ClipOnDesk clip = clip(context);
        Form form = Form.typed(context, Page.of(context).wording());
        int version = Requests.version(form);
        try {
            tell(context, changed(context, clip, version, form), Optional.empty());
        } catch (FootfallException e) {
            explain(context, clip, e);
        }
    }

    private ClipOnDesk changed(Context context, ClipOnDesk clip, int version, Form form) {
        String who = Visitor.of(context).name();
        String action = form.value("action");
        if (action.equals("add")) {
            return practice.desk().correct(who, clip, version, correction(form));
        }
        return practice.desk().change(who, clip, version, change(action, form));
    }

    private static Correction correction(Form form) {
        try {
            return CorrectionsFile.parseOne(form.text("what", MOST_LETTERS), "what");
        } catch (FootfallException e) {
            throw notUnderstood();
        }
    }

    private static UnaryOperator<CorrectionList> change(String action, Form form) {
        return switch (action) {
            case "undo" -> CorrectionList::undo;
            case "redo" -> CorrectionList::redo;
            case "remove" -> {
                int entry = whole(form, "entry", MOST_FRAMES);
                yield list -> list.remove(entry);
            }
            case "restore" -> {
                int entry = whole(form, "entry", MOST_FRAMES);
                yield list -> list.restore(entry);
            }
            default -> throw notUnderstood();
        };
    }

    private static int whole(Form form, String name, int most) {
        return form.whole(name, 0, most).filter(number -> form.fits()).orElseThrow(ResultPages::notUnderstood);
    }

    private static double pixels(Form form, String name) {
        return form.number(name, -1, MOST_PIXELS).filter(number -> form.fits()).orElseThrow(ResultPages::notUnderstood);
    }

    private static Refusal notUnderstood() {
        return new Refusal(HttpStatus.BAD_REQUEST, "web.problem.request");
    }

    private void explain(Context context, ClipOnDesk clip, FootfallException e) {
        String sentence = Page.of(context).wording().problem(e);
        if (e.problem() == Problem.CORRECTED_MEANWHILE) {
            context.status(HttpStatus.CONFLICT);
            tell(
                    context,
                    practice.desk().again(clip.clip().id()).orElseThrow(Refusal::notFound),
                    Optional.of(sentence));
        } else if (e.problem() == Problem.DISK_FULL || e.problem() == Problem.DISK_FAILED) {
            throw e;
        } else {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .contentType("text/plain; charset=utf-8")
                    .result(sentence);
        }
    }

    /** Tells line by line how far it is; the last line is the result, or what went wrong. */
    private void follow(Context context) throws IOException {
        ClipOnDesk clip = clip(context);
        Form form = Form.typed(context, Page.of(context).wording());
        int version = Requests.version(form);
        Side side = form.choice("side", Side.class).orElseThrow(ResultPages::notUnderstood);
        BodyPoint point = form.choice("point", BodyPoint.class).orElseThrow(ResultPages::notUnderstood);
        int frame = whole(form, "frame", MOST_FRAMES);
        int last = whole(form, "last", MOST_FRAMES);
        Point at = new Point(pixels(form, "x"), pixels(form, "y"));
        context.disableCompression();
        context.contentType("application/x-ndjson; charset=utf-8");
        ProgressLines lines = new ProgressLines(context.res().getOutputStream());
        try {
            ClipOnDesk followed = practice.desk()
                    .follow(Visitor.of(context).name(), clip, version, side, point, frame, at, last, lines);
            lines.write(json(context, followed, Optional.empty()));
        } catch (FootfallException e) {
            ClipOnDesk now = practice.desk().again(clip.clip().id()).orElse(clip);
            lines.write(
                    json(context, now, Optional.of(Page.of(context).wording().problem(e))));
        } catch (ProgressLines.NobodyListens e) {
            // The page was closed or the following broken off: nothing was corrected.
        }
    }

    private ClipOnDesk clip(Context context) {
        return practice.desk().again(Requests.id(context)).orElseThrow(Refusal::notFound);
    }
}
