package footfall.video;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import footfall.quality.FootfallException;
import footfall.quality.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIndexEntry;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.PointerPointer;

/** One pass over the video stream of a local file: frames in presentation order, as the codec made them. For one thread. */
final class Decoder implements AutoCloseable {
    /** Containers that phones, cameras and editors write; playlists and picture sequences, which open other files, are left out. */
    private static final String CONTAINERS =
            "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,mxf,asf,flv,ogg,nut,wav,mp3,aac,flac";

    /** 8K; a larger size is a damaged or hostile header. */
    private static final long MOST_PIXELS = 8192L * 4608;

    private static final int EAGAIN = org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN();

    private final Path file;
    private final AVFormatContext container = new AVFormatContext(null);
    private final AVPacket packet = av_packet_alloc();
    private AVCodecContext codec = new AVCodecContext(null);
    private AVStream stream = new AVStream(null);
    private boolean draining;
    private int damages;

    private Decoder(Path file) {
        this.file = file;
    }

    /**
     * Opens the video stream at its start.
     *
     * @throws FootfallException FILE_NOT_FOUND, NOT_A_VIDEO, NO_VIDEO_STREAM; argument: the file's name
     */
    static Decoder open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new FootfallException(Problem.FILE_NOT_FOUND, file.toString());
        }
        Loader.load(org.bytedeco.ffmpeg.global.avcodec.class);
        av_log_set_level(AV_LOG_QUIET);
        Decoder decoder = new Decoder(file);
        try {
            decoder.openContainer();
            decoder.openCodec();
            return decoder;
        } catch (RuntimeException e) {
            decoder.close();
            throw e;
        }
    }

    private void openContainer() {
        AVDictionary options = new AVDictionary(null);
        av_dict_set(options, "protocol_whitelist", "file", 0);
        av_dict_set(options, "format_whitelist", CONTAINERS, 0);
        try (BytePointer url = new BytePointer("file:" + file.toAbsolutePath(), StandardCharsets.UTF_8)) {
            int opened = avformat_open_input(container, url, new AVInputFormat(null), options);
            if (opened < 0 || avformat_find_stream_info(container, new PointerPointer<>()) < 0) {
                throw new FootfallException(Problem.NOT_A_VIDEO, fileName());
            }
        } finally {
            av_dict_free(options);
        }
    }

    private void openCodec() {
        int index = av_find_best_stream(container, AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
        if (index < 0 || (container.streams(index).disposition() & AV_DISPOSITION_ATTACHED_PIC) != 0) {
            throw new FootfallException(Problem.NO_VIDEO_STREAM, fileName());
        }
        stream = container.streams(index);
        for (int i = 0; i < container.nb_streams(); i++) {
            container.streams(i).discard(i == index ? AVDISCARD_DEFAULT : AVDISCARD_ALL);
        }
        AVCodec decoder = avcodec_find_decoder(stream.codecpar().codec_id());
        if (decoder == null) {
            throw new FootfallException(Problem.NOT_A_VIDEO, fileName());
        }
        codec = avcodec_alloc_context3(decoder);
        avcodec_parameters_to_context(codec, stream.codecpar());
        codec.pkt_timebase(stream.time_base());
        codec.thread_count(0);
        codec.max_pixels(MOST_PIXELS);
        if (avcodec_open2(codec, decoder, new AVDictionary(null)) < 0) {
            throw new FootfallException(Problem.NOT_A_VIDEO, fileName());
        }
    }

    /** Decodes the next whole frame into {@code frame} (a reference, no copy); false at the end. */
    boolean read(AVFrame frame) {
        while (true) {
            int received = avcodec_receive_frame(codec, frame);
            if (received >= 0) {
                if ((frame.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) != 0 || frame.decode_error_flags() != 0) {
                    damages++;
                }
                // Fields are read as one picture: no converter would keep them apart anyway.
                frame.flags(frame.flags() & ~AVFrame.AV_FRAME_FLAG_INTERLACED);
                return true;
            }
            if (received == EAGAIN && !draining) {
                sendNextPacket();
            } else if (received == AVERROR_EOF || received == EAGAIN) {
                return false;
            } else {
                damages++;
            }
        }
    }

    private void sendNextPacket() {
        int read = av_read_frame(container, packet);
        if (read < 0) {
            if (read != AVERROR_EOF) {
                damages++;
            }
            draining = true;
            avcodec_send_packet(codec, new AVPacket(null));
            return;
        }
        if (packet.stream_index() == stream.index() && avcodec_send_packet(codec, packet) < 0) {
            damages++;
        }
        av_packet_unref(packet);
    }

    /** Goes on from the last key frame at or before this time stamp; false where the file cannot be sought in. */
    boolean seek(long timeStamp) {
        if (av_seek_frame(container, stream.index(), timeStamp, AVSEEK_FLAG_BACKWARD) < 0) {
            return false;
        }
        avcodec_flush_buffers(codec);
        draining = false;
        return true;
    }

    /** Of the last key frame at or before this time stamp; {@code timeStamp} itself where the file has no list of them. */
    long keyTick(long timeStamp) {
        long ahead = decodedAhead();
        AVIndexEntry entry = avformat_index_get_entry_from_timestamp(stream, timeStamp - ahead, AVSEEK_FLAG_BACKWARD);
        return entry == null || entry.isNull() ? timeStamp : entry.timestamp() + ahead;
    }

    /** Lists of key frames hold decoding times: before the presentation by the frames held back to be put in order. */
    private long decodedAhead() {
        double fps = av_q2d(stream.avg_frame_rate());
        return fps > 0 ? Math.round(stream.codecpar().video_delay() / fps / secondsPerTick()) : 0;
    }

    /** The length the file states, 0 for none. */
    double statedSeconds() {
        if (stream.duration() > 0) {
            return stream.duration() * secondsPerTick();
        }
        return Math.max(0, container.duration() / (double) AV_TIME_BASE);
    }

    /** To where on the stream's clock the file holds pictures; reads on to its end without decoding. */
    double lastPacketSeconds() {
        double last = 0;
        while (av_read_frame(container, packet) >= 0) {
            boolean whole = (packet.flags() & AV_PKT_FLAG_CORRUPT) == 0;
            if (whole && packet.stream_index() == stream.index() && packet.pts() != AV_NOPTS_VALUE) {
                last = Math.max(last, (packet.pts() + packet.duration()) * secondsPerTick());
            }
            av_packet_unref(packet);
        }
        return last;
    }

    AVStream stream() {
        return stream;
    }

    AVFormatContext container() {
        return container;
    }

    double secondsPerTick() {
        return av_q2d(stream.time_base());
    }

    /** How many packets or frames could not be read so far. */
    int damages() {
        return damages;
    }

    private String fileName() {
        return String.valueOf(file.getFileName());
    }

    @Override
    public void close() {
        if (!codec.isNull()) {
            avcodec_free_context(codec);
        }
        if (!container.isNull()) {
            avformat_close_input(container);
        }
        av_packet_free(packet);
    }
}
