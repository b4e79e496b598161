package footfall.report;

import footfall.body.Side;
import footfall.gait.Metric;
import footfall.gait.StandingPose;
import footfall.session.ClipAnalysis;
import footfall.session.SessionAnalysis;
import footfall.session.StandingClip;
import footfall.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How the runner stands, beside what was measured of the run. */
record StandingWords(SessionAnalysis analysis, Wording wording) {

    /** A metric's explanation, followed by what the standing clip adds to it. */
    String behind(String explanation, Metric metric) {
        List<String> sentences = new ArrayList<>(List.of(explanation));
        for (Side side : Side.values()) {
            aboveStanding(metric, side)
                    .map(above -> wording.text(
                            above < 0 ? "standing.below" : "standing.beside",
                            offset(metric, side),
                            Math.abs(above),
                            wording.leg(side)))
                    .ifPresent(sentences::add);
        }
        if (metric == Metric.FOOT_INCLINATION && anyFoot()) {
            sentences.add(wording.text("standing.foot"));
        }
        return String.join(" ", sentences);
    }

    /** A few words under a figure; empty where the metric does not count from standing. */
    Optional<String> note(Metric metric, Side side) {
        return aboveStanding(metric, side)
                .map(above -> wording.text(above < 0 ? "standing.note.below" : "standing.note", Math.abs(above)));
    }

    /** The clip and its angles in one line. */
    Optional<String> fact(ClipAnalysis clip) {
        return clip.standing().map(this::fact);
    }

    private String fact(StandingClip clip) {
        Stream<String> angles = Stream.of(Side.values())
                .flatMap(side -> clip.pose(side).stream().flatMap(this::angles));
        return String.join(
                "; ",
                Stream.concat(Stream.of(wording.text("method.standing.value", clip.fileName(), clip.seconds())), angles)
                        .toList());
    }

    private Stream<String> angles(StandingPose pose) {
        return Stream.of(
                        angle("method.standing.knee", pose.kneeFlexion()),
                        angle("method.standing.foot", pose.foot()),
                        angle("method.standing.trunk", pose.trunkLean()))
                .flatMap(Optional::stream);
    }

    private Optional<String> angle(String key, Optional<StandingPose.Offset> offset) {
        return offset.map(o -> wording.text(key, o.degrees()));
    }

    private boolean anyFoot() {
        return Stream.of(Side.values())
                .anyMatch(side -> pose(side).flatMap(StandingPose::foot).isPresent());
    }

    private Optional<Double> aboveStanding(Metric metric, Side side) {
        return offset(metric, side)
                .flatMap(o -> analysis.gait().metrics().of(side, metric).map(summary -> summary.mean() - o));
    }

    private Optional<Double> offset(Metric metric, Side side) {
        return pose(side).flatMap(pose -> pose.of(metric)).map(StandingPose.Offset::degrees);
    }

    private Optional<StandingPose> pose(Side side) {
        return analysis.clipOf(side).standing().flatMap(clip -> clip.pose(side));
    }
}
