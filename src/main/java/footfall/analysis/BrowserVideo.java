package footfall.analysis;

import footfall.observation.FrameTimes;
import footfall.session.SeenRun;
import footfall.settings.VideoSettings;
import footfall.video.Encoding;
import footfall.video.PictureStream;
import footfall.video.VideoReader;
import footfall.video.VideoWriter;
import java.nio.file.Path;

/** A copy of a clip for browsers that do not play it as it is: H.264 in MP4, every frame at its own time. */
public final class BrowserVideo {
    private final VideoSettings settings;

    public BrowserVideo(VideoSettings settings) {
        this.settings = settings;
    }

    /** Whether browsers play a clip as it is. */
    public static boolean isOne(Path clip) {
        try (VideoReader video = VideoReader.open(clip)) {
            return video.playsInBrowsers();
        }
    }

    /**
     * Writes the copy; the target appears when it is whole.
     *
     * @param run that was seen in the clip
     * @throws footfall.quality.FootfallException CANNOT_WRITE, or what is wrong with the clip
     */
    public void write(SeenRun run, Path clip, Path target, Progress progress) {
        FrameTimes times = run.tracks().times();
        try (VideoReader video = VideoReader.open(clip)) {
            PictureSize size = PictureSize.within(
                    settings.longestBrowserEdgePx(),
                    video.info().widthPx(),
                    video.info().heightPx());
            Encoding encoding = Encoding.h264(size.widthPx(), size.heightPx(), times.medianFps());
            try (PictureStream pictures = video.stream(size.widthPx(), size.heightPx());
                    VideoWriter writer = VideoWriter.create(target, encoding)) {
                progress.stage(Progress.Stage.DRAWING_VIDEO);
                while (pictures.advance() && pictures.index() < times.count()) {
                    writer.write(pictures.picture(), times.seconds(pictures.index()));
                    progress.frames(pictures.index() + 1L, times.count());
                }
                writer.finish();
            }
        }
    }
}
