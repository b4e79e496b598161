package footfall.video;

import java.nio.file.Path;

/** Ways through the places of a clip to sample: the next way goes on where the last one had to stop. */
final class Sampling {
    private final Path file;
    private final Orientation orientation;
    private final long firstTick;
    private final double clipSeconds;
    private final int segments;
    private final int framesPerSegment;
    private final Lender lender;
    private int segment;
    private long tick;

    Sampling(
            Path file,
            Orientation orientation,
            long firstTick,
            double clipSeconds,
            int segments,
            int framesPerSegment,
            FrameConsumer consumer) {
        this.file = file;
        this.orientation = orientation;
        this.firstTick = firstTick;
        this.clipSeconds = clipSeconds;
        this.segments = segments;
        this.framesPerSegment = framesPerSegment;
        this.lender = new Lender(consumer, orientation);
        this.tick = firstTick - 1;
    }

    /** False where jumping leads nowhere any more in this file. */
    boolean run(boolean jumps) {
        try (Decoder decoder = Decoder.open(file);
                Planes planes = new Planes(orientation)) {
            SampleReader samples = new SampleReader(decoder, jumps, tick);
            for (; segment < segments; segment++) {
                double start = clipSeconds * segment / segments;
                long place = firstTick + Math.round(start / decoder.secondsPerTick());
                boolean read = samples.read(place, framesPerSegment, (frame, i) -> {
                    tick = frame.best_effort_timestamp();
                    planes.convert(frame);
                    double seconds = (tick - firstTick) * decoder.secondsPerTick();
                    lender.lend(frame, segment * framesPerSegment + i, seconds);
                });
                if (!read) {
                    return false;
                }
            }
            return true;
        }
    }
}
