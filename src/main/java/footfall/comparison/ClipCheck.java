package footfall.comparison;

import footfall.body.PointSource;
import footfall.comparison.Reason.Code;
import footfall.comparison.Reason.Which;
import footfall.gait.OverstrideVerdict;
import footfall.quality.QualityCode;
import footfall.quality.Severity;
import footfall.settings.ComparisonSettings;
import java.util.ArrayList;
import java.util.List;

/** Names everything that two clips of one side do not have in common, and what makes either unfit. */
final class ClipCheck {
    private final ComparisonSettings settings;
    private final boolean sameSession;
    private final SessionClip before;
    private final SessionClip after;
    private final List<Reason> reasons = new ArrayList<>();

    ClipCheck(ComparisonSettings settings, boolean sameSession, SessionClip before, SessionClip after) {
        this.settings = settings;
        this.sameSession = sameSession;
        this.before = before;
        this.after = after;
    }

    List<Reason> reasons() {
        reasons.clear();
        method();
        standing();
        unfit(before, Which.BEFORE);
        unfit(after, Which.AFTER);
        camera();
        return List.copyOf(reasons);
    }

    private void forbid(Code code, Object... arguments) {
        reasons.add(Reason.forbidding(code, arguments));
    }

    private void warn(Code code, Object... arguments) {
        reasons.add(Reason.warning(code, arguments));
    }

    private void method() {
        PointSource m1 = before.conditions().method();
        PointSource m2 = after.conditions().method();
        if (m1 != m2) {
            forbid(Code.METHOD_DIFFERS, m1, m2);
        }
    }

    private void standing() {
        Conditions c1 = before.conditions();
        Conditions c2 = after.conditions();
        if (c1.nearSide() == c2.nearSide() && !c1.standing().equals(c2.standing())) {
            warn(Code.STANDING_IN_ONE, c1.standing().size() > c2.standing().size() ? Which.BEFORE : Which.AFTER);
        }
    }

    private void unfit(SessionClip clip, Which which) {
        if (clip.conditions().captureFps() < settings.fewestFps()) {
            forbid(Code.FRAME_RATE_LOW, which, clip.conditions().captureFps());
        }
        if (has(clip, QualityCode.TIME_BASE_DOUBTFUL, Severity.SERIOUS)) {
            forbid(Code.TIME_BASE_DOUBTFUL, which);
        }
        if (clip.gates().contains(OverstrideVerdict.Reason.STRIKE_TIME_UNSURE)) {
            strikesUnsure(clip, which);
        }
        if (has(clip, QualityCode.SPEED_CONTRADICTED, Severity.WARNING)) {
            warnOrForbidSpeed(which);
        }
        clip.issues().stream()
                .filter(i -> i.severity() == Severity.SERIOUS && i.code() != QualityCode.TIME_BASE_DOUBTFUL)
                .distinct()
                .forEach(issue -> warn(Code.SERIOUS_ISSUE, which, issue));
    }

    /** Without stickers all strikes of all clips are that unsure; the clips' own errors hold it. */
    private void strikesUnsure(SessionClip clip, Which which) {
        boolean always = clip.conditions().method() == PointSource.KEYPOINTS;
        reasons.add(
                always
                        ? Reason.warning(Code.STRIKE_TIME_UNSURE, which)
                        : Reason.forbidding(Code.STRIKE_TIME_UNSURE, which));
    }

    /** A belt that contradicts in both clips may be the same wrong leg length twice; in one only, the speeds differ or a scale does. */
    private void warnOrForbidSpeed(Which which) {
        boolean both = has(before, QualityCode.SPEED_CONTRADICTED, Severity.WARNING)
                && has(after, QualityCode.SPEED_CONTRADICTED, Severity.WARNING);
        reasons.add(both ? Reason.warning(Code.SPEED_DOUBTFUL, which) : Reason.forbidding(Code.SPEED_DOUBTFUL, which));
    }

    private static boolean has(SessionClip clip, QualityCode code, Severity atLeast) {
        return clip.issues().stream()
                .anyMatch(i -> i.code() == code && i.severity().compareTo(atLeast) >= 0);
    }

    private void camera() {
        Conditions c1 = before.conditions();
        Conditions c2 = after.conditions();
        c1.legInPicture()
                .ifPresent(s1 -> c2.legInPicture().ifPresent(s2 -> pictureSize(Math.max(s1, s2) / Math.min(s1, s2))));
        c1.yawDegrees()
                .ifPresent(y1 -> c2.yawDegrees().ifPresent(y2 -> {
                    if (Math.abs(y1 - y2) > settings.cameraTurnDegrees()) {
                        warn(Code.CAMERA_TURN_DIFFERS, y1, y2);
                    }
                }));
        c1.scaleSource()
                .ifPresent(s1 -> c2.scaleSource()
                        .filter(s2 -> s1 != s2)
                        .ifPresent(s2 -> warn(Code.SCALE_SOURCE_DIFFERS, s1, s2)));
        c1.legLengthMetres()
                .ifPresent(l1 -> c2.legLengthMetres().ifPresent(l2 -> {
                    if (Math.abs(l1 - l2) > settings.legLengthShare() * Math.min(l1, l2)) {
                        warn(Code.LEG_LENGTH_DIFFERS, l1, l2);
                    }
                }));
    }

    private void pictureSize(double ratio) {
        if (ratio > settings.pictureSizeRatio()) {
            warn(Code.PICTURE_SIZE_DIFFERS, ratio);
        } else if (sameSession && ratio > settings.sameCameraRatio()) {
            warn(Code.CAMERA_TOUCHED);
        }
    }
}
