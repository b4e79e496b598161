package footfall.practice;

import footfall.advice.AdviceRequest;
import footfall.analysis.AnalyzedClip;
import footfall.analysis.BrowserVideo;
import footfall.analysis.Progress;
import footfall.analysis.ResultFolder;
import footfall.exchange.SeenRunFile;
import footfall.exchange.WholeFile;
import footfall.register.Runner;
import footfall.report.Audience;
import footfall.report.ReportChoice;
import footfall.report.VerdictSentence;
import footfall.session.SeenRun;
import footfall.settings.AnalysisSettings;
import footfall.settings.VideoSettings;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every file of a clip's analysis.
 *
 * @param video that was analysed
 */
record ResultFiles(Runner runner, Path video, Progress progress) {
    /** A copy for browsers that do not play the clip as it is. */
    static final String BROWSER_VIDEO = "browser.mp4";

    /** @param folder empty, and there */
    void write(AnalyzedClip analyzed, Path folder) {
        writeNumbersAndReports(analyzed, folder);
        writeBrowserVideo(analyzed.seen(), folder);
    }

    /** Of a clip that cannot be measured as it was seen: what the desk needs to put it right by hand. */
    void writeSeen(SeenRun seen, Path folder) {
        SeenRunFile.write(seen, folder.resolve(SeenRunFile.NAME));
        writeBrowserVideo(seen, folder);
    }

    private void writeBrowserVideo(SeenRun seen, Path folder) {
        if (!BrowserVideo.isOne(video)) {
            new BrowserVideo(VideoSettings.defaults()).write(seen, video, folder.resolve(BROWSER_VIDEO), progress);
        }
    }

    void writeNumbersAndReports(AnalyzedClip analyzed, Path folder) {
        progress.stage(Progress.Stage.WRITING);
        new ResultFolder(folder, Wording.of(Language.ENGLISH)).writeNumbers(analyzed);
        ReportChoice choice = choice(runner, Audience.both(), true);
        for (Language language : Language.values()) {
            progress.stage(Progress.Stage.WRITING);
            Path pages = folder.resolve(language.code());
            ResultFolder written = new ResultFolder(pages, Wording.of(language));
            WholeFile.write(
                    pages.resolve("verdict.txt"),
                    VerdictSentence.of(analyzed.session().analysis(), Wording.of(language)));
            written.writeLandingPictures(analyzed.session());
            written.writeReports(analyzed.session(), choice);
            Disk.on(() -> moveUp(pages, language));
        }
    }

    /** @param withPdf whether the reports are wanted on paper, too */
    static ReportChoice choice(Runner runner, List<Audience> audiences, boolean withPdf) {
        return new ReportChoice(
                audiences,
                withPdf,
                new AdviceRequest(
                        runner.facts().complaintSide().isPresent(),
                        Optional.empty(),
                        AnalysisSettings.defaults().advice()));
    }

    /** {@code report.html} in the folder of a language becomes {@code report.en.html} beside it. */
    private static Path moveUp(Path pages, Language language) throws IOException {
        try (Stream<Path> all = Files.list(pages)) {
            for (Path page : all.toList()) {
                Files.move(
                        page,
                        pages.resolveSibling(ResultNames.in(
                                language.code(), page.getFileName().toString())));
            }
        }
        return pages;
    }
}
