package footfall.analysis;

import footfall.overlay.AnnotatedFrames;
import footfall.overlay.FaceCover;
import footfall.quality.FootfallException;
import footfall.session.FilmedRun;
import footfall.settings.VideoSettings;
import footfall.video.Encoding;
import footfall.video.PictureStream;
import footfall.video.VideoReader;
import footfall.video.VideoWriter;
import footfall.wording.Wording;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Writes a clip again with what was measured drawn on it, frame by frame: H.264 in MP4, at the clip's own pace (slow motion stays slow),
 * no larger and no faster than phones and browsers play.
 */
final class AnnotatedVideo {
    private final VideoSettings settings;
    private final Wording wording;
    private final boolean faceCovered;

    AnnotatedVideo(VideoSettings settings, Wording wording, boolean faceCovered) {
        this.settings = settings;
        this.wording = wording;
        this.faceCovered = faceCovered;
    }

    /**
     * Draws the video; the target appears when it is whole.
     *
     * @throws FootfallException CANNOT_WRITE, or what is wrong with the source
     */
    void write(FilmedRun run, Path source, Path target, Progress progress) {
        double fileFps = run.tracks().times().medianFps() / run.slowMotionFactor();
        int step = Pace.every(fileFps, settings.mostFps());
        try (VideoReader video = VideoReader.open(source)) {
            PictureSize size = PictureSize.within(settings.longestEdgePx(), run.widthPx(), run.heightPx());
            Encoding encoding = Encoding.h264(size.widthPx(), size.heightPx(), fileFps / step);
            try (PictureStream pictures = video.stream(size.widthPx(), size.heightPx());
                    VideoWriter writer = VideoWriter.create(target, encoding)) {
                progress.stage(Progress.Stage.DRAWING_VIDEO);
                draw(run, step, pictures, writer, progress);
                writer.finish();
            }
        }
    }

    private void draw(FilmedRun run, int step, PictureStream pictures, VideoWriter writer, Progress progress) {
        AnnotatedFrames frames = frames(run, step);
        Optional<FaceCover> cover = HeadCover.of(run, faceCovered);
        int count = run.tracks().times().count();
        while (pictures.advance() && pictures.index() < count) {
            int frame = pictures.index();
            if (frame % step == 0) {
                BufferedImage picture = pictures.picture();
                cover.ifPresent(c -> c.cover(picture, frame));
                double seconds = run.tracks().times().seconds(frame);
                frames.draw(picture, frame, time(seconds, run.slowMotionFactor()));
                writer.write(picture, seconds * run.slowMotionFactor());
            }
            progress.frames(frame + 1L, count);
        }
    }

    private AnnotatedFrames frames(FilmedRun run, int step) {
        return new AnnotatedFrames(
                run.tracks(),
                run.widthPx(),
                run.heightPx(),
                new LandingWords(wording).strikes(run),
                run.down(),
                step / run.tracks().times().medianFps(),
                settings.flashSeconds() / run.slowMotionFactor());
    }

    private String time(double realSeconds, double slowMotionFactor) {
        return slowMotionFactor > 1
                ? wording.text("video.time.slowed", realSeconds, wording.number(1 / slowMotionFactor, 2))
                : wording.text("video.time", realSeconds);
    }
}
