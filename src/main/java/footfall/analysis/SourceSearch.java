package footfall.analysis;

import footfall.observation.VideoInfo;
import footfall.session.FilmedRun;
import footfall.video.VideoReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks in some folders for the video that was analysed.
 *
 * @param folders each once, the likeliest first
 */
record SourceSearch(FilmedRun run, List<Path> folders) {
    /** Of more videos than these the bytes are not read: that takes seconds each. */
    private static final int HANDFUL = 8;

    SourceSearch {
        folders = List.copyOf(folders);
    }

    /**
     * In the folders given, in the analysis' folder, beside it, and in the working folder.
     *
     * @param folder of the analysis
     */
    static SourceSearch near(FilmedRun run, Path folder, List<Path> first) {
        Stream<Path> nearby =
                Stream.of(folder, folder.resolve(".."), Path.of("").toAbsolutePath());
        return new SourceSearch(
                run,
                Stream.concat(first.stream(), nearby)
                        .map(Path::normalize)
                        .distinct()
                        .toList());
    }

    /** The files that bear the video's name. */
    List<Path> sameName() {
        return folders.stream()
                .map(folder -> folder.resolve(run.sourceName()))
                .filter(Files::isRegularFile)
                .toList();
    }

    /** The video under its own name. */
    Optional<Path> byName() {
        return sameName().stream().filter(this::isSource).findFirst();
    }

    /** The video under another name of the same kind, where few come into question. */
    Optional<Path> byBytes() {
        List<Path> sameKind = folders.stream()
                .flatMap(SourceSearch::files)
                .filter(file -> kind(file.getFileName().toString()).equals(kind(run.sourceName())))
                .toList();
        return run.sourceSha256().isEmpty() || sameKind.size() > HANDFUL
                ? Optional.empty()
                : sameKind.stream().filter(this::isSource).findFirst();
    }

    /** Results of before the hash was kept know the picture's size only. */
    private boolean isSource(Path file) {
        return run.sourceSha256().isPresent() ? run.sourceSha256().equals(SourceHash.of(file)) : hasSamePicture(file);
    }

    private boolean hasSamePicture(Path file) {
        try (VideoReader video = VideoReader.open(file)) {
            VideoInfo info = video.info();
            return info.widthPx() == run.widthPx() && info.heightPx() == run.heightPx();
        }
    }

    /** In the order of their names; none of a folder that cannot be read. */
    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException | UncheckedIOException e) {
            return Stream.empty();
        }
    }

    private static String kind(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
