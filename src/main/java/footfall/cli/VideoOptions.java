package footfall.cli;

import footfall.analysis.AnalyzedClip;
import picocli.CommandLine.Option;

/** Whether a video is drawn, and what it may show. */
final class VideoOptions {
    @Option(names = "--video", description = "Also draw a video of what was measured (MP4, H.264).")
    private boolean wanted;

    @Option(
            names = "--blur-face",
            description = "Make the runner's head unrecognisable in every picture and video that is written.")
    private boolean faceCovered;

    boolean wanted() {
        return wanted;
    }

    boolean faceCovered() {
        return faceCovered;
    }

    AnalyzedClip covered(AnalyzedClip clip) {
        return faceCovered ? clip.withFaceCovered() : clip;
    }
}
