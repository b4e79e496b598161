package footfall.cli;

import footfall.exchange.SessionExport;
import footfall.exchange.SessionFile;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes an analysis in the formats of other programs. */
@Command(
        name = "export",
        description = "Writes an analysis for other programs: TRC, MOT, STO, XLSX, or a bundle for another machine.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ExportCommand implements Callable<Integer>, FootfallCommand.Speaks {
    private static final String ALL = "all";

    @Parameters(
            index = "0",
            paramLabel = "SESSION",
            description = "A result folder of analyze, its analysis.json, or a bundle.")
    private @Nullable Path session;

    @Option(
            names = "--to",
            required = true,
            split = ",",
            paramLabel = "trc|mot|sto|xlsx|bundle|all",
            description = "Markers, angles, a spreadsheet, the whole session; several with commas.")
    private List<String> formats = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the files go (default: beside the analysis).")
    private @Nullable Path out;

    @Option(names = "--lang", paramLabel = "en|nl", description = "Language of the spreadsheet (default: en).")
    private Language language = Language.ENGLISH;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Set<SessionExport.Format> wanted = wanted();
        Collection<Path> clips =
                SessionFile.clips(Objects.requireNonNull(session)).values();
        clips.forEach(clip -> export(clip, wanted, folder(clip, clips.size() > 1)));
        return 0;
    }

    private void export(Path clip, Set<SessionExport.Format> wanted, Path folder) {
        SessionExport export = SessionExport.of(clip);
        for (SessionExport.Format format : wanted) {
            Path written = export.write(format, folder, wording());
            screen().getOut().println(written.toAbsolutePath().normalize());
        }
    }

    /** Beside the analysis, else in DIR; each of two clips gets a folder there that is named as its own. */
    private Path folder(Path clip, boolean ofSeveral) {
        Path own = SessionFile.fileOf(clip).toAbsolutePath().resolveSibling("");
        if (out == null) {
            return own;
        }
        return ofSeveral ? out.resolve(String.valueOf(own.getFileName())) : out;
    }

    @Override
    public Wording wording() {
        return Wording.of(language);
    }

    private Set<SessionExport.Format> wanted() {
        Set<SessionExport.Format> wanted = new LinkedHashSet<>();
        for (String name : formats) {
            List<SessionExport.Format> named = Arrays.stream(SessionExport.Format.values())
                    .filter(format -> name.equalsIgnoreCase(ALL)
                            || format.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                    .toList();
            if (named.isEmpty()) {
                throw new CommandLine.ParameterException(
                        screen(),
                        "Invalid value for option '--to': '" + name + "' is not trc, mot, sto, xlsx, bundle or all");
            }
            wanted.addAll(named);
        }
        return wanted;
    }

    private CommandLine screen() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
