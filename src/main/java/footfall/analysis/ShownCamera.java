package footfall.analysis;

import footfall.calibration.BeltClip;
import footfall.calibration.CameraGuides;
import footfall.calibration.CameraGuides.BeltPath;
import footfall.calibration.CameraGuides.Vertical;
import footfall.detection.BeltReader;
import footfall.observation.VideoInfo;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.settings.BeltClipSettings;
import footfall.video.VideoReader;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the user shows of how the camera stood.
 *
 * @param belt the empty running belt, filmed from the same place
 * @param vertical something truly vertical, in pixels of the upright picture
 */
public record ShownCamera(Optional<Belt> belt, Optional<Vertical> vertical) {
    /** A sticker's path over the picture, and that picture's size. */
    public record Belt(BeltPath path, int widthPx, int heightPx) {}

    /** Nothing shown. */
    public static ShownCamera nothing() {
        return new ShownCamera(Optional.empty(), Optional.empty());
    }

    /**
     * Reads a clip of the empty belt.
     *
     * @throws FootfallException BELT_CLIP_UNUSABLE, or what is wrong with the file
     */
    public static Belt belt(Path clip, Progress progress) {
        try (VideoReader video = VideoReader.open(clip)) {
            progress.stage(Progress.Stage.READING_VIDEO);
            long expected = video.expectedFrames();
            VideoInfo info = video.info();
            return BeltReader.read(video, done -> progress.frames(done, expected))
                    .flatMap(seen ->
                            new BeltClip(BeltClipSettings.defaults()).of(seen.sticker(), seen.times(), info.widthPx()))
                    .map(path -> new Belt(path, info.widthPx(), info.heightPx()))
                    .orElseThrow(() ->
                            new FootfallException(Problem.BELT_CLIP_UNUSABLE, String.valueOf(clip.getFileName())));
        }
    }

    /** @throws FootfallException BELT_CLIP_DIFFERS if the belt was filmed in a picture of another size */
    void requireFits(VideoInfo video) {
        belt.filter(b -> b.widthPx() != video.widthPx() || b.heightPx() != video.heightPx())
                .ifPresent(b -> {
                    throw new FootfallException(
                            Problem.BELT_CLIP_DIFFERS, b.widthPx(), b.heightPx(), video.widthPx(), video.heightPx());
                });
    }

    CameraGuides guides() {
        return new CameraGuides(belt.map(Belt::path), vertical);
    }
}
