package footfall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import footfall.body.Side;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.register.Account;
import footfall.register.AuditAction;
import footfall.register.AuditEntry;
import footfall.register.Runner;
import footfall.register.RunnerFacts;
import footfall.register.RunnerSummary;
import footfall.register.Session;
import footfall.register.SessionFacts;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same on both databases. */
class DatabaseTest {
    private static final Instant NOW = Instant.ofEpochMilli(1_790_000_000_123L);

    @TempDir
    private Path folder;

    private enum Kind {
        SQLITE,
        POSTGRESQL
    }

    private String newUrl(Kind kind) {
        if (kind == Kind.SQLITE) {
            return "jdbc:sqlite:" + folder.resolve(UUID.randomUUID() + ".db");
        }
        assumeTrue(PostgresCluster.isThere(), "no PostgreSQL on this machine: apt-get install postgresql");
        return PostgresCluster.newDatabase();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static Runner runner(String name) {
        RunnerFacts facts = new RunnerFacts(
                name,
                Optional.of(1988),
                Optional.of(1.81),
                Optional.of(0.925),
                Optional.of(Side.LEFT),
                "line one\nline 'two' \u2013 é");
        return new Runner(id(), facts, NOW, 1);
    }

    private static Runner unknown(String name) {
        return new Runner(
                id(),
                new RunnerFacts(name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), ""),
                NOW,
                1);
    }

    private static Session session(Runner runner, String date) {
        SessionFacts facts = new SessionFacts(
                LocalDate.parse(date), Optional.of(2.75), Optional.of(-1.5), "old ones", Optional.of(0), "");
        return new Session(id(), runner.id(), facts, NOW, 1);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_kept_comes_back_also_after_closing(Kind kind) {
        String url = newUrl(kind);
        Runner known = runner("b");
        Runner unknown = unknown("A");
        Session first = session(known, "2026-01-31");
        Session second = session(known, "2026-02-01");
        try (Database database = Database.at(url)) {
            database.write(tables -> {
                List.of(known, unknown).forEach(tables.runners()::add);
                List.of(first, second).forEach(tables.sessions()::add);
                return null;
            });
        }
        try (Database database = Database.at(url)) {
            assertThat(database.<Optional<Runner>>read(t -> t.runners().find(known.id())))
                    .contains(known);
            assertThat(database.<List<Session>>read(t -> t.sessions().ofRunner(known.id())))
                    .containsExactly(second, first);
            assertThat(database.<List<RunnerSummary>>read(t -> t.runners().summaries()))
                    .containsExactly(
                            new RunnerSummary(unknown, 0, Optional.empty()),
                            new RunnerSummary(known, 2, Optional.of(LocalDate.of(2026, 2, 1))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_change_the_same_version_the_second_is_refused(Kind kind) {
        try (Database database = Database.at(newUrl(kind))) {
            Runner seen = runner("before");
            database.write(t -> {
                t.runners().add(seen);
                return null;
            });
            Runner mine = new Runner(seen.id(), runner("mine").facts(), NOW, seen.version());
            Runner theirs = new Runner(seen.id(), runner("theirs").facts(), NOW, seen.version());
            assertThat(database.<Boolean>write(t -> t.runners().change(mine))).isTrue();
            assertThat(database.<Boolean>write(t -> t.runners().change(theirs))).isFalse();
            Runner kept = database.read(t -> t.runners().find(seen.id())).orElseThrow();
            assertThat(kept.facts().name()).isEqualTo("mine");
            assertThat(kept.version()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_fails_halfway_did_nothing(Kind kind) {
        try (Database database = Database.at(newUrl(kind))) {
            Runner runner = runner("half");
            assertThatThrownBy(() -> database.write(t -> {
                        t.runners().add(runner);
                        t.sessions().add(session(unknown("of nobody"), "2026-01-01"));
                        return null;
                    }))
                    .isInstanceOf(RuntimeException.class);
            assertThat(database.<Optional<Runner>>read(t -> t.runners().find(runner.id())))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void many_may_write_at_once(Kind kind) {
        try (Database database = Database.at(newUrl(kind))) {
            IntStream.range(0, 60)
                    .parallel()
                    .forEach(i -> database.write(t -> {
                        t.runners().summaries();
                        t.runners().add(runner("r" + i));
                        return null;
                    }));
            assertThat(database.<List<RunnerSummary>>read(t -> t.runners().summaries()))
                    .hasSize(60);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_login_lasts_until_it_expires_and_goes_with_its_account(Kind kind) {
        try (Database database = Database.at(newUrl(kind))) {
            Account account = new Account(id(), "ann", NOW);
            database.write(t -> {
                t.accounts().add(account, "hash");
                t.accounts().addLogin("token", account.id(), NOW.plusSeconds(60));
                return null;
            });
            assertThat(database.<Optional<Account>>read(t -> t.accounts().loggedIn("token", NOW)))
                    .contains(account);
            assertThat(database.<Optional<Account>>read(t -> t.accounts().loggedIn("token", NOW.plusSeconds(60))))
                    .isEmpty();
            assertThat(database.<Optional<Account>>read(t -> t.accounts().loggedIn("other", NOW)))
                    .isEmpty();
            database.write(t -> {
                t.accounts().remove(account.id());
                return null;
            });
            assertThat(database.<Optional<Account>>read(t -> t.accounts().loggedIn("token", NOW)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_audit_tells_the_latest_first(Kind kind) {
        try (Database database = Database.at(newUrl(kind))) {
            AuditEntry first = new AuditEntry(NOW, "ann", AuditAction.ADDED, "runner", "1");
            AuditEntry second = new AuditEntry(NOW.plusMillis(1), "bob", AuditAction.VIEWED, "runner", "1");
            database.write(t -> {
                t.audit().add(first);
                t.audit().add(second);
                return null;
            });
            assertThat(database.<List<AuditEntry>>read(t -> t.audit().latest(10)))
                    .containsExactly(second, first);
            assertThat(database.<List<AuditEntry>>read(t -> t.audit().latest(1)))
                    .containsExactly(second);
        }
    }

    @Test
    void a_database_that_cannot_be_used_is_refused_without_telling_a_password() {
        for (String url : List.of(
                "nonsense",
                "jdbc:h2:mem:",
                "jdbc:sqlite:" + folder.resolve("no/such/folder.db") + "?password=secret")) {
            assertThatThrownBy(() -> Database.at(url)).isInstanceOfSatisfying(FootfallException.class, e -> {
                assertThat(e.problem()).isEqualTo(Problem.DATABASE_UNUSABLE);
                assertThat(e.arguments().toString()).doesNotContain("secret");
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_backup_has_every_table_that_is_not_left_out_on_purpose(Kind kind) {
        try (Database database = Database.at(newUrl(kind))) {
            assertThat(database.<List<String>>read(t -> t.rows().tablesThere()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(RowTable.names().stream(), RowTable.LEFT_OUT.stream())
                                    .toList());
        }
    }
}
