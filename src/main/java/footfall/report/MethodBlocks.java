package footfall.report;

import footfall.calibration.Calibration;
import footfall.observation.VideoInfo;
import footfall.report.Block.Bullets;
import footfall.report.Block.Fact;
import footfall.report.Block.Facts;
import footfall.report.Block.Paragraph;
import footfall.session.ClipAnalysis;
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

    private final ClipAnalysis analysis;
    private final Wording wording;
    private final List<Fact> facts = new ArrayList<>();

    MethodBlocks(ClipAnalysis analysis, Wording wording) {
        this.analysis = analysis;
        this.wording = wording;
    }

    List<Block> facts() {
        facts.clear();
        addVideo();
        addTime();
        addCalibration(analysis.calibration());
        addTold(analysis.recording());
        add("method.standing", new StandingWords(analysis, wording).fact());
        return List.of(new Facts(facts));
    }

    private void addVideo() {
        Optional<VideoInfo> video = analysis.video();
        add("method.video", video.map(v -> wording.text("method.video.value", v.widthPx(), v.heightPx(), v.codec())));
        add(
                "method.view",
                Optional.of(wording.text(
                        "method.view.value",
                        analysis.tracks().facing(),
                        wording.leg(analysis.tracks().nearSide()))));
    }

    private void addTime() {
        double factor = analysis.timeBase().slowMotionFactor();
        String key = factor > SLOW_MOTION ? "method.time.slow" : "method.time.value";
        add(
                "method.time",
                Optional.of(wording.text(
                        key,
                        analysis.timeBase().captureFps(),
                        analysis.timeBase().source(),
                        factor)));
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
        value.ifPresent(v -> facts.add(new Fact(wording.text(key), v)));
    }

    List<Block> settings() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(wording.text(
                "report.versions", analysis.version(), analysis.gait().verdict().ruleVersion())));
        blocks.addAll(new ChangedSettingsBlocks(wording)
                .of(analysis.settings(), AnalysisSettings.defaults().asMap()));
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
