package footfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultNamesTest {
    private static List<Path> paths(String... names) {
        return List.of(names).stream().map(Path::of).toList();
    }

    @Test
    void one_file_goes_into_the_folder_that_was_given_or_into_one_of_its_own_name() {
        assertThat(new ResultNames(paths("a/run.mp4"), Path.of("out")).folders())
                .isEqualTo(paths("out"));
        assertThat(new ResultNames(paths("a/run.mp4"), null).folders()).isEqualTo(paths("footfall-out/run"));
    }

    @Test
    void several_files_of_one_name_do_not_replace_each_other() {
        assertThat(new ResultNames(paths("a/run.mp4", "b/Run.mov", "run.2.mp4", "b/run.mp4"), Path.of("out")).folders())
                .isEqualTo(paths("out/run", "out/Run-2", "out/run.2", "out/run-3"));
    }

    @Test
    void what_two_are_together_lies_above_them_or_is_named_after_both() {
        assertThat(new ResultNames(paths("a/left.mp4", "b/right.mov"), Path.of("out")).together())
                .isEqualTo(Path.of("out"));
        assertThat(new ResultNames(paths("a/left.mp4", "b/right.mov"), null).together())
                .isEqualTo(Path.of("footfall-out/left-and-right"));
    }
}
