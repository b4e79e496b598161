package footfall.video;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import footfall.observation.FrameTimes;
import footfall.observation.VideoInfo;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/** Reads the frames of a local video file with their real presentation times; sound is ignored. For one thread at a time. */
public final class VideoReader implements AutoCloseable {
    private final Path file;
    private final VideoInfo info;
    private final Orientation orientation;
    private final long firstTimeStamp;
    private final double durationSeconds;

    private VideoReader(Path file) {
        this.file = file;
        AVFrame first = av_frame_alloc();
        try (Decoder decoder = Decoder.open(file)) {
            if (!decoder.read(first)) {
                throw new FootfallException(Problem.NO_FRAMES, String.valueOf(file.getFileName()));
            }
            firstTimeStamp = first.best_effort_timestamp();
            orientation = new Orientation(clockwiseDegrees(decoder), first.width(), first.height());
            info = info(decoder);
            durationSeconds = decoder.container().duration() / (double) AV_TIME_BASE;
        } finally {
            av_frame_free(first);
        }
    }

    /**
     * Opens a file and looks at its first frame.
     *
     * @throws FootfallException FILE_NOT_FOUND, NOT_A_VIDEO, NO_VIDEO_STREAM, NO_FRAMES; argument: the file's name
     */
    public static VideoReader open(Path file) {
        return new VideoReader(file);
    }

    public VideoInfo info() {
        return info;
    }

    public Orientation orientation() {
        return orientation;
    }

    /** Lends every frame in presentation order, and returns their times. Frames are decoded ahead on another thread. */
    public FrameTimes forEachFrame(FrameConsumer consumer) {
        try (Decoder decoder = Decoder.open(file);
                Planes planes = new Planes()) {
            double secondsPerTick = decoder.secondsPerTick();
            Times times = new Times();
            new FramePipe()
                    .run(
                            frame -> {
                                do {
                                    if (!decoder.read(frame)) {
                                        return false;
                                    }
                                } while (frame.best_effort_timestamp() <= times.last());
                                times.add(frame.best_effort_timestamp());
                                planes.convert(frame);
                                return true;
                            },
                            new Lender(consumer, secondsPerTick)::lend);
            return times.seconds(secondsPerTick);
        }
    }

    /**
     * Lends frames spread over the clip: at {@code segments} places, the first {@code framesPerSegment} frames from a key frame on.
     * Here {@link VideoFrame#index} is segment x framesPerSegment + place in the segment; the time is the frame's own.
     */
    public void forSampleFrames(int segments, int framesPerSegment, FrameConsumer consumer) {
        AVFrame frame = av_frame_alloc();
        try (Decoder decoder = Decoder.open(file);
                Planes planes = new Planes()) {
            double secondsPerTick = decoder.secondsPerTick();
            long last = Long.MIN_VALUE;
            for (int segment = 0; segment < segments; segment++) {
                Lender lender = new Lender(consumer, secondsPerTick);
                lender.index = segment * framesPerSegment;
                double seconds = durationSeconds * segment / segments;
                decoder.seek(firstTimeStamp + Math.round(seconds / secondsPerTick));
                for (int i = 0; i < framesPerSegment && decoder.read(frame); ) {
                    if (frame.best_effort_timestamp() > last) {
                        last = frame.best_effort_timestamp();
                        planes.convert(frame);
                        lender.lend(frame);
                        i++;
                    }
                    av_frame_unref(frame);
                }
            }
        } finally {
            av_frame_free(frame);
        }
    }

    @Override
    public void close() {}

    private final class Lender {
        private final FrameConsumer consumer;
        private final double secondsPerTick;
        private int index;

        Lender(FrameConsumer consumer, double secondsPerTick) {
            this.consumer = consumer;
            this.secondsPerTick = secondsPerTick;
        }

        void lend(AVFrame frame) {
            try (Mat luma = plane(frame, 0, frame.width(), frame.height());
                    Mat u = plane(frame, 1, (frame.width() + 1) / 2, (frame.height() + 1) / 2);
                    Mat v = plane(frame, 2, (frame.width() + 1) / 2, (frame.height() + 1) / 2)) {
                double seconds = (frame.best_effort_timestamp() - firstTimeStamp) * secondsPerTick;
                consumer.accept(new VideoFrame(index++, seconds, luma, u, v, orientation));
            }
        }

        private static Mat plane(AVFrame frame, int i, int width, int height) {
            return new Mat(height, width, opencv_core.CV_8UC1, frame.data(i), frame.linesize(i));
        }
    }

    private static final class Times {
        private long[] ticks = new long[1024];
        private int count;

        long last() {
            return count == 0 ? Long.MIN_VALUE : ticks[count - 1];
        }

        void add(long tick) {
            if (count == ticks.length) {
                ticks = Arrays.copyOf(ticks, 2 * count);
            }
            ticks[count++] = tick;
        }

        FrameTimes seconds(double secondsPerTick) {
            return new FrameTimes(Arrays.stream(ticks, 0, count)
                    .mapToDouble(t -> (t - ticks[0]) * secondsPerTick)
                    .toArray());
        }
    }

    private VideoInfo info(Decoder decoder) {
        return new VideoInfo(
                String.valueOf(file.getFileName()),
                orientation.uprightWidthPx(),
                orientation.uprightHeightPx(),
                orientation.clockwiseDegrees(),
                av_q2d(decoder.stream().avg_frame_rate()),
                Optional.empty(),
                avcodec_get_name(decoder.stream().codecpar().codec_id()).getString());
    }

    private static int clockwiseDegrees(Decoder decoder) {
        var parameters = decoder.stream().codecpar();
        AVPacketSideData data = av_packet_side_data_get(
                parameters.coded_side_data(), parameters.nb_coded_side_data(), AV_PKT_DATA_DISPLAYMATRIX);
        if (data == null || data.isNull()) {
            return 0;
        }
        long counterClockwise = Math.round(av_display_rotation_get(new IntPointer(data.data())) / 90) * 90;
        return (int) Math.floorMod(-counterClockwise, 360L);
    }
}
