package footfall.video;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import footfall.quality.FootfallException;
import footfall.quality.Problem;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVOutputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Loader;

/**
 * Writes pictures to a video file, the container chosen by the file's ending. The file appears under its name only at {@link #finish};
 * closed before that, nothing is left. The same pictures give the same bytes. For one thread.
 */
public final class VideoWriter implements AutoCloseable {
    /** Divides every usual frame rate, and is what phones use. */
    private static final int TICKS_PER_SECOND = 90_000;

    private final Path file;
    private final Path unfinished;
    private final Encoding encoding;
    private final AVFormatContext container = new AVFormatContext(null);
    private final AVPacket packet = av_packet_alloc();
    private AVCodecContext codec = new AVCodecContext(null);
    private AVStream stream = new AVStream(null);
    private final PictureFrames pictures;
    private int count;
    private double lastSeconds = Double.NEGATIVE_INFINITY;

    private VideoWriter(Path file, Encoding encoding) {
        this.file = file.toAbsolutePath();
        this.unfinished = this.file.resolveSibling("." + this.file.getFileName() + ".part");
        this.encoding = encoding;
        this.pictures = new PictureFrames(encoding.widthPx(), encoding.heightPx());
    }

    /**
     * Begins a file; an existing one stays until {@link #finish}.
     *
     * @throws FootfallException CANNOT_WRITE; argument: the file's path
     */
    public static VideoWriter create(Path file, Encoding encoding) {
        Loader.load(org.bytedeco.ffmpeg.global.avcodec.class);
        av_log_set_level(AV_LOG_QUIET);
        VideoWriter writer = new VideoWriter(file, encoding);
        try {
            writer.openCodec();
            writer.openContainer();
            return writer;
        } catch (RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    /** Adds a picture at the constant frame rate. */
    public void write(BufferedImage picture) {
        write(picture, count / encoding.fps());
    }

    /** Adds a picture shown from this time on; times must rise. */
    public void write(BufferedImage picture, double seconds) {
        if (!(seconds > lastSeconds)) {
            throw new IllegalArgumentException("frame times must rise: " + seconds + " after " + lastSeconds);
        }
        lastSeconds = seconds;
        count++;
        AVFrame frame = pictures.converted(picture, codec.pix_fmt(), codec.color_range());
        frame.pts(Math.round(seconds * TICKS_PER_SECOND));
        frame.duration(Math.round(TICKS_PER_SECOND / encoding.fps()));
        checked(avcodec_send_frame(codec, frame));
        writePackets();
    }

    /** Completes the file and gives it its name. */
    public void finish() {
        checked(avcodec_send_frame(codec, new AVFrame(null)));
        writePackets();
        checked(av_write_trailer(container));
        closeFile();
        try {
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new FootfallException(e, Problem.CANNOT_WRITE, file.toString());
        }
    }

    private void openCodec() {
        AVOutputFormat format = av_guess_format(null, file.getFileName().toString(), null);
        AVCodec encoder = avcodec_find_encoder_by_name(encoding.codec().encoderName());
        if (format == null || encoder == null) {
            throw new FootfallException(Problem.CANNOT_WRITE, file.toString());
        }
        try (BytePointer url = new BytePointer("file:" + unfinished, StandardCharsets.UTF_8)) {
            checked(avformat_alloc_output_context2(container, format, (BytePointer) null, url));
        }
        container.flags(container.flags() | AVFormatContext.AVFMT_FLAG_BITEXACT);
        codec = avcodec_alloc_context3(encoder);
        boolean jpeg = encoding.codec() == Encoding.Codec.MJPEG;
        codec.width(encoding.widthPx()).height(encoding.heightPx());
        codec.pix_fmt(AV_PIX_FMT_YUV420P).color_range(jpeg ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG);
        codec.colorspace(AVCOL_SPC_BT709).color_primaries(AVCOL_PRI_BT709).color_trc(AVCOL_TRC_BT709);
        codec.time_base(rational(1, TICKS_PER_SECOND)).framerate(av_d2q(encoding.fps(), TICKS_PER_SECOND));
        codec.bit_rate(encoding.bitsPerSecond());
        codec.gop_size(Math.max(1, (int) Math.round(encoding.fps())));
        codec.max_b_frames(0).thread_count(1);
        int globalHeader = (format.flags() & AVFMT_GLOBALHEADER) != 0 ? AV_CODEC_FLAG_GLOBAL_HEADER : 0;
        codec.flags(codec.flags() | AV_CODEC_FLAG_BITEXACT | globalHeader);
        AVDictionary options = new AVDictionary(null);
        encoderOptions(options);
        int opened = avcodec_open2(codec, encoder, options);
        av_dict_free(options);
        checked(opened);
    }

    private void encoderOptions(AVDictionary options) {
        switch (encoding.codec()) {
            case H264 -> {
                av_dict_set(options, "profile", "high", 0);
                av_dict_set(options, "allow_skip_frames", "0", 0);
            }
            case VP9 -> {
                av_dict_set(options, "deadline", "good", 0);
                av_dict_set(options, "cpu-used", "5", 0);
            }
            case MJPEG, FFV1 -> {}
        }
    }

    private void openContainer() {
        stream = avformat_new_stream(container, null);
        stream.time_base(codec.time_base());
        stream.avg_frame_rate(codec.framerate());
        checked(avcodec_parameters_from_context(stream.codecpar(), codec));
        if (encoding.clockwiseDegrees() != 0) {
            noteRotation();
        }
        AVIOContext output = new AVIOContext(null);
        AVDictionary tags = new AVDictionary(null);
        encoding.tags().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(tag -> av_dict_set(tags, tag.getKey(), tag.getValue(), 0));
        container.metadata(tags);
        AVDictionary options = new AVDictionary(null);
        av_dict_set(options, "movflags", encoding.tags().isEmpty() ? "faststart" : "faststart+use_metadata_tags", 0);
        try {
            checked(avio_open(output, container.url(), AVIO_FLAG_WRITE));
            container.pb(output);
            checked(avformat_write_header(container, options));
        } finally {
            av_dict_free(options);
        }
    }

    private void noteRotation() {
        AVPacketSideData list = new AVPacketSideData(null);
        int[] count = {0};
        AVPacketSideData matrix = av_packet_side_data_new(list, count, AV_PKT_DATA_DISPLAYMATRIX, 9 * Integer.BYTES, 0);
        av_display_rotation_set(new IntPointer(matrix.data()), encoding.clockwiseDegrees());
        stream.codecpar().coded_side_data(list).nb_coded_side_data(count[0]);
    }

    private void writePackets() {
        while (avcodec_receive_packet(codec, packet) >= 0) {
            packet.stream_index(stream.index());
            av_packet_rescale_ts(packet, codec.time_base(), stream.time_base());
            checked(av_interleaved_write_frame(container, packet));
        }
    }

    private void checked(int result) {
        if (result < 0) {
            throw new FootfallException(Problem.CANNOT_WRITE, file.toString());
        }
    }

    private static AVRational rational(int numerator, int denominator) {
        return new AVRational().num(numerator).den(denominator);
    }

    private void closeFile() {
        if (!container.isNull() && container.pb() != null) {
            avio_closep(container.pb());
            container.pb(new AVIOContext(null));
        }
    }

    @Override
    public void close() {
        closeFile();
        if (!codec.isNull()) {
            avcodec_free_context(codec);
        }
        if (!container.isNull()) {
            avformat_free_context(container);
            container.setNull();
        }
        pictures.close();
        av_packet_free(packet);
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            throw new FootfallException(e, Problem.CANNOT_WRITE, unfinished.toString());
        }
    }
}
