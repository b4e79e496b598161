package footfall.analysis;

import footfall.body.PointSource;
import footfall.body.Side;
import footfall.detection.MarkerReader;
import footfall.flow.ShoeSight;
import footfall.quality.QualityIssue;
import footfall.tracking.Tracks;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The runner as a video or a file of tracks shows him.
 *
 * @param tracks file time, gaps open
 * @param stickers what was learned of the stickers, where there are any
 * @param shoes measures how fast and how sharply the shoes are seen to move, from tracks without gaps; gives nothing where the tracks are sharp enough
 */
record SeenRunner(
        PointSource source,
        Tracks tracks,
        List<QualityIssue> issues,
        Optional<MarkerReader.Reading> stickers,
        Function<Tracks, Optional<ShoeSight>> shoes) {
    SeenRunner {
        issues = List.copyOf(issues);
    }

    static SeenRunner ofStickers(MarkerReader.Reading stickers) {
        return new SeenRunner(
                PointSource.MARKERS, stickers.tracks(), List.of(), Optional.of(stickers), tracks -> Optional.empty());
    }

    static SeenRunner ofTrackFile(Tracks tracks) {
        return new SeenRunner(PointSource.TRACK_FILE, tracks, List.of(), Optional.empty(), gapless -> Optional.empty());
    }

    /** The leg to judge by, where the other is no more than an indication. */
    Optional<Side> surestLeg() {
        Side near = tracks.nearSide();
        return source.isIndicative(near.opposite(), near) ? Optional.of(near) : Optional.empty();
    }

    SeenRunner with(QualityIssue issue) {
        List<QualityIssue> more =
                Stream.concat(issues.stream(), Stream.of(issue)).toList();
        return new SeenRunner(source, tracks, more, stickers, shoes);
    }
}
