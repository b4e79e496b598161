package footfall.practice;

import footfall.quality.FootfallException;
import footfall.register.ResultFile;
import footfall.store.Database;
import footfall.store.MediaFolder;
import footfall.store.Tables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The files that came of the clips' analyses. */
public final class Results {
    private final Database database;
    private final MediaFolder media;
    private final Leftovers leftovers;

    Results(Database database, MediaFolder media) {
        this.database = database;
        this.media = media;
        leftovers = new Leftovers(database, media);
    }

    /** By name. */
    public List<ResultFile> files(String clipId) {
        return database.read(tables -> tables.results().ofClip(clipId));
    }

    /** Where a clip's file of this name lies, to be read and never changed. */
    public Optional<Path> open(String clipId, String name) {
        return database.<Optional<ResultFile>>read(tables -> tables.results().find(clipId, name))
                .map(file -> media.file(file.mediaSha256()));
    }

    /** The same of a file that there is in every language. */
    public Optional<Path> open(String clipId, String name, String languageCode) {
        return open(clipId, ResultNames.in(languageCode, name));
    }

    /**
     * Puts the files of a folder in the place of all that the clip has: all of them or, where it fails, none.
     *
     * @param clipId of a clip that is there
     * @param folder whose files are copied; folders in it are not
     * @throws FootfallException DISK_FULL
     */
    public void put(String clipId, Path folder) {
        put(clipId, folder, tables -> {});
    }

    /** @param also what is done in the same transaction; where it throws, nothing is */
    void put(String clipId, Path folder, Consumer<Tables> also) {
        List<String> before = database.read(tables -> tables.media().ofClip(clipId));
        List<String> after = new ArrayList<>();
        try {
            media.keeping(() -> {
                List<ResultFile> files = kept(clipId, folder);
                files.forEach(file -> after.add(file.mediaSha256()));
                return database.write(tables -> {
                    also.accept(tables);
                    tables.results().replace(clipId, files);
                    return files;
                });
            });
        } finally {
            // Those that were replaced; or the new ones, where the clip was removed meanwhile.
            leftovers.remove(before);
            leftovers.remove(after);
        }
    }

    /** The same where the clip's file of this name is still the one that was opened; false where it is not, and nothing is put. */
    boolean putWhereStill(String clipId, Path folder, String name, Optional<Path> opened) {
        List<ResultFile> files = kept(clipId, folder);
        return database.write(tables -> {
            boolean still =
                    opened.equals(tables.results().find(clipId, name).map(file -> media.file(file.mediaSha256())));
            if (still) {
                tables.results().replace(clipId, files);
            }
            return still;
        });
    }

    private List<ResultFile> kept(String clipId, Path folder) {
        return Disk.on(() -> {
            List<ResultFile> files = new ArrayList<>();
            try (Stream<Path> all = Files.list(folder)) {
                for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                    files.add(new ResultFile(
                            clipId, String.valueOf(file.getFileName()), media.keepCopy(file), Files.size(file)));
                }
            }
            return files;
        });
    }
}
