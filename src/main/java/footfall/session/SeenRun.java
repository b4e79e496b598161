package footfall.session;

import footfall.body.PointSource;
import footfall.body.Side;
import footfall.calibration.CameraGuides;
import footfall.events.ShoeSpeeds;
import footfall.observation.VideoInfo;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.quality.QualityIssue;
import footfall.settings.AnalysisSettings;
import footfall.settings.Recording;
import footfall.tracking.Tracks;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Everything that came from the pixels of one clip (or from a file of tracks), with what the user told: all that measuring needs, so that
 * it can be done again without decoding.
 *
 * @param sourceSha256 of the bytes of the video or track file, where they could be read to the end
 * @param video absent for imported tracks
 * @param points what the tracks come from
 * @param tracks file time, gaps open, never corrected; without any track (near side and direction then mean nothing) where the points were
 *     not found
 * @param issues what limits the seeing, the file's own first
 * @param shoes how fast the shoes move, where it was measured
 * @param standing the clip of the runner standing still, where there is one
 * @param recording what the user told
 * @param guides what the user showed of the camera
 * @param failure why the points were not found
 */
public record SeenRun(
        String sourceName,
        Optional<String> sourceSha256,
        Optional<VideoInfo> video,
        PointSource points,
        Tracks tracks,
        List<QualityIssue> issues,
        Optional<Shoes> shoes,
        Optional<Standing> standing,
        Recording recording,
        CameraGuides guides,
        AnalysisSettings settings,
        Optional<Failure> failure) {
    /**
     * The shoes' speeds by optical flow.
     *
     * @param speeds at real times, as the uncorrected tracks tell them
     * @param slowMotionFactor file seconds per real second by which those times were made
     */
    public record Shoes(ShoeSpeeds speeds, double slowMotionFactor) {}

    /** What a clip of the runner standing shows of the leg. */
    public record Standing(String fileName, Optional<String> sha256, Tracks tracks, List<QualityIssue> issues) {
        public Standing {
            issues = List.copyOf(issues);
        }
    }

    /** A refusal, kept to be told again. */
    public record Failure(Problem problem, List<Object> arguments) {
        public Failure {
            arguments = List.copyOf(arguments);
        }

        public FootfallException exception() {
            return new FootfallException(problem, arguments.toArray());
        }

        private Failure renamed(UnaryOperator<String> names) {
            return new Failure(
                    problem,
                    arguments.stream()
                            .<Object>map(argument -> argument instanceof String name ? names.apply(name) : argument)
                            .toList());
        }
    }

    public SeenRun {
        issues = List.copyOf(issues);
    }

    /** The leg to judge by, where the other is no more than an indication. */
    public Optional<Side> surestLeg() {
        Side near = tracks.nearSide();
        return points.isIndicative(near.opposite(), near) ? Optional.of(near) : Optional.empty();
    }

    /** The same with other names of its files. */
    public SeenRun renamed(UnaryOperator<String> names) {
        return new SeenRun(
                names.apply(sourceName),
                sourceSha256,
                video.map(info -> info.renamed(names.apply(info.fileName()))),
                points,
                tracks,
                issues,
                shoes,
                standing.map(s -> new Standing(names.apply(s.fileName()), s.sha256(), s.tracks(), s.issues())),
                recording,
                guides,
                settings,
                failure.map(f -> f.renamed(names)));
    }

    /** @param told what limits the seeing of the shoes */
    public SeenRun with(Shoes measured, List<QualityIssue> told) {
        return new SeenRun(
                sourceName,
                sourceSha256,
                video,
                points,
                tracks,
                Stream.concat(issues.stream(), told.stream()).toList(),
                Optional.of(measured),
                standing,
                recording,
                guides,
                settings,
                failure);
    }
}
