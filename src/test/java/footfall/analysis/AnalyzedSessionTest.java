package footfall.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import footfall.body.PointSource;
import footfall.body.Side;
import footfall.calibration.CameraGuides;
import footfall.gait.Stride;
import footfall.geometry.Point;
import footfall.overlay.LandingGeometry;
import footfall.session.ClipAnalysis;
import footfall.session.ExampleAnalysis;
import footfall.session.SeenRun;
import footfall.settings.AnalysisSettings;
import footfall.tracking.Tracks;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two clips without stickers, each of which shows both legs. */
class AnalyzedSessionTest {
    private static final Point ANYWHERE = new Point(1, 1);

    @Test
    void aSessionOfBothSidesShowsEachLegsLandingFromTheClipThatWasFilmedForIt() {
        Landing left = landing(Side.LEFT);
        Landing right = landing(Side.RIGHT);
        AnalyzedClip one = analyzed(clip(Side.RIGHT), List.of(landing(Side.LEFT), right));
        AnalyzedClip other = analyzed(clip(Side.LEFT), List.of(left, landing(Side.RIGHT)));
        List<Landing> shown =
                AnalyzedSession.ofBothSides(one, other).orElseThrow().landings();
        assertThat(shown).hasSize(2);
        assertThat(shown.get(0)).isSameAs(left);
        assertThat(shown.get(1)).isSameAs(right);
    }

    private static Landing landing(Side side) {
        return new Landing(
                new Stride(side, 1, Optional.empty(), Map.of()),
                60,
                1,
                new BufferedImage(2, 2, BufferedImage.TYPE_3BYTE_BGR),
                new LandingGeometry(ANYWHERE, ANYWHERE, ANYWHERE, Optional.empty(), Optional.empty(), new Point(0, 1)));
    }

    private static AnalyzedClip analyzed(ClipAnalysis clip, List<Landing> landings) {
        SeenRun seen = new SeenRun(
                clip.sourceName(),
                clip.sourceSha256(),
                clip.video(),
                clip.points(),
                clip.tracks(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                clip.recording(),
                CameraGuides.none(),
                AnalysisSettings.defaults(),
                Optional.empty());
        return new AnalyzedClip(seen, clip, landings);
    }

    private static ClipAnalysis clip(Side near) {
        ClipAnalysis example = ExampleAnalysis.complete();
        Tracks tracks = example.tracks();
        return new ClipAnalysis(
                near + ".mp4",
                Optional.empty(),
                example.video(),
                PointSource.KEYPOINTS,
                example.timeBase(),
                new Tracks(tracks.times(), tracks.facing(), near, tracks.unit(), tracks.tracks()),
                example.calibration(),
                example.gait(),
                Optional.empty(),
                List.of(),
                example.recording(),
                example.settings(),
                example.version());
    }
}
