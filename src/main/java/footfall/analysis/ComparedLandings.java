package footfall.analysis;

import footfall.body.Side;
import footfall.overlay.HalfView;
import footfall.overlay.LandingPair;
import footfall.overlay.StickFigures;
import footfall.session.FilmedRun;
import footfall.video.VideoReader;
import footfall.wording.Wording;
import java.util.Optional;

/** The pictures of two median landings of one leg. */
public final class ComparedLandings {
    private final byte[] jpeg;
    private final String svg;

    private ComparedLandings(byte[] jpeg, String svg) {
        this.jpeg = jpeg;
        this.svg = svg;
    }

    /** Side by side at one scale. */
    public byte[] jpeg() {
        return jpeg.clone();
    }

    /** Both as stick figures over one hip. */
    public String svg() {
        return svg;
    }

    /** Absent where one of the two has no measured landing of that leg, or no scale that both share. */
    public static Optional<ComparedLandings> of(
            SourceClip before, SourceClip after, Side side, Wording wording, boolean faceCovered) {
        return landing(before, side, faceCovered)
                .flatMap(first -> landing(after, side, faceCovered)
                        .flatMap(second -> of(before.run(), first, after.run(), second, wording)));
    }

    private static Optional<ComparedLandings> of(
            FilmedRun before, Landing first, FilmedRun after, Landing second, Wording wording) {
        boolean metres =
                before.metresPerPixel().isPresent() && after.metresPerPixel().isPresent();
        return unitsPerPixel(before, metres)
                .flatMap(b -> unitsPerPixel(after, metres)
                        .map(a -> draw(
                                view(first, b, wording, "video.before"), view(second, a, wording, "video.after"))));
    }

    private static Optional<Double> unitsPerPixel(FilmedRun run, boolean metres) {
        return metres ? run.metresPerPixel() : HalfView.legPx(run.tracks()).map(leg -> 1 / leg);
    }

    private static LandingPair.View view(Landing landing, double unitsPerPixel, Wording wording, String title) {
        return new LandingPair.View(
                landing.frame(),
                landing.geometry(),
                unitsPerPixel,
                new LandingWords(wording).picture(landing.stride(), landing.frameSeconds()),
                wording.text(title));
    }

    private static ComparedLandings draw(LandingPair.View before, LandingPair.View after) {
        StickFigures.Figure first = figure(before);
        StickFigures.Figure second = figure(after);
        String svg = new StickFigures().draw(first, second, first.name() + "; " + second.name());
        return new ComparedLandings(new LandingPair().draw(before, after), svg);
    }

    private static StickFigures.Figure figure(LandingPair.View view) {
        String name = view.title() + ": " + view.labels().distance();
        return new StickFigures.Figure(view.geometry(), view.unitsPerPixel(), name);
    }

    private static Optional<Landing> landing(SourceClip clip, Side side, boolean faceCovered) {
        FilmedRun run = clip.run();
        try (VideoReader video = VideoReader.open(clip.video())) {
            Optional<Landing> landing = Landings.of(run, video).stream()
                    .filter(l -> l.stride().side() == side)
                    .findFirst();
            HeadCover.of(run, faceCovered)
                    .ifPresent(cover -> landing.ifPresent(l -> cover.cover(l.frame(), l.number())));
            return landing;
        }
    }
}
