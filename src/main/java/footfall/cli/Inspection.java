package footfall.cli;

import footfall.calibration.Calibration;
import footfall.calibration.Scale;
import footfall.calibration.TimeBase;
import footfall.observation.VideoInfo;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.quality.QualityIssue;
import footfall.session.ClipAnalysis;
import footfall.tracking.Origin;
import footfall.tracking.Track;
import footfall.tracking.Tracks;
import footfall.wording.Reading;
import footfall.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the filming coach says of a clip. */
record Inspection(Wording wording) {
    private static final double SLOW_MOTION = 1.01;
    private static final List<String> PROTOCOL = List.of(
            "inspect.protocol.markers",
            "inspect.protocol.camera",
            "inspect.protocol.light",
            "inspect.protocol.time",
            "inspect.protocol.speed");

    List<String> lines(ClipAnalysis analysis) {
        List<String> lines = new ArrayList<>();
        lines.add(timeBase(analysis.timeBase()));
        lines.add(wording.text(
                "inspect.view", analysis.tracks().facing(), analysis.tracks().nearSide()));
        lines.add(wording.text("inspect.markers", markersSeen(analysis.tracks())));
        lines.add(wording.text("inspect.strikes", analysis.gait().strides().size()));
        lines.addAll(calibration(analysis.calibration()));
        lines.addAll(advice(analysis.issues()));
        return lines;
    }

    /** Why the clip cannot be measured, and how to film one that can. */
    List<String> refusal(FootfallException problem) {
        List<String> lines = new ArrayList<>();
        lines.add(wording.problem(problem));
        if (problem.problem() == Problem.NO_MARKERS || problem.problem() == Problem.MARKERS_UNRELIABLE) {
            lines.add(wording.text("inspect.protocol"));
            PROTOCOL.forEach(step -> lines.add("- " + wording.text(step)));
        }
        return lines;
    }

    String file(VideoInfo video) {
        return wording.text(
                "inspect.file",
                video.fileName(),
                video.widthPx(),
                video.heightPx(),
                video.codec(),
                video.containerFps(),
                video.rotationDegrees());
    }

    private String timeBase(TimeBase base) {
        return base.slowMotionFactor() > SLOW_MOTION
                ? wording.text("inspect.timeBase", base.captureFps(), base.source(), base.slowMotionFactor())
                : wording.text("inspect.timeBase", base.captureFps(), base.source());
    }

    private String markersSeen(Tracks tracks) {
        int frames = tracks.times().count();
        return tracks.tracks().stream()
                .map(track -> (tracks.sides().size() > 1 ? wording.of(track.side()) + " " : "")
                        + wording.of(track.point()) + " "
                        + wording.withUnit((double) detected(track) / frames, Reading.FRACTION_AS_PERCENT))
                .collect(Collectors.joining(", "));
    }

    private static long detected(Track track) {
        return track.samples().stream()
                .filter(sample -> sample.origin() == Origin.DETECTED)
                .count();
    }

    private List<String> calibration(Calibration calibration) {
        List<String> lines = new ArrayList<>();
        calibration
                .scale()
                .filter(scale -> scale.source() != Scale.Source.TRACK_FILE)
                .ifPresent(scale -> lines.add(wording.text(
                        "inspect.scale",
                        scale.metresPerPixel() * 1000,
                        scale.source(),
                        2 * scale.relativeUncertainty())));
        calibration.rollDegrees().ifPresent(roll -> lines.add(wording.text("inspect.roll", roll)));
        calibration.yawDegrees().ifPresent(yaw -> lines.add(wording.text("inspect.yaw", yaw)));
        return lines;
    }

    private List<String> advice(List<QualityIssue> issues) {
        if (issues.isEmpty()) {
            return List.of(wording.text("inspect.fine"));
        }
        List<String> lines = new ArrayList<>();
        lines.add(wording.text("inspect.better"));
        for (QualityIssue issue : issues) {
            lines.add("- " + wording.of(issue.severity()) + ": " + wording.issue(issue) + " " + wording.advice(issue));
        }
        return lines;
    }
}
