package footfall.report;

import footfall.body.Side;
import footfall.calibration.Calibration;
import footfall.calibration.TimeBase;
import footfall.observation.VideoInfo;
import footfall.report.Block.Bullets;
import footfall.report.Block.Fact;
import footfall.report.Block.Facts;
import footfall.report.Block.Paragraph;
import footfall.session.ClipAnalysis;
import footfall.session.SessionAnalysis;
import footfall.settings.AnalysisSettings;
import footfall.settings.Recording;
import footfall.wording.Reading;
import footfall.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How it was measured, with what settings, and where the rules come from. */
final class MethodBlocks {
    private static final double SLOW_MOTION = 1.01;

    private final SessionAnalysis analysis;
    private final Wording wording;
    private final List<Fact> facts = new ArrayList<>();
    /** Of the clip whose facts are being added, where there are two. */
    private Optional<Side> side = Optional.empty();

    MethodBlocks(SessionAnalysis analysis, Wording wording) {
        this.analysis = analysis;
        this.wording = wording;
    }

    List<Block> facts() {
        List<Block> blocks = new ArrayList<>();
        for (ClipAnalysis clip : analysis.clips()) {
            addClip(clip);
            if (analysis.ofBothSides()) {
                blocks.add(added());
            }
        }
        addTold(analysis.recording());
        blocks.add(added());
        return blocks;
    }

    private Block added() {
        Block added = new Facts(facts);
        facts.clear();
        return added;
    }

    private void addClip(ClipAnalysis clip) {
        side = analysis.ofBothSides() ? Optional.of(clip.tracks().nearSide()) : Optional.empty();
        addVideo(clip);
        addTime(clip.timeBase());
        addCalibration(clip.calibration());
        add("method.standing", new StandingWords(analysis, wording).fact(clip));
        side = Optional.empty();
    }

    private void addVideo(ClipAnalysis clip) {
        Optional<VideoInfo> video = clip.video();
        add("method.video", video.map(v -> wording.text("method.video.value", v.widthPx(), v.heightPx(), v.codec())));
        add("method.points", Optional.of(wording.of(clip.points())));
        add(
                "method.view",
                Optional.of(wording.text(
                        "method.view.value",
                        clip.tracks().facing(),
                        wording.leg(clip.tracks().nearSide()))));
    }

    private void addTime(TimeBase timeBase) {
        double factor = timeBase.slowMotionFactor();
        String key = factor > SLOW_MOTION ? "method.time.slow" : "method.time.value";
        add("method.time", Optional.of(wording.text(key, timeBase.captureFps(), timeBase.source(), factor)));
    }

    private void addCalibration(Calibration calibration) {
        add(
                "method.scale",
                Optional.of(calibration
                        .scale()
                        .map(s -> wording.text("method.scale.value", s.source(), 2 * s.relativeUncertainty()))
                        .orElseGet(() -> wording.text("method.scale.none"))));
        add("method.leg", reading(calibration.legLengthMetres(), Reading.CENTIMETRES));
        add("method.roll", reading(calibration.rollDegrees(), Reading.DEGREES));
        add("method.yaw", reading(calibration.yawDegrees(), Reading.DEGREES));
    }

    private void addTold(Recording told) {
        add("method.speed", reading(told.speedMetresPerSecond(), Reading.KILOMETRES_PER_HOUR));
        add("method.height", reading(told.heightMetres(), Reading.METRES));
        add("method.legTold", reading(told.legLengthMetres(), Reading.METRES));
        add("method.distance", reading(told.cameraDistanceMetres(), Reading.METRES));
        add("method.incline", reading(told.inclinePercent(), Reading.PERCENT));
    }

    private Optional<String> reading(Optional<Double> value, Reading reading) {
        return value.map(v -> wording.withUnit(v, reading));
    }

    private void add(String key, Optional<String> value) {
        String name = wording.text(key);
        String named = side.map(s -> wording.text("report.ofSide", name, s)).orElse(name);
        value.ifPresent(v -> facts.add(new Fact(named, v)));
    }

    List<Block> settings() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(wording.text(
                "report.versions", analysis.version(), analysis.gait().verdict().ruleVersion())));
        blocks.addAll(new ChangedSettingsBlocks(wording)
                .of(
                        analysis.settings(),
                        AnalysisSettings.defaults().of(analysis.points()).asMap()));
        blocks.add(new Paragraph(wording.text("report.sources")));
        blocks.add(new Bullets(List.of(
                "Lieberman et al. 2015, J Exp Biol 218:3406",
                "Wille et al. 2014, J Orthop Sports Phys Ther 44:825",
                "Lenhart et al. 2014, J Orthop Sports Phys Ther",
                "Souza 2016, Phys Med Rehabil Clin N Am 27:217",
                "Morin et al. 2005, J Appl Biomech",
                "Fukuchi et al., BMC-RIC running biomechanics (CC BY 4.0)")));
        return blocks;
    }
}
