package footfall.report;

import footfall.body.PointSource;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the filming coach says of a clip: what it is good for, and how to film it better. */
public record Inspection(Wording wording) {
    private static final double SLOW_MOTION = 1.01;
    private static final Set<Problem> FILM_AGAIN = EnumSet.of(
            Problem.NO_MARKERS,
            Problem.MARKERS_UNRELIABLE,
            Problem.FOOT_MARKER_MISSING,
            Problem.NO_PERSON,
            Problem.NO_RUNNING,
            Problem.FRAME_RATE_TOO_LOW,
            Problem.CLIP_TOO_SHORT);

    private static final List<String> PROTOCOL = List.of(
            "inspect.protocol.markers",
            "inspect.protocol.camera",
            "inspect.protocol.light",
            "inspect.protocol.time",
            "inspect.protocol.speed");

    /** Of a clip that was analysed. */
    public List<String> lines(ClipAnalysis analysis) {
        List<String> lines = new ArrayList<>();
        lines.add(timeBase(analysis.timeBase()));
        lines.add(wording.text(
                "inspect.view", analysis.tracks().facing(), analysis.tracks().nearSide()));
        lines.add(wording.text(
                analysis.points() == PointSource.KEYPOINTS ? "inspect.points" : "inspect.markers",
                pointsSeen(analysis.tracks())));
        lines.add(wording.text("inspect.strikes", analysis.gait().strides().size()));
        lines.addAll(calibration(analysis.calibration()));
        lines.addAll(new FilmingChecks(wording, analysis).lines());
        lines.addAll(advice(analysis.issues()));
        lines.add(ClipVerdict.of(analysis.issues()).ofClip(wording));
        return lines;
    }

    /** Why the clip cannot be measured, and how to film one that can. */
    public List<String> refusal(FootfallException problem) {
        List<String> lines = new ArrayList<>();
        lines.add(wording.problem(problem));
        if (problem.problem() == Problem.NO_MARKERS || problem.problem() == Problem.MARKERS_UNRELIABLE) {
            lines.add(wording.text("inspect.protocol"));
            PROTOCOL.forEach(step -> lines.add("- " + wording.text(step)));
        }
        if (FILM_AGAIN.contains(problem.problem())) {
            lines.add(ClipVerdict.FILM_AGAIN.ofClip(wording));
        }
        return lines;
    }

    /** What the file says of itself. */
    public String file(VideoInfo video) {
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

    private String pointsSeen(Tracks tracks) {
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
