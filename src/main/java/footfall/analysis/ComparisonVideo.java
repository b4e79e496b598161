package footfall.analysis;

import footfall.body.Side;
import footfall.events.GaitEvent;
import footfall.observation.FrameTimes;
import footfall.overlay.HalfView;
import footfall.overlay.SideBySide;
import footfall.overlay.Strike;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.session.FilmedRun;
import footfall.settings.VideoSettings;
import footfall.video.Encoding;
import footfall.video.VideoReader;
import footfall.video.VideoWriter;
import footfall.wording.Wording;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;

/** Writes one video of two clips side by side, in step with each other, both runners at one size with their hips at one place. */
public final class ComparisonVideo {
    private final VideoSettings settings;
    private final Wording wording;
    private final boolean faceCovered;

    public ComparisonVideo(VideoSettings settings, Wording wording, boolean faceCovered) {
        this.settings = settings;
        this.wording = wording;
        this.faceCovered = faceCovered;
    }

    /**
     * Draws the video; the target appears when it is whole.
     *
     * @throws FootfallException NO_STRIDES_TO_SHOW if the two have no whole strides of one leg; CANNOT_WRITE
     */
    public void write(SourceClip before, SourceClip after, Path target, Progress progress) {
        Side side = before.run().side();
        PhaseLock lock = lock(before.run(), after.run(), side);
        ComparisonLayout layout = ComparisonLayout.of(before.run(), after.run(), settings.longestEdgePx())
                .filter(any -> !lock.pairs().isEmpty())
                .orElseThrow(() -> new FootfallException(Problem.NO_STRIDES_TO_SHOW));
        HalfView left = half(before.run(), "video.before", layout.beforeScale(), lock.beforeStrideSeconds(), layout);
        HalfView right = half(after.run(), "video.after", layout.afterScale(), lock.afterStrideSeconds(), layout);
        Encoding encoding = Encoding.h264(2 * layout.halfWidthPx(), layout.heightPx(), lock.fps());
        try (ClipWalk first = walk(before, layout.beforeScale());
                ClipWalk second = walk(after, layout.afterScale());
                VideoWriter writer = VideoWriter.create(target, encoding)) {
            progress.stage(Progress.Stage.DRAWING_VIDEO);
            Drawing drawing = new Drawing(lock, new SideBySide(left, right), times(before), times(after));
            for (int frame = 0; frame < lock.frames(); frame++) {
                writer.write(drawing.frame(frame, first, second));
                progress.frames(frame + 1L, lock.frames());
            }
            writer.finish();
        }
    }

    private PhaseLock lock(FilmedRun before, FilmedRun after, Side side) {
        return PhaseLock.of(
                strikes(before, side),
                before.tracks().times().medianFps(),
                strikes(after, side),
                after.tracks().times().medianFps(),
                settings);
    }

    private static double[] strikes(FilmedRun run, Side side) {
        return run.strikes().stream()
                .filter(strike -> strike.side() == side)
                .mapToDouble(GaitEvent::timeSeconds)
                .toArray();
    }

    private HalfView half(FilmedRun run, String title, double scale, double strideSeconds, ComparisonLayout layout) {
        List<Strike> strikes = new LandingWords(wording)
                .strikes(run).stream().filter(s -> s.side() == run.side()).toList();
        HalfView.Clip clip = new HalfView.Clip(
                run.tracks(),
                run.widthPx(),
                strikes,
                run.down(),
                scale,
                strideSeconds,
                settings.flashSeconds() * settings.comparedSpeed(),
                wording.text(title));
        return new HalfView(clip, layout.halfWidthPx(), layout.heightPx());
    }

    /** Pictures are read no larger than they are shown. */
    private ClipWalk walk(SourceClip clip, double scale) {
        FilmedRun run = clip.run();
        PictureSize size = PictureSize.scaled(Math.min(1, scale), run.widthPx(), run.heightPx());
        try (VideoReader video = VideoReader.open(clip.video())) {
            return new ClipWalk(video.stream(size.widthPx(), size.heightPx()), HeadCover.of(run, faceCovered));
        }
    }

    private static FrameTimes times(SourceClip clip) {
        return clip.run().tracks().times();
    }

    /** Frame by frame. */
    private final class Drawing {
        private final PhaseLock lock;
        private final SideBySide picture;
        private final FrameTimes beforeTimes;
        private final FrameTimes afterTimes;

        Drawing(PhaseLock lock, SideBySide picture, FrameTimes before, FrameTimes after) {
            this.lock = lock;
            this.picture = picture;
            this.beforeTimes = before;
            this.afterTimes = after;
        }

        BufferedImage frame(int frame, ClipWalk first, ClipWalk second) {
            return picture.draw(
                    shown(first, beforeTimes, lock.beforeSeconds(frame), lock.beforePace(frame)),
                    shown(second, afterTimes, lock.afterSeconds(frame), lock.afterPace(frame)));
        }

        private SideBySide.Shown shown(ClipWalk clip, FrameTimes times, double seconds, double pace) {
            int nearest = times.nearest(seconds);
            return new SideBySide.Shown(clip.at(nearest), nearest, seconds, pace(pace));
        }

        private String pace(double pace) {
            return wording.text("video.pace", wording.number(pace, 2));
        }
    }
}
