package footfall.video;

import static org.bytedeco.ffmpeg.global.avutil.av_dict_iterate;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;

/**
 * The frame rate at which a clip was recorded, where the file states it. Android cameras write {@code com.android.capture.fps} (a
 * float among the MP4's metadata, read by Android's own players); Sony's write {@code captureFps="120p"} into an XML box. Apple's
 * {@code com.apple.quicktime.full-frame-rate-playback-intent} says only how the phone should play the clip, not the rate: an
 * unedited iPhone slow-motion clip carries its real times.
 */
final class CaptureRate {
    private static final Pattern TAG_NAME = Pattern.compile("capture[._-]?(fps|frame[._-]?rate)");
    private static final Pattern XML_RATE = Pattern.compile("captureFps=\"([0-9.]+)[pi]?\"");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");

    /** Where the XML box lies: behind the index, at either end of the file. */
    private static final int XML_SEARCH_BYTES = 256 * 1024;

    private static final double HIGHEST_FPS = 10_000;

    private CaptureRate() {}

    static Optional<Double> of(Decoder decoder, Path file) {
        return inTags(decoder.container().metadata())
                .or(() -> inTags(decoder.stream().metadata()))
                .or(() -> inXml(file));
    }

    private static Optional<Double> inTags(AVDictionary tags) {
        AVDictionaryEntry tag = av_dict_iterate(tags, null);
        for (; tag != null && !tag.isNull(); tag = av_dict_iterate(tags, tag)) {
            String name = tag.key().getString().toLowerCase(Locale.ROOT);
            if (TAG_NAME.matcher(name).find()) {
                Optional<Double> rate = rate(tag.value().getString());
                if (rate.isPresent()) {
                    return rate;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Double> inXml(Path file) {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] part = new byte[(int) Math.min(XML_SEARCH_BYTES, bytes.length())];
            bytes.readFully(part);
            Optional<Double> rate = inText(part);
            if (rate.isEmpty()) {
                bytes.seek(bytes.length() - part.length);
                bytes.readFully(part);
                rate = inText(part);
            }
            return rate;
        } catch (IOException e) {
            // A hint that cannot be read is a hint that is not there.
            return Optional.empty();
        }
    }

    private static Optional<Double> inText(byte[] bytes) {
        Matcher found = XML_RATE.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        return found.find() ? rate(found.group(1)) : Optional.empty();
    }

    private static Optional<Double> rate(String text) {
        Matcher number = NUMBER.matcher(text.strip());
        if (!number.lookingAt()) {
            return Optional.empty();
        }
        double fps = Double.parseDouble(number.group());
        return fps >= 1 && fps <= HIGHEST_FPS ? Optional.of(fps) : Optional.empty();
    }
}
