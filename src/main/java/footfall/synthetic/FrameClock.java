package footfall.synthetic;

/**
 * When the frames are taken.
 *
 * @param captureFps frames per real second
 * @param containerFps rate at which the file plays
 * @param frames how many
 * @param rhythm how even they are
 */
record FrameClock(double captureFps, double containerFps, int frames, Rhythm rhythm) {
    /** How even the frames come. */
    enum Rhythm {
        EVEN,
        /** As a phone with variable frame rate: every ninth frame is missing and the others come up to 1.5 ms early or late. */
        UNEVEN
    }

    static FrameClock even(double fps, double seconds) {
        return new FrameClock(fps, fps, (int) Math.round(fps * seconds), Rhythm.EVEN);
    }

    /** Middle of the exposure, real seconds from that of the first frame. */
    double seconds(int frame) {
        return switch (rhythm) {
            case EVEN -> frame / captureFps;
            case UNEVEN -> (frame + Math.floor(frame / 8.0)) / captureFps + 0.0015 * Math.sin(1.7 * frame);
        };
    }

    double slowMotionFactor() {
        return captureFps / containerFps;
    }

    /** The fractional frame number of a real time, by straight lines between frames. */
    double frameAt(double seconds) {
        int i = 0;
        while (i < frames - 2 && seconds(i + 1) <= seconds) {
            i++;
        }
        return i + (seconds - seconds(i)) / (seconds(i + 1) - seconds(i));
    }

    double lastSeconds() {
        return seconds(frames - 1);
    }
}
