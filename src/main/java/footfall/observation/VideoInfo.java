package footfall.observation;

import java.util.Optional;

/**
 * What a video file says of itself.
 *
 * @param widthPx width of the picture as shown upright
 * @param heightPx height of the picture as shown upright
 * @param rotationDegrees clockwise turn (0, 90, 180, 270) that shows the stored picture upright
 * @param containerFps average frame rate at which the file plays
 * @param captureFpsTag the recording rate, where a tag of the container states it
 */
public record VideoInfo(
        String fileName,
        int widthPx,
        int heightPx,
        int rotationDegrees,
        double containerFps,
        Optional<Double> captureFpsTag,
        String codec) {
    public VideoInfo renamed(String name) {
        return new VideoInfo(name, widthPx, heightPx, rotationDegrees, containerFps, captureFpsTag, codec);
    }
}
