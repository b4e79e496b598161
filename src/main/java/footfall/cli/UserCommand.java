package footfall.cli;

import footfall.practice.Accounts;
import footfall.practice.Practice;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.register.Account;
import footfall.wording.Wording;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Who may enter the practice's page. */
@Command(
        name = "user",
        description =
                "Accounts of the practice's page: user add NAME, user password NAME, user remove NAME, user list.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class UserCommand implements Callable<Integer>, FootfallCommand.Speaks {
    enum Deed {
        ADD,
        PASSWORD,
        REMOVE,
        LIST
    }

    @Parameters(index = "0", paramLabel = "add|password|remove|list")
    private @Nullable Deed deed;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME")
    private @Nullable String name;

    @Mixin
    private PracticeOptions options = new PracticeOptions();

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if ((name == null) != (deed == Deed.LIST)) {
            throw new FootfallException(Problem.BAD_OPTION, "NAME");
        }
        try (Practice practice = options.open()) {
            Accounts accounts = practice.accounts();
            switch (Objects.requireNonNull(deed)) {
                case LIST -> list(accounts.list());
                case ADD -> done("web.cli.added", n -> accounts.add(n, password(n)));
                case PASSWORD -> done("web.cli.changed", n -> accounts.changePassword(n, password(n)));
                case REMOVE -> done("web.cli.removed", accounts::remove);
            }
        }
        return 0;
    }

    private void list(List<Account> accounts) {
        if (accounts.isEmpty()) {
            out().println(wording().text("web.cli.noAccounts"));
        }
        accounts.forEach(account -> out().println(account.name()));
    }

    private void done(String sentence, Consumer<String> deed) {
        String whose = Objects.requireNonNull(name);
        deed.accept(whose);
        out().println(wording().text(sentence, whose));
    }

    private String password(String whose) {
        return Optional.ofNullable(System.console())
                .map(console -> typed(console, whose))
                .orElseGet(this::firstLine);
    }

    private String typed(Console console, String whose) {
        while (true) {
            char[] one = console.readPassword("%s ", wording().text("web.cli.password", whose));
            char[] other = console.readPassword("%s ", wording().text("web.cli.again"));
            if (one == null || other == null) {
                throw noPassword();
            }
            if (Arrays.equals(one, other)) {
                return new String(one);
            }
            console.printf("%s%n", wording().text("web.cli.differ"));
        }
    }

    private String firstLine() {
        try {
            BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            return Optional.ofNullable(lines.readLine()).orElseThrow(this::noPassword);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FootfallException noPassword() {
        return new FootfallException(Problem.BAD_OPTION, wording().text("web.cli.noPassword"));
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    @Override
    public Wording wording() {
        return options.wording();
    }
}
