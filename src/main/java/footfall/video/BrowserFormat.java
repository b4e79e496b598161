package footfall.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VP9;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;

import java.util.Set;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** What every browser plays: H.264 in MP4 or MOV and VP9 in WebM, of 8 bits. */
final class BrowserFormat {
    private static final Set<Integer> EIGHT_BITS = Set.of(AV_PIX_FMT_YUV420P, AV_PIX_FMT_YUVJ420P);

    private BrowserFormat() {}

    static boolean is(Decoder decoder, AVFrame first) {
        String container = decoder.container().iformat().name().getString();
        int codec = decoder.stream().codecpar().codec_id();
        boolean plays = (container.contains("mp4") && codec == AV_CODEC_ID_H264)
                || (container.contains("webm") && codec == AV_CODEC_ID_VP9);
        return plays && EIGHT_BITS.contains(first.format());
    }
}
