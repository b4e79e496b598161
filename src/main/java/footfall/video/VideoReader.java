package footfall.video;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avutil.*;

import footfall.observation.FrameTimes;
import footfall.observation.VideoInfo;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.quality.Severity;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Reads the frames of a local video file with their real presentation times; sound is ignored. Pixels are square and the times rise
 * strictly: a frame whose time stamp does not is left out. For one thread at a time.
 */
public final class VideoReader implements AutoCloseable {
    /** A stated length may count the sound or a last frame's rest. */
    private static final double LENGTH_DOUBT = 0.05;

    private static final double LENGTH_DOUBT_SECONDS = 0.5;

    /** Frames dropped beyond this part of the clip make the result less sure. */
    private static final double MANY_DROPPED = 0.01;

    private final Path file;
    private final VideoInfo info;
    private final Orientation orientation;
    private final long firstTick;
    private final double secondsPerTick;
    private final double statedSeconds;
    private final boolean playsInBrowsers;
    private Optional<FrameClock> clock = Optional.empty();
    private int damages;

    private VideoReader(Path file) {
        this.file = file;
        AVFrame first = av_frame_alloc();
        try (Decoder decoder = Decoder.open(file)) {
            if (!decoder.read(first)) {
                throw new FootfallException(Problem.NO_FRAMES, name(file));
            }
            FrameClock start = clock(decoder);
            start.accept(first);
            firstTick = start.tick(0);
            secondsPerTick = decoder.secondsPerTick();
            orientation = Shape.of(decoder.stream(), first);
            info = info(decoder);
            statedSeconds = decoder.statedSeconds();
            playsInBrowsers = BrowserFormat.is(decoder, first);
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

    /** How the stored pictures are turned to be upright, the same for all frames. */
    public Orientation orientation() {
        return orientation;
    }

    /** Whether every browser plays the file as it is. */
    public boolean playsInBrowsers() {
        return playsInBrowsers;
    }

    /** How many frames the length that the file states would hold; not what can be read. 0 where it states none. */
    public long expectedFrames() {
        return Math.round(statedSeconds * info.containerFps());
    }

    /** The length that the file states, in seconds of the file; 0 where it states none. */
    public double statedSeconds() {
        return statedSeconds;
    }

    /** How much of it the file holds, by its packets: less where it was cut off. Reads the whole file, and decodes nothing. */
    public double heldSeconds() {
        try (Decoder decoder = Decoder.open(file)) {
            return Math.max(0, decoder.lastPacketSeconds() - firstTick * decoder.secondsPerTick());
        }
    }

    /**
     * Lends every frame in presentation order and returns the frames' times. Frames are decoded ahead on another thread; what the
     * consumer throws ends the reading and reaches the caller. The times returned are the better ones: where the file rounds
     * even steps to coarse ticks (milliseconds in MKV and WebM), they are even again, which a lent frame cannot know yet.
     */
    public FrameTimes forEachFrame(FrameConsumer consumer) {
        Lender lender = new Lender(consumer, orientation);
        try (Decoder decoder = Decoder.open(file);
                Planes planes = new Planes(orientation)) {
            FrameClock read = clock(decoder);
            FrameClock lent = clock(decoder);
            new FramePipe().run(frame -> next(decoder, read, planes, frame), frame -> {
                lent.accept(frame);
                lender.lend(frame, lent.count() - 1, lent.seconds());
            });
            clock = Optional.of(read);
            damages = decoder.damages();
            return read.times();
        }
    }

    /**
     * Takes the frames' times as an earlier reading of this file gave them, so that {@link #pictures} is quick.
     *
     * @param times of all frames, seconds from the first
     */
    public void remember(FrameTimes times) {
        clock = clock.or(() -> Optional.of(FrameClock.told(times, secondsPerTick, firstTick)));
    }

    /**
     * Begins a pass of its own over the frames as upright pictures of this size; close it after use.
     *
     * @param widthPx of the upright pictures
     * @param heightPx of the upright pictures
     */
    public PictureStream stream(int widthPx, int heightPx) {
        Decoder decoder = Decoder.open(file);
        return new PictureStream(decoder, clock(decoder), new Pictures(orientation, widthPx, heightPx));
    }

    private static boolean next(Decoder decoder, FrameClock clock, Planes planes, AVFrame frame) {
        while (decoder.read(frame)) {
            if (clock.accept(frame)) {
                planes.convert(frame);
                return true;
            }
        }
        return false;
    }

    /**
     * Lends about {@code frames} frames spread over the clip, in equal runs from at most {@code places} places: key frames, which
     * are cheap to go to, or even steps where the file has hardly any. Here {@link VideoFrame#index} counts the frames lent; the
     * time is the frame's own. A short clip gives fewer frames, none twice.
     */
    public void forSampleFrames(int places, int frames, FrameConsumer consumer) {
        Sampling sampling = new Sampling(file, orientation, firstTick, statedSeconds, places, frames, consumer);
        if (!sampling.run(true)) {
            sampling.run(false);
        }
    }

    /**
     * The frames of these numbers as upright pictures (8-bit BGR), by number; a number beyond the last frame is left out. Quick
     * after {@link #forEachFrame}, which learns where each frame lies, or {@link #remember}; before it, the file is read from its start.
     */
    public SortedMap<Integer, BufferedImage> pictures(Collection<Integer> frames) {
        SortedMap<Integer, BufferedImage> found = new TreeMap<>();
        SortedSet<Integer> wanted = new TreeSet<>(frames);
        wanted.removeIf(frame -> frame < 0 || clock.map(FrameClock::count).orElse(Integer.MAX_VALUE) <= frame);
        if (clock.isPresent()) {
            found.putAll(find(wanted, clock));
            wanted.removeAll(found.keySet());
        }
        if (!wanted.isEmpty()) {
            found.putAll(find(wanted, Optional.empty()));
        }
        return found;
    }

    /**
     * Lends the frames of these numbers in order, as far as there are any; as quick as {@link #pictures}.
     *
     * @param first number
     * @param last number
     */
    public void forFrames(int first, int last, FrameConsumer consumer) {
        Lender lender = new Lender(consumer, orientation);
        int end = Math.min(last, clock.map(FrameClock::count).orElse(Integer.MAX_VALUE) - 1);
        int next = clock.isPresent() ? lend(clock, first, end, lender) : first;
        lend(Optional.empty(), next, end, lender);
    }

    /** The first number, from this one on, that was not lent. */
    private int lend(Optional<FrameClock> known, int first, int last, Lender lender) {
        if (first > last) {
            return first;
        }
        try (Decoder decoder = Decoder.open(file);
                Planes planes = new Planes(orientation)) {
            FrameFinder finder = new FrameFinder(decoder, clock(decoder), known);
            int next = first;
            while (next <= last && finder.find(next, lending(next, planes, lender))) {
                next++;
            }
            return next;
        }
    }

    private Consumer<AVFrame> lending(int number, Planes planes, Lender lender) {
        return frame -> {
            double seconds = (frame.best_effort_timestamp() - firstTick) * secondsPerTick;
            planes.convert(frame);
            lender.lend(frame, number, seconds);
        };
    }

    private SortedMap<Integer, BufferedImage> find(SortedSet<Integer> wanted, Optional<FrameClock> known) {
        SortedMap<Integer, BufferedImage> found = new TreeMap<>();
        try (Decoder decoder = Decoder.open(file);
                Pictures pictures = new Pictures(orientation)) {
            FrameFinder finder = new FrameFinder(decoder, clock(decoder), known);
            for (int number : wanted) {
                if (!finder.find(number, frame -> found.put(number, pictures.picture(frame)))) {
                    break;
                }
            }
        }
        return found;
    }

    /** What is wrong with the file, known after {@link #forEachFrame}: FILE_DAMAGED (no arguments), FRAMES_DROPPED (how many). */
    public List<QualityIssue> issues() {
        List<QualityIssue> issues = new ArrayList<>();
        clock.ifPresent(read -> {
            double seconds = read.times().seconds(read.count() - 1);
            double doubt = Math.max(LENGTH_DOUBT_SECONDS, LENGTH_DOUBT * statedSeconds);
            if (damages > 0 || seconds < statedSeconds - doubt) {
                issues.add(QualityIssue.of(QualityCode.FILE_DAMAGED, Severity.WARNING));
            }
            int dropped = read.leftOut() + read.missing();
            if (dropped > 0) {
                Severity severity = dropped > MANY_DROPPED * read.count() ? Severity.WARNING : Severity.INFO;
                issues.add(QualityIssue.of(QualityCode.FRAMES_DROPPED, severity, dropped));
            }
        });
        return List.copyOf(issues);
    }

    /** Nothing is held between calls; kept so that a reader may come to hold its file open. */
    @Override
    public void close() {}

    private static FrameClock clock(Decoder decoder) {
        return new FrameClock(decoder.secondsPerTick(), av_q2d(decoder.stream().avg_frame_rate()));
    }

    private VideoInfo info(Decoder decoder) {
        double fps = av_q2d(decoder.stream().avg_frame_rate());
        return new VideoInfo(
                name(file),
                orientation.uprightWidthPx(),
                orientation.uprightHeightPx(),
                orientation.clockwiseDegrees(),
                Double.isFinite(fps) ? fps : 0,
                CaptureRate.of(decoder, file),
                avcodec_get_name(decoder.stream().codecpar().codec_id()).getString());
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
