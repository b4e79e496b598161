package footfall.analysis;

import footfall.detection.MarkerReader;
import footfall.exchange.TrackFiles;
import footfall.observation.VideoInfo;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.session.SeenRun;
import footfall.settings.AnalysisSettings;
import footfall.tracking.StandingCheck;
import footfall.tracking.Tracks;
import footfall.video.VideoReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Clips (or tracks) of the runner standing still, of which each run takes the first that shows its leg. */
final class StandingClips {
    private final List<Path> files;
    private final AnalysisSettings settings;
    private final Map<String, String> markerNames;

    StandingClips(List<Path> files, AnalysisSettings settings, Map<String, String> markerNames) {
        this.files = List.copyOf(files);
        this.settings = settings;
        this.markerNames = markerNames;
    }

    /** What one of them shows of a run's leg. */
    record Seen(SourceHash source, StandingCheck.Result leg) {
        SeenRun.Standing record() {
            return new SeenRun.Standing(source.fileName(), source.sha256(), leg.tracks(), leg.issues());
        }
    }

    /** @throws FootfallException STANDING_KIND_DIFFERS or STANDING_PICTURE_DIFFERS if one cannot belong to a run filmed like this */
    void requireFit(VideoInfo run) {
        for (Path file : files) {
            if (TrackFiles.areTracks(file)) {
                throw new FootfallException(Problem.STANDING_KIND_DIFFERS, name(file));
            }
            try (VideoReader video = VideoReader.open(file)) {
                requireSamePicture(video.info(), run, file);
            }
        }
    }

    /** @throws FootfallException STANDING_NEEDS_MARKERS if there is one: it is found by the stickers of the run, which shows none */
    void requireNone() {
        if (!files.isEmpty()) {
            throw new FootfallException(Problem.STANDING_NEEDS_MARKERS, name(files.get(0)));
        }
    }

    /**
     * Looks for the leg of a filmed run.
     *
     * @return empty where no clip was given
     * @throws FootfallException when none of those given can be used, why the last could not
     */
    Optional<Seen> of(MarkerReader.Reading run, Progress progress) {
        return first(file -> {
            try (VideoReader video = VideoReader.open(file)) {
                long expected = video.expectedFrames();
                Tracks tracks = new MarkerReader(settings.markers())
                        .readStanding(video, run, frame -> progress.frames(frame.index() + 1, expected));
                return seen(file, tracks, run.tracks());
            }
        });
    }

    /**
     * The same of a run in tracks of another program.
     *
     * @throws FootfallException also STANDING_KIND_DIFFERS
     */
    Optional<Seen> of(Tracks run) {
        return first(file -> {
            if (!TrackFiles.areTracks(file)) {
                throw new FootfallException(Problem.STANDING_KIND_DIFFERS, name(file));
            }
            Tracks tracks = TrackFiles.readStanding(file, markerNames);
            if (tracks.unit() != run.unit()) {
                throw new FootfallException(Problem.STANDING_KIND_DIFFERS, name(file));
            }
            return seen(file, tracks, run);
        });
    }

    private Optional<Seen> first(Function<Path, Seen> read) {
        Optional<FootfallException> refusal = Optional.empty();
        for (Path file : files) {
            try {
                return Optional.of(read.apply(file));
            } catch (FootfallException e) {
                if (e.problem() != Problem.STANDING_OTHER_SIDE && e.problem() != Problem.STANDING_NOT_FOUND) {
                    throw e;
                }
                refusal = Optional.of(e);
            }
        }
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        return Optional.empty();
    }

    private Seen seen(Path file, Tracks standing, Tracks run) {
        SourceHash hash = SourceHash.begin(file);
        return new Seen(hash, new StandingCheck(settings.standing()).check(standing, run, name(file)));
    }

    private static void requireSamePicture(VideoInfo standing, VideoInfo run, Path file) {
        if (standing.widthPx() != run.widthPx()
                || standing.heightPx() != run.heightPx()
                || standing.rotationDegrees() != run.rotationDegrees()) {
            throw new FootfallException(
                    Problem.STANDING_PICTURE_DIFFERS,
                    name(file),
                    standing.widthPx(),
                    standing.heightPx(),
                    run.widthPx(),
                    run.heightPx());
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
