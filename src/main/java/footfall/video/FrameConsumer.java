package footfall.video;

/** Looks at one lent frame; see {@link VideoFrame} for how long it lives. */
@FunctionalInterface
public interface FrameConsumer {
    void accept(VideoFrame frame);
}
