package footfall.practice;

import footfall.exchange.DossierJson;
import footfall.exchange.ReadableCsv;
import footfall.register.AuditAction;
import footfall.register.Clip;
import footfall.register.ResultFile;
import footfall.register.Runner;
import footfall.register.RunnerFacts;
import footfall.register.Session;
import footfall.register.SessionFacts;
import footfall.store.Database;
import footfall.store.MediaFolder;
import footfall.store.RowTable;
import footfall.store.Tables;
import footfall.wording.Reading;
import footfall.wording.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** All that is held of one runner, as a zip that the runner can read and another program too (GDPR, articles 15 and 20). */
public final class Dossier {
    private static final Map<String, String> SUBJECTS =
            Map.of("runner", "dossier.subject.runner", "session", "dossier.subject.session");

    private final Database database;
    private final MediaFolder media;
    private final Journal journal;

    /** A clip with what came of it, and its name in the zip. */
    private record Film(Session session, Clip clip, List<ResultFile> results, String name) {}

    private record Held(
            Runner runner, List<Session> sessions, List<Film> films, Map<String, List<Map<String, Object>>> tables) {}

    Dossier(Database database, MediaFolder media, Journal journal) {
        this.database = database;
        this.media = media;
        this.journal = journal;
    }

    /**
     * Writes it.
     *
     * @param runner who is there
     */
    public void write(String who, Runner runner, OutputStream target, Wording wording) throws IOException {
        database.write(tables -> {
            journal.write(tables, who, AuditAction.EXPORTED, "runner", runner.id());
            return runner;
        });
        Held held = database.snapshot(tables -> held(tables, runner));
        try (ZipOutputStream zip = new ZipOutputStream(target)) {
            text(
                    zip,
                    wording.text("dossier.readme") + ".txt",
                    wording.text("dossier.what", runner.facts().name()) + "\n");
            text(
                    zip,
                    wording.text("dossier.runner") + ".csv",
                    runnerTable(held.runner().facts(), wording));
            text(zip, wording.text("dossier.sessions") + ".csv", sessionTable(held.sessions(), wording));
            text(zip, wording.text("dossier.clips") + ".csv", clipTable(held.films(), wording));
            text(zip, wording.text("dossier.log") + ".csv", logTable(held.tables(), wording));
            text(zip, "data.json", DossierJson.text(held.tables()));
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Film film : held.films()) {
                file(zip, film.name(), film.clip().mediaSha256());
                for (ResultFile result : film.results()) {
                    file(
                            zip,
                            film.name() + "-" + wording.text("dossier.results") + "/" + result.name(),
                            result.mediaSha256());
                }
            }
        }
    }

    private static Held held(Tables tables, Runner runner) {
        List<Session> sessions = tables.sessions().ofRunner(runner.id());
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        RowTable.aboutRunners().forEach(table -> rows.put(table, tables.rows().ofRunner(table, runner.id())));
        List<Film> films = sessions.stream()
                .flatMap(session -> tables.clips().ofSession(session.id()).stream()
                        .map(clip -> new Film(session, clip, tables.results().ofClip(clip.id()), name(session, clip))))
                .toList();
        return new Held(runner, sessions, films, rows);
    }

    /** No two alike, and none that leads out of the folder it is unpacked in. */
    private static String name(Session session, Clip clip) {
        String safe = clip.fileName().replaceAll("[^\\p{L}\\p{N}._ -]", "_").replaceFirst("^\\.+", "_");
        return session.facts().date() + "/" + clip.id().substring(0, 8) + "-" + safe;
    }

    private static String runnerTable(RunnerFacts facts, Wording wording) {
        return new ReadableCsv(wording.language())
                .row(List.of(wording.text("web.runner.name"), facts.name()))
                .row(List.of(wording.text("web.runner.birthYear"), shown(facts.birthYear())))
                .row(List.of(
                        wording.text("web.runner.height"), shown(facts.heightMetres(), Reading.CENTIMETRES, wording)))
                .row(List.of(
                        wording.text("web.runner.legLength"),
                        shown(facts.legLengthMetres(), Reading.CENTIMETRES, wording)))
                .row(List.of(
                        wording.text("web.runner.complaintSide"),
                        facts.complaintSide().map(wording::of).orElse("")))
                .row(List.of(wording.text("web.runner.notes"), facts.notes()))
                .text();
    }

    private static String sessionTable(List<Session> sessions, Wording wording) {
        ReadableCsv table = new ReadableCsv(wording.language())
                .row(List.of(
                        wording.text("web.session.date"),
                        wording.text("web.session.speed"),
                        wording.text("web.session.incline"),
                        wording.text("web.session.shoes"),
                        wording.text("web.session.pain"),
                        wording.text("web.session.remarks")));
        for (Session session : sessions) {
            SessionFacts facts = session.facts();
            table.row(List.of(
                    facts.date().toString(),
                    shown(facts.speedMetresPerSecond(), Reading.KILOMETRES_PER_HOUR, wording),
                    shown(facts.inclinePercent(), Reading.PERCENT, wording),
                    facts.shoes(),
                    shown(facts.pain()),
                    facts.remarks()));
        }
        return table.text();
    }

    private static String clipTable(List<Film> films, Wording wording) {
        ReadableCsv table = new ReadableCsv(wording.language())
                .row(List.of(
                        wording.text("web.session.date"),
                        wording.text("dossier.clip.name"),
                        wording.text("dossier.clip.here"),
                        wording.text("dossier.clip.received"),
                        wording.text("dossier.clip.state")));
        for (Film film : films) {
            table.row(List.of(
                    film.session().facts().date().toString(),
                    film.clip().fileName(),
                    film.name(),
                    time(film.clip().createdAt()),
                    wording.of(film.clip().state())));
        }
        return table.text();
    }

    private static String logTable(Map<String, List<Map<String, Object>>> tables, Wording wording) {
        ReadableCsv table = new ReadableCsv(wording.language())
                .row(List.of(
                        wording.text("dossier.log.at"),
                        wording.text("dossier.log.who"),
                        wording.text("dossier.log.what"),
                        wording.text("dossier.log.subject")));
        for (Map<String, Object> entry : tables.getOrDefault("audit", List.of())) {
            table.row(List.of(
                    time(Instant.ofEpochMilli(((Number) entry.getOrDefault("at", 0)).longValue())),
                    String.valueOf(entry.get("who")),
                    wording.of(AuditAction.valueOf(String.valueOf(entry.get("action")))),
                    wording.text(SUBJECTS.getOrDefault(String.valueOf(entry.get("subject")), "dossier.subject.clip"))));
        }
        return table.text();
    }

    /** UTC, to the second. */
    private static String time(Instant instant) {
        return DateTimeFormatter.ISO_INSTANT.format(instant.truncatedTo(ChronoUnit.SECONDS));
    }

    private static String shown(Optional<Integer> value) {
        return value.map(String::valueOf).orElse("");
    }

    private static String shown(Optional<Double> value, Reading reading, Wording wording) {
        return value.map(v -> wording.withUnit(v, reading)).orElse("");
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void file(ZipOutputStream zip, String name, String sha256) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(media.file(sha256), zip);
        zip.closeEntry();
    }
}
