package footfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program in a process of its own. */
class ServeCommandTest {
    @TempDir
    private Path folder;

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "footfall.Main"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", folder.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String output(Process process, String input) throws IOException, InterruptedException {
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return output;
    }

    @Test
    void it_serves_until_it_is_asked_to_stop() throws Exception {
        Process server = start("serve", "--port", "0");
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            String first = lines.readLine();
            assertThat(first).matches("Footfall is at http://127\\.0\\.0\\.1:\\d+/ .*");
            URI address = URI.create(first.replaceAll(".*(http\\S+).*", "$1"));
            HttpResponse<String> page = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(page.body()).contains("No runners yet");
            server.toHandle().destroy();
            assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(lines.lines()).allMatch(line -> line.startsWith("Data: "));
        } finally {
            server.destroyForcibly();
        }
        assertThat(folder.resolve("footfall.db")).exists();
        // What SQLite leaves of a database that was not closed.
        assertThat(folder.resolve("footfall.db-wal")).doesNotExist();
    }

    @Test
    void for_others_it_starts_only_with_an_account() throws Exception {
        Process refused = start("serve", "--port", "0", "--host", "0.0.0.0");
        assertThat(output(refused, "")).contains("footfall user add NAME", "TLS");
        assertThat(refused.exitValue()).isEqualTo(FootfallCommand.UNUSABLE_INPUT);
    }

    @Test
    void accounts_are_added_listed_and_removed() throws Exception {
        assertThat(output(start("user", "list"), "")).contains("There are no accounts.");
        assertThat(output(start("user", "add", "ann"), "too short\n")).contains("Use 10 to 256 letters.");
        assertThat(output(start("user", "add", "ann"), "")).contains("No password was given.");
        assertThat(output(start("user", "add", "Ann"), "long enough now\n")).contains("Account Ann was added.");
        assertThat(output(start("user", "list"), "")).isEqualToIgnoringNewLines("ann");
        assertThat(output(start("user", "password", "ann"), "another one now\n"))
                .contains("was changed");
        assertThat(output(start("user", "remove", "ann", "--lang", "nl"), "")).contains("Account ann is verwijderd.");
        assertThat(output(start("user", "add"), "")).contains("NAME");
    }
}
