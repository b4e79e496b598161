package footfall.analysis;

import footfall.body.PointSource;
import footfall.detection.MarkerReader;
import footfall.flow.ShoeSight;
import footfall.quality.QualityIssue;
import footfall.tracking.Tracks;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The runner as a video shows him.
 *
 * @param tracks file time, gaps open
 * @param stickers what was learned of the stickers, where there are any
 * @param shoes measures how fast and how sharply the shoes are seen to move, from tracks without gaps; absent where the tracks are sharp enough
 */
record SeenRunner(
        PointSource source,
        Tracks tracks,
        List<QualityIssue> issues,
        Optional<MarkerReader.Reading> stickers,
        Optional<Function<Tracks, ShoeSight>> shoes) {
    SeenRunner {
        issues = List.copyOf(issues);
    }

    static SeenRunner ofStickers(MarkerReader.Reading stickers) {
        return new SeenRunner(
                PointSource.MARKERS, stickers.tracks(), List.of(), Optional.of(stickers), Optional.empty());
    }

    SeenRunner with(QualityIssue issue) {
        List<QualityIssue> more =
                Stream.concat(issues.stream(), Stream.of(issue)).toList();
        return new SeenRunner(source, tracks, more, stickers, shoes);
    }
}
