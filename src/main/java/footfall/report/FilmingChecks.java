package footfall.report;

import footfall.body.PointSource;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.session.ClipAnalysis;
import footfall.tracking.LegSize;
import footfall.tracking.PictureEdge;
import footfall.wording.Reading;
import footfall.wording.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the filming coach looks at, one line each, also where all is well. */
record FilmingChecks(Wording wording, ClipAnalysis analysis) {
    /** Of a leg of 0.9 m from hip to floor (in RBDS 1.12 times thigh and shank). */
    private static final double TYPICAL_THIGH_AND_SHANK_MILLIMETRES = 900 / 1.12;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                line(wording.text("inspect.frameRate", analysis.timeBase().captureFps()), QualityCode.FRAME_RATE_LOW));
        if (analysis.points() == PointSource.KEYPOINTS) {
            LegSize.thighAndShank(analysis.tracks())
                    .ifPresent(pixels -> lines.add(line(
                            wording.text("inspect.size", pixels, TYPICAL_THIGH_AND_SHANK_MILLIMETRES / pixels),
                            QualityCode.RUNNER_SMALL)));
            lines.add(line(
                    wording.text("inspect.feet", feet()),
                    QualityCode.FOOT_LEAVES_PICTURE,
                    QualityCode.RUNNER_HIDDEN,
                    QualityCode.RUNNER_OFTEN_UNSEEN));
            lines.add(line(wording.text("inspect.sharpness"), QualityCode.FOOT_BLURRED));
            lines.add(line(wording.text("inspect.outline"), QualityCode.LEGS_FAINT));
            lines.add(hip());
        }
        return lines;
    }

    private String feet() {
        return analysis.video().map(PictureEdge::new).stream()
                .flatMap(edge -> analysis.tracks().sides().stream()
                        .map(side -> wording.of(side) + " "
                                + wording.withUnit(
                                        edge.footInView(analysis.tracks(), side), Reading.FRACTION_AS_PERCENT)))
                .collect(Collectors.joining(", "));
    }

    /** A thing that is not seen may still be there. */
    private String hip() {
        boolean covered = analysis.issues().stream().anyMatch(issue -> issue.code() == QualityCode.HIP_COVERED);
        return covered
                ? line(wording.text("inspect.hip"), QualityCode.HIP_COVERED)
                : wording.text("inspect.hip.nothing");
    }

    private String line(String what, QualityCode... limits) {
        Set<QualityCode> codes = EnumSet.noneOf(QualityCode.class);
        codes.addAll(Arrays.asList(limits));
        List<QualityIssue> found = analysis.issues().stream()
                .filter(issue -> codes.contains(issue.code()))
                .toList();
        return ClipVerdict.of(found).of(what, wording);
    }
}
