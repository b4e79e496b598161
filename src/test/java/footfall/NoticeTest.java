package footfall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** NOTICE names the libraries that are passed on with Footfall, and the licences' texts are there. */
class NoticeTest {
    private static final Pattern LINE = Pattern.compile("(?m)^    \\S[^:\\n]*: (.*(?:\\n {8}.*)*)");
    private static final Pattern TEXT = Pattern.compile("licenses/[\\w.-]+\\.txt");

    /** Class path of what runs, written by the build. */
    private static final Path LIBRARIES = Path.of("target/libraries.txt");

    @Test
    void every_library_is_named_and_none_that_is_not_there() throws IOException {
        Set<String> there = new TreeSet<>();
        for (String jar : Files.readString(LIBRARIES).strip().split(File.pathSeparator, -1)) {
            there.add(String.valueOf(Path.of(jar).getFileName()).replaceFirst("-\\d.*", ""));
        }
        Set<String> named = new TreeSet<>();
        LINE.matcher(notice())
                .results()
                .map(line -> line.group(1))
                .forEach(names -> named.addAll(Set.of(names.strip().split("\\s+", -1))));
        assertThat(named).isEqualTo(there);
    }

    @Test
    void every_licence_named_is_there_and_no_other() throws IOException {
        List<String> texts;
        try (Stream<Path> files = Files.list(Path.of("licenses"))) {
            texts = files.map(text -> "licenses/" + text.getFileName()).toList();
        }
        assertThat(TEXT.matcher(notice()).results().map(MatchResult::group).distinct())
                .containsExactlyInAnyOrderElementsOf(texts);
    }

    private static String notice() throws IOException {
        return Files.readString(Path.of("NOTICE"));
    }
}
