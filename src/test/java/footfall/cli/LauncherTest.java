package footfall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell script at the root, with a pretended Java and a pretended Maven. */
class LauncherTest {
    private static final FileTime OLD = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    private static final FileTime NEW = FileTime.from(Instant.parse("2021-01-01T00:00:00Z"));

    @TempDir
    private Path folder;

    private Path source = Path.of("");

    @BeforeEach
    void pretend() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX shell");
        Path root = Files.createDirectories(folder.resolve("a folder"));
        Files.copy(Path.of("footfall"), root.resolve("footfall"));
        Files.writeString(root.resolve("pom.xml"), "");
        source = Files.writeString(
                Files.createDirectories(root.resolve("src/main")).resolve("Main.java"), "");
        Files.createDirectories(root.resolve("target/lib"));
        Files.writeString(root.resolve("target/footfall.jar"), "");
        script("bin/java", "echo \"java $*\"; exit 3");
        script("bin/mvn", "echo \"mvn $*\"");
        for (Path file : new Path[] {source, root.resolve("src/main"), root.resolve("pom.xml")}) {
            Files.setLastModifiedTime(file, OLD);
        }
        Files.setLastModifiedTime(root.resolve("target/footfall.jar"), NEW);
    }

    private void script(String name, String text) throws IOException {
        Path script = folder.resolve(name);
        Files.createDirectories(folder.resolve("bin"));
        Files.writeString(script, "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String launched(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 2];
        command[0] = "/bin/sh";
        command[1] = folder.resolve("a folder/footfall").toString();
        System.arraycopy(arguments, 0, command, 2, arguments.length);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.put("JAVA_HOME", folder.toString());
        environment.put("PATH", folder.resolve("bin") + ":" + environment.getOrDefault("PATH", ""));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return output + "exit " + process.waitFor();
    }

    @Test
    void a_jar_that_is_newer_than_the_sources_is_run_with_the_words_as_they_are() throws Exception {
        assertThat(launched("analyze", "my clip.mp4"))
                .doesNotContain("mvn", "Building")
                .contains("footfall.jar analyze my clip.mp4")
                .endsWith("exit 3");
    }

    @Test
    void changed_sources_are_built_first() throws Exception {
        Files.setLastModifiedTime(source, FileTime.from(Instant.parse("2022-01-01T00:00:00Z")));
        assertThat(launched("--version")).contains("Building Footfall", "mvn -q", "footfall.jar --version");
    }

    @Test
    void a_build_that_fails_is_told() throws Exception {
        Files.setLastModifiedTime(source, FileTime.from(Instant.parse("2022-01-01T00:00:00Z")));
        script("bin/mvn", "exit 1");
        assertThat(launched("--version")).contains("The build failed").doesNotContain("java ");
    }
}
