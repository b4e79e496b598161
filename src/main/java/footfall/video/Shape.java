package footfall.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;
import static org.bytedeco.ffmpeg.global.avutil.*;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVFrameSideData;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.jspecify.annotations.Nullable;

/** The size and turn of a clip's pictures: pixels are square here, whatever shape the file gives them. */
final class Shape {
    /** Beyond this a stated pixel shape is nonsense; the widest in use is 64:33. */
    private static final double WIDEST_PIXEL = 4;

    private Shape() {}

    /** From the first frame: a file's rotation stands in the stream or on its frames. */
    static Orientation of(AVStream stream, AVFrame first) {
        int width = first.width();
        AVRational pixel = first.sample_aspect_ratio();
        if (pixel.num() > 0 && pixel.den() > 0 && pixel.num() != pixel.den()) {
            double wide = av_q2d(pixel);
            if (wide < WIDEST_PIXEL && wide > 1 / WIDEST_PIXEL) {
                width = 2 * (int) Math.round(width * wide / 2);
            }
        }
        return new Orientation(clockwiseDegrees(stream, first), width, first.height());
    }

    /** The matrix turns the stored picture counterclockwise by its angle; a slanted angle goes to the nearest quarter. */
    private static int clockwiseDegrees(AVStream stream, AVFrame first) {
        BytePointer matrix = matrix(stream, first);
        if (matrix == null || matrix.isNull()) {
            return 0;
        }
        double counterClockwise = av_display_rotation_get(new IntPointer(matrix));
        return Double.isNaN(counterClockwise) ? 0 : (int) Math.floorMod(-90 * Math.round(counterClockwise / 90), 360L);
    }

    private static @Nullable BytePointer matrix(AVStream stream, AVFrame first) {
        AVFrameSideData onFrame = av_frame_get_side_data(first, AV_FRAME_DATA_DISPLAYMATRIX);
        if (onFrame != null && !onFrame.isNull()) {
            return onFrame.data();
        }
        AVCodecParameters parameters = stream.codecpar();
        AVPacketSideData inStream = av_packet_side_data_get(
                parameters.coded_side_data(), parameters.nb_coded_side_data(), AV_PKT_DATA_DISPLAYMATRIX);
        return inStream == null || inStream.isNull() ? null : inStream.data();
    }
}
