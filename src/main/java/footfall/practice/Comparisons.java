package footfall.practice;

import footfall.advice.AdviceRequest;
import footfall.analysis.ComparedLandings;
import footfall.analysis.ComparisonVideo;
import footfall.analysis.Progress;
import footfall.analysis.Version;
import footfall.body.Side;
import footfall.comparison.Comparison;
import footfall.comparison.ErrorTable;
import footfall.comparison.LegMetric;
import footfall.comparison.OwnErrors;
import footfall.comparison.Pain;
import footfall.comparison.Progression;
import footfall.comparison.Reference;
import footfall.comparison.Repeatability;
import footfall.comparison.SessionComparer;
import footfall.exchange.OwnErrorsJson;
import footfall.exchange.SessionExport;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.register.AuditAction;
import footfall.register.Clip;
import footfall.register.ClipPurpose;
import footfall.register.ClipState;
import footfall.register.Session;
import footfall.report.Audience;
import footfall.report.ComparedSessions;
import footfall.report.ComparisonFiles;
import footfall.report.Picture;
import footfall.report.ProgressFiles;
import footfall.report.ReportChoice;
import footfall.settings.ComparisonSettings;
import footfall.settings.ErrorSettings;
import footfall.settings.VideoSettings;
import footfall.store.Database;
import footfall.store.MediaFolder;
import footfall.wording.ComparisonWords;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sessions of a runner side by side, their course, and how large the practice's own measurement error is. */
public final class Comparisons {
    /** Of three or more sessions there is a course. */
    public static final int FEWEST_TO_FOLLOW = 3;

    /** Of some MB each. */
    private static final int KEPT_VIDEOS = 3;

    /** Of some hundred kB with its picture. */
    private static final int KEPT_ANSWERS = 30;

    private static final String ERRORS = "measurementErrors";
    private static final List<String> COMPARED = Audience.both().stream()
            .flatMap(audience -> List.of(audience.comparisonPage(), audience.comparisonPdf()).stream())
            .toList();
    private static final List<String> FOLLOWED = List.of("progress.html", "progress.pdf");

    private final Database database;
    private final MediaFolder media;
    private final Journal journal;
    private final Analyses analyses;
    private final Desk desk;
    private final Recent<byte[]> videos = new Recent<>(KEPT_VIDEOS);
    private final Recent<Answer> answers = new Recent<>(KEPT_ANSWERS);
    private final Recent<Optional<byte[]>> pictures = new Recent<>(KEPT_ANSWERS);

    /**
     * The answer in words.
     *
     * @param lines what it rests on
     * @param pictured whether there are landings to show for it
     */
    public record Answer(String headline, List<String> lines, boolean pictured) {}

    Comparisons(Database database, MediaFolder media, Journal journal, Analyses analyses, Desk desk) {
        this.database = database;
        this.media = media;
        this.journal = journal;
        this.analyses = analyses;
        this.desk = desk;
    }

    /** The sessions of a runner that have a result, the earliest first. */
    public List<Session> analysed(String runnerId) {
        List<Session> sessions = new ArrayList<>(
                database.<List<Session>>read(tables -> tables.sessions().ofRunner(runnerId)));
        Collections.reverse(sessions);
        return sessions.stream()
                .filter(session -> !runs(session.id()).isEmpty())
                .toList();
    }

    /** Those clips of a session that have a result, as they came. */
    public List<Clip> runs(String sessionId) {
        return analyses.clipsOf(sessionId).stream()
                .filter(clip -> clip.facts().purpose() == ClipPurpose.RUN && clip.state() == ClipState.DONE)
                .toList();
    }

    /** Whether the second of two analysed sessions differs from the first. */
    public Answer compare(Session before, Session after, Wording wording) {
        return answers.get(key(List.of(before, after), wording), () -> compareNow(before, after, wording));
    }

    private Answer compareNow(Session before, Session after, Wording wording) {
        return inFolder(folder -> {
            Comparison comparison = comparison(results(folder, before), results(folder, after));
            ComparisonWords words = new ComparisonWords(wording);
            List<String> lines = new ArrayList<>();
            lines.add(words.detail(comparison));
            words.otherLeg(comparison).ifPresent(lines::add);
            words.besides(comparison, pain(before, after)).ifPresent(lines::add);
            comparison.comparability().reasons().forEach(reason -> lines.add(words.reason(reason)));
            return new Answer(
                    words.headline(comparison),
                    lines.stream().distinct().toList(),
                    comparison.primary().isPresent());
        });
    }

    /**
     * The report of a comparison.
     *
     * @param name one of comparison.html, comparison.pdf, comparison-runner.html, comparison-runner.pdf; empty is given for any other
     */
    public Optional<byte[]> report(Session before, Session after, String name, Wording wording) {
        return Optional.of(name)
                .filter(COMPARED::contains)
                .map(file -> inFolder(folder -> {
                    SessionResults first = results(folder, before);
                    SessionResults second = results(folder, after);
                    Comparison comparison = comparison(first, second);
                    ComparedSessions compared = new ComparedSessions(
                            comparison,
                            pain(before, after),
                            first.curves(),
                            second.curves(),
                            comparison
                                    .primary()
                                    .flatMap(what -> landings(first, second, what.side(), wording))
                                    .map(l ->
                                            new ComparedSessions.Landings(Picture.of("image/jpeg", l.jpeg()), l.svg())),
                            Version.current());
                    List<Audience> audiences = Audience.both().stream()
                            .filter(a -> file.equals(a.comparisonPage()) || file.equals(a.comparisonPdf()))
                            .toList();
                    ReportChoice choice = new ReportChoice(audiences, file.endsWith(".pdf"), AdviceRequest.usual());
                    new ComparisonFiles(choice, wording).write(compared, folder);
                    return bytes(folder.resolve(file));
                }));
    }

    /** Both median landings side by side, a JPEG file; absent where there is nothing that both show. */
    public Optional<byte[]> landings(Session before, Session after, Wording wording) {
        return pictures.get(key(List.of(before, after), wording), () -> landingsNow(before, after, wording));
    }

    private Optional<byte[]> landingsNow(Session before, Session after, Wording wording) {
        return inFolder(folder -> {
            SessionResults first = results(folder, before);
            SessionResults second = results(folder, after);
            return comparison(first, second)
                    .primary()
                    .flatMap(what -> landings(first, second, what.side(), wording))
                    .map(ComparedLandings::jpeg);
        });
    }

    /** Stride beside stride, in step: an MP4. One at a time, for it takes all of a processor; the last ones are kept. */
    public synchronized byte[] video(Session before, Session after, Wording wording) {
        return videos.get(
                key(List.of(before, after), wording),
                () -> inFolder(folder -> video(
                        folder.resolve("comparison.mp4"), results(folder, before), results(folder, after), wording)));
    }

    private byte[] video(Path target, SessionResults before, SessionResults after, Wording wording) {
        Comparison comparison = comparison(before, after);
        Optional<Side> side = comparison
                .primary()
                .map(LegMetric::side)
                .or(() -> comparison.before().sidesSharedWith(comparison.after()).stream()
                        .findFirst());
        new ComparisonVideo(VideoSettings.defaults(), wording, false)
                .write(before.source(side), after.source(side), target, Progress.silent());
        return bytes(target);
    }

    /** The pictures of both median landings; where they cannot be drawn the report does without them. */
    private static Optional<ComparedLandings> landings(
            SessionResults before, SessionResults after, Side side, Wording wording) {
        try {
            return ComparedLandings.of(
                    before.source(Optional.of(side)), after.source(Optional.of(side)), side, wording, false);
        } catch (FootfallException e) {
            return Optional.empty();
        }
    }

    private static Optional<Pain> pain(Session before, Session after) {
        return before.facts().pain().flatMap(first -> after.facts().pain().map(second -> new Pain(first, second)));
    }

    private Comparison comparison(SessionResults before, SessionResults after) {
        return comparer().compare(before.read(), after.read(), Optional.empty());
    }

    private SessionComparer comparer() {
        ComparisonSettings settings = ComparisonSettings.defaults();
        ErrorTable table = ErrorTable.of(false, ErrorSettings.betweenDays());
        return new SessionComparer(
                settings,
                ownErrors().map(own -> table.with(own, settings.firmRepeats())).orElse(table));
    }

    /** The course over all analysed sessions of a runner, of which there are three or more. */
    public Answer follow(List<Session> sessions, Wording wording) {
        return answers.get(key(sessions, wording), () -> followNow(sessions, wording));
    }

    private Answer followNow(List<Session> sessions, Wording wording) {
        return inFolder(folder -> {
            Progression progression = progression(folder, sessions);
            ComparisonWords words = new ComparisonWords(wording);
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < progression.sessions().size(); i++) {
                lines.add(words.session(progression, i));
            }
            lines.add(words.detail(progression.last()));
            return new Answer(words.sinceFirst(progression), lines, false);
        });
    }

    /** The report of the course; {@code name} is progress.html or progress.pdf, else empty is given. */
    public Optional<byte[]> followed(List<Session> sessions, String name, Wording wording) {
        return Optional.of(name)
                .filter(FOLLOWED::contains)
                .map(file -> inFolder(folder -> {
                    new ProgressFiles(file.endsWith(".pdf"), wording)
                            .write(progression(folder, sessions), Version.current(), folder);
                    return bytes(folder.resolve(file));
                }));
    }

    private Progression progression(Path folder, List<Session> sessions) {
        List<footfall.comparison.Session> read = sessions.stream()
                .map(session -> results(folder, session).read())
                .toList();
        return Progression.of(read, comparer(), Optional.empty());
    }

    /** A clip's result for another program. */
    public byte[] export(Clip clip, SessionExport.Format format, Wording wording) {
        return inFolder(folder -> {
            SessionResults laidOut = SessionResults.in(folder, List.of(clip), analyses, desk);
            return bytes(SessionExport.of(laidOut.folder()).write(format, folder, wording));
        });
    }

    /** The practice's own errors between two visits, where they were determined. */
    public Optional<OwnErrors> ownErrors() {
        return ownErrorsText().map(text -> OwnErrorsJson.read(text, ERRORS));
    }

    /** As a file of errors, with the reference values. */
    public Optional<String> ownErrorsText() {
        return database.read(tables -> tables.settings().find(ERRORS));
    }

    /**
     * Determines the practice's own errors, and keeps them for all comparisons from now on.
     *
     * @param runners the repeated sessions of each, two or more
     * @param symptomFree whether the runners have no complaint: then reference values are kept, too
     * @throws FootfallException if they are too few or too unlike
     */
    public void determineErrors(String who, List<List<Session>> runners, boolean symptomFree) {
        inFolder(folder -> {
            List<List<footfall.comparison.Session>> read = runners.stream()
                    .map(sessions -> sessions.stream()
                            .map(session -> results(folder, session).read())
                            .toList())
                    .toList();
            Repeatability repeatability = new Repeatability(ComparisonSettings.defaults());
            OwnErrors errors = repeatability.errors(read, false);
            List<Reference> references = symptomFree ? repeatability.references(read) : List.of();
            changeErrors(who, Optional.of(OwnErrorsJson.text(errors, references, Version.current())));
            return errors;
        });
    }

    /** Back to the errors that are known from the literature. */
    public void forgetErrors(String who) {
        changeErrors(who, Optional.empty());
    }

    private void changeErrors(String who, Optional<String> text) {
        database.write(tables -> {
            tables.settings().change(ERRORS, text);
            journal.write(tables, who, AuditAction.CHANGED, "practice", ERRORS);
            return text;
        });
    }

    /** Another wherever another answer could come: sessions as told and as corrected, errors and language. */
    private String key(List<Session> sessions, Wording wording) {
        return sessions.stream().map(this::state).collect(Collectors.joining())
                + wording.language()
                + ownErrorsText().orElse("");
    }

    private String state(Session session) {
        return session.id()
                + session.version()
                + runs(session.id()).stream().map(this::state).toList();
    }

    private String state(Clip clip) {
        return clip.id() + desk.file(clip, SessionResults.NUMBERS, Language.ENGLISH.code());
    }

    private SessionResults results(Path folder, Session session) {
        List<Clip> runs = runs(session.id());
        if (runs.isEmpty()) {
            throw new FootfallException(
                    Problem.SESSION_NOT_ANALYSED, session.facts().date().toString());
        }
        return SessionResults.in(folder.resolve(session.id()), runs, analyses, desk);
    }

    private <T> T inFolder(Function<Path, T> work) {
        return DataFolder.forAWhile(media, work);
    }

    private static byte[] bytes(Path file) {
        return Disk.on(() -> Files.readAllBytes(file));
    }
}
