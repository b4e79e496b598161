package footfall.cli;

import footfall.calibration.Calibration;
import footfall.calibration.TimeBase;
import footfall.observation.VideoInfo;
import footfall.quality.QualityIssue;
import footfall.session.ClipAnalysis;
import footfall.tracking.Origin;
import footfall.tracking.Track;
import footfall.wording.Reading;
import footfall.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the filming coach says of a clip. */
record Inspection(ClipAnalysis analysis, Wording wording) {
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        analysis.video().ifPresent(video -> lines.add(file(video)));
        lines.add(timeBase(analysis.timeBase()));
        lines.add(wording.text(
                "inspect.view", analysis.tracks().facing(), analysis.tracks().nearSide()));
        lines.add(wording.text("inspect.markers", markersSeen()));
        lines.add(wording.text("inspect.strikes", analysis.gait().strides().size()));
        lines.addAll(calibration(analysis.calibration()));
        lines.addAll(advice());
        return lines;
    }

    private String file(VideoInfo video) {
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
        return wording.text("inspect.timeBase", base.captureFps(), base.source(), base.slowMotionFactor());
    }

    private String markersSeen() {
        int frames = analysis.tracks().times().count();
        return analysis.tracks().tracks().stream()
                .map(track -> wording.of(track.point()) + " "
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
                .ifPresent(scale -> lines.add(wording.text(
                        "inspect.scale", scale.metresPerPixel() * 1000, scale.source(), scale.relativeUncertainty())));
        calibration.rollDegrees().ifPresent(roll -> lines.add(wording.text("inspect.roll", roll)));
        calibration.yawDegrees().ifPresent(yaw -> lines.add(wording.text("inspect.yaw", yaw)));
        return lines;
    }

    private List<String> advice() {
        List<QualityIssue> issues = analysis.issues();
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
