package footfall.cli;

import footfall.quality.FootfallException;
import footfall.quality.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names the folder of each file's results: DIR for one file, else DIR/NAME, where a name that is taken gets a number, so that no
 * result replaces another's.
 *
 * @param out DIR, where it was given
 */
record ResultNames(List<Path> files, @Nullable Path out) {
    private static final Path DEFAULT = Path.of("footfall-out");

    ResultNames {
        files = List.copyOf(files);
    }

    List<Path> folders() {
        if (out != null && files.size() == 1) {
            return List.of(out);
        }
        Path parent = out == null ? DEFAULT : out;
        List<Path> folders = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Path file : files) {
            String name = nameWithoutExtension(file);
            String free = name;
            for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
                free = name + "-" + number;
            }
            folders.add(parent.resolve(free));
        }
        return folders;
    }

    /** The folder of what several files are together. */
    Path together() {
        return out != null
                ? out
                : DEFAULT.resolve(
                        files.stream().map(ResultNames::nameWithoutExtension).collect(Collectors.joining("-and-")));
    }

    /** Of a file or folder, however it is written. */
    static String nameWithoutExtension(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        String text = name == null ? "root" : name.toString();
        int dot = text.lastIndexOf('.');
        return dot > 0 ? text.substring(0, dot) : text;
    }

    /** @throws FootfallException BAD_OPTION if a result written to that path would replace what is read */
    static void requireUntouched(Path read, Path result) {
        if (read.toAbsolutePath().normalize().startsWith(result.toAbsolutePath().normalize())) {
            throw new FootfallException(Problem.BAD_OPTION, "--out", "the results would replace " + read);
        }
    }
}
