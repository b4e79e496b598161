package footfall.cli;

import footfall.analysis.AnalyzedClip;
import footfall.analysis.AnalyzedSession;
import footfall.analysis.ClipAnalyzer;
import footfall.analysis.Progress;
import footfall.analysis.ResultFolder;
import footfall.body.Side;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.report.ReportChoice;
import footfall.report.VerdictSentence;
import footfall.session.ClipAnalysis;
import footfall.wording.Wording;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Analyses the files of one call. Two clips of either side are one session with one report; any others keep a report each.
 *
 * @param standing the clips of the runner standing, which no result may replace
 * @param reports absent where only the numbers are wanted
 */
record FileAnalyses(
        ClipAnalyzer analyzer,
        List<Path> standing,
        Optional<ReportChoice> reports,
        VideoOptions video,
        Wording wording,
        PrintWriter out,
        PrintWriter err) {
    /** A file with the folder of its results. */
    private record Source(Path file, ResultFolder folder) {}

    /** A file that was analysed. */
    private record Measured(Source source, AnalyzedClip clip) {
        ClipAnalysis analysis() {
            return clip.analysis();
        }

        Side nearSide() {
            return analysis().tracks().nearSide();
        }
    }

    /**
     * Writes the results of all files and tells each result in two lines.
     *
     * @return false if one of several files cannot be used, which is told in one sentence
     * @throws FootfallException if the only file cannot be used, or for a mistake of the command line
     */
    boolean of(ResultNames names) {
        List<Path> folders = names.folders();
        List<Source> sources = IntStream.range(0, folders.size())
                .mapToObj(i -> new Source(names.files().get(i), new ResultFolder(folders.get(i), wording)))
                .toList();
        return switch (sources.size()) {
            case 1 -> {
                report(measured(sources.get(0)));
                yield true;
            }
            case 2 -> two(sources, new ResultFolder(names.together(), wording));
            default -> several(sources);
        };
    }

    private boolean two(List<Source> sources, ResultFolder together) {
        sources.forEach(source -> together.requireUsableForSession(source.file()));
        standing.forEach(together::requireUsableForSession);
        List<Measured> measured = sources.stream()
                .flatMap(source -> attempted(source, () -> measured(source)).stream())
                .toList();
        if (measured.size() < sources.size()) {
            reported(measured);
            return false;
        }
        Measured one = measured.get(0);
        Measured other = measured.get(1);
        Optional<AnalyzedSession> session = AnalyzedSession.ofBothSides(one.clip(), other.clip());
        if (session.isPresent()) {
            together.writeNumbers(
                    session.get().analysis(),
                    Map.of(
                            one.nearSide(),
                            one.source().folder(),
                            other.nearSide(),
                            other.source().folder()));
            Path result = pages(session.get(), together);
            boolean drawn = allDone(measured, this::draw);
            tell(session.get(), result);
            return drawn;
        }
        boolean done = reported(measured);
        out.println(whyApart(one, other));
        return done;
    }

    private String whyApart(Measured one, Measured other) {
        Optional<Side> leg = one.analysis().ownLeg();
        return leg.isPresent() && leg.equals(other.analysis().ownLeg())
                ? wording.text("analyze.sameSide", wording.leg(one.nearSide()))
                : wording.text("analyze.bothLegs");
    }

    /** Each is a session of its own, and is done with before the next is read. */
    private boolean several(List<Source> sources) {
        boolean done = true;
        for (Source source : sources) {
            List<Measured> measured =
                    attempted(source, () -> measured(source)).stream().toList();
            done = reported(measured) && !measured.isEmpty() && done;
        }
        out.println(wording.text("analyze.many"));
        return done;
    }

    private boolean reported(List<Measured> measured) {
        return allDone(measured, this::report);
    }

    private boolean allDone(List<Measured> all, Consumer<Measured> work) {
        long done = all.stream()
                .filter(measured -> attempted(measured.source(), () -> {
                            work.accept(measured);
                            return measured;
                        })
                        .isPresent())
                .count();
        return done == all.size();
    }

    /** One file of several: one that cannot be used does not keep the others from being analysed. */
    private <T> Optional<T> attempted(Source source, Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (FootfallException e) {
            if (e.problem().kind() == Problem.Kind.USAGE) {
                throw e;
            }
            err.println(source.file() + ": " + wording.problem(e));
            return Optional.empty();
        }
    }

    /** Analyses a file and writes its numbers. */
    private Measured measured(Source source) {
        source.folder().requireUsable(source.file());
        standing.forEach(source.folder()::requireUsable);
        try (TerminalProgress progress = TerminalProgress.onStandardError(wording)) {
            AnalyzedClip clip = video.covered(analyzer.analyze(source.file(), progress));
            progress.stage(Progress.Stage.WRITING);
            source.folder().writeNumbers(clip);
            return new Measured(source, clip);
        }
    }

    /** Writes all else of a clip that is a session by itself. */
    private void report(Measured measured) {
        AnalyzedSession session = measured.clip().session();
        Path result = pages(session, measured.source().folder());
        draw(measured);
        tell(session, result);
    }

    /** Writes the reports that are wanted; gives what to open. */
    private Path pages(AnalyzedSession session, ResultFolder folder) {
        return reports.map(choice -> folder.writeReports(session, choice).get(0))
                .orElse(folder.directory());
    }

    private void draw(Measured measured) {
        if (video.wanted()) {
            Source source = measured.source();
            try (TerminalProgress progress = TerminalProgress.onStandardError(wording)) {
                source.folder().writeVideo(measured.clip(), source.file(), video.faceCovered(), progress);
            }
        }
    }

    private void tell(AnalyzedSession session, Path result) {
        out.println(VerdictSentence.of(session.analysis(), wording));
        out.println(result.toAbsolutePath().normalize());
    }
}
