package footfall.video;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Ways through the places of a clip to sample: the next way goes on where the last one had to stop. */
final class Sampling {
    /** Fewer known key frames may all lie at one end of the clip. */
    private static final int FEWEST_KEYS = 3;

    private final Path file;
    private final Orientation orientation;
    private final long firstTick;
    private final double clipSeconds;
    private final int places;
    private final int frames;
    private final Lender lender;
    private List<Long> starts = List.of();
    private int run;
    private int lent;
    private long tick;

    Sampling(
            Path file,
            Orientation orientation,
            long firstTick,
            double clipSeconds,
            int places,
            int frames,
            FrameConsumer consumer) {
        this.file = file;
        this.orientation = orientation;
        this.firstTick = firstTick;
        this.clipSeconds = clipSeconds;
        this.places = places;
        this.frames = frames;
        this.lender = new Lender(consumer, orientation);
        this.tick = firstTick - 1;
    }

    /** False where jumping leads nowhere any more in this file. */
    boolean run(boolean jumps) {
        try (Decoder decoder = Decoder.open(file);
                Planes planes = new Planes(orientation)) {
            if (starts.isEmpty()) {
                starts = starts(decoder);
            }
            int framesPerRun = (frames + starts.size() - 1) / starts.size();
            SampleReader samples = new SampleReader(decoder, jumps, tick);
            for (; run < starts.size(); run++) {
                boolean read = samples.read(
                        starts.get(run), framesPerRun, frame -> lend(frame, planes, decoder.secondsPerTick()));
                if (!read) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The key frames at or before even steps; the even steps themselves where too few are known. */
    private List<Long> starts(Decoder decoder) {
        List<Long> even = IntStream.range(0, places)
                .mapToObj(i -> firstTick + Math.round(clipSeconds * i / places / decoder.secondsPerTick()))
                .toList();
        // Some containers read their list of key frames only when first sought in.
        decoder.seek(firstTick);
        List<Long> keys = even.stream().map(decoder::keyTick).distinct().toList();
        return keys.size() < FEWEST_KEYS ? even : keys;
    }

    private void lend(AVFrame frame, Planes planes, double secondsPerTick) {
        tick = frame.best_effort_timestamp();
        planes.convert(frame);
        lender.lend(frame, lent++, (tick - firstTick) * secondsPerTick);
    }
}
