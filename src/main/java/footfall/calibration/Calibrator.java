package footfall.calibration;

import footfall.body.BodyPoint;
import footfall.body.Facing;
import footfall.body.Side;
import footfall.calibration.Calibration.Variant;
import footfall.events.LegEvents;
import footfall.events.LegMotion;
import footfall.events.Motion;
import footfall.observation.VideoInfo;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.quality.Severity;
import footfall.settings.CalibrationSettings;
import footfall.settings.Recording;
import footfall.tracking.Track;
import footfall.tracking.TrackSample;
import footfall.tracking.Tracks;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Brings tracks into the runner's frame in metres (x forward and horizontal, y against gravity) through a camera fitted to the clip, and
 * says by how much that may be wrong. Method and figures: docs/measurement.md.
 *
 * <p>Without any scale the unit is the runner's leg length: hip to floor when standing, taken as {@code legPerThighAndShank} times the
 * median of thigh + shank in contact, or from how it stands.
 */
public final class Calibrator {
    private static final double PER_CENT = 100;

    private final CalibrationSettings settings;

    public Calibrator(CalibrationSettings settings) {
        this.settings = settings;
    }

    /**
     * Calibrates all legs of a clip.
     *
     * @param tracks in real time
     * @param events of the measured legs; a leg without events is calibrated without what depends on the phase of the stride
     * @param video absent for imported tracks; pixels without it are taken to be seen by a camera that looks at the hip
     */
    public Calibration calibrate(
            Tracks tracks, Map<Side, LegEvents> events, Optional<VideoInfo> video, Recording told) {
        return calibrate(tracks, Optional.empty(), events, video, told, CameraGuides.none());
    }

    /**
     * The same with what the user can show.
     *
     * @param standing the same legs standing still before the same camera, in the unit of the tracks
     * @param shown of the camera (of no use without the picture's size)
     */
    public Calibration calibrate(
            Tracks tracks,
            Optional<Tracks> standing,
            Map<Side, LegEvents> events,
            Optional<VideoInfo> video,
            Recording told,
            CameraGuides shown) {
        if (tracks.unit() == Tracks.Unit.METRES) {
            return new TrackFileCalibration(settings).calibrate(tracks, standing, told);
        }
        PictureSize size =
                video.map(v -> new PictureSize(v.widthPx(), v.heightPx())).orElseGet(() -> pictureAround(tracks));
        Map<Side, PictureLeg> legs = legs(tracks, events, size);
        Map<Side, PictureLeg> standingLegs =
                standing.map(still -> legs(still, Map.of(), size)).orElse(Map.of());
        Side measured = legs.containsKey(tracks.nearSide())
                ? tracks.nearSide()
                : tracks.sides().get(0);
        CameraGuides guides =
                video.isEmpty() ? CameraGuides.none() : tracks.facing() == Facing.RIGHT ? shown : shown.mirrored(size);
        return calibrate(legs, standingLegs, measured, size, video, tracks.facing(), told, guides);
    }

    private Map<Side, PictureLeg> legs(Tracks tracks, Map<Side, LegEvents> events, PictureSize size) {
        Map<Side, PictureLeg> legs = new EnumMap<>(Side.class);
        for (Side side : tracks.sides()) {
            Cycle cycle = new Cycle(Optional.ofNullable(events.get(side)));
            legs.put(side, PictureLeg.of(tracks, side, size, cycle, settings.farAnkleDepthMetres()));
        }
        return legs;
    }

    private Calibration calibrate(
            Map<Side, PictureLeg> legs,
            Map<Side, PictureLeg> standingLegs,
            Side measured,
            PictureSize size,
            Optional<VideoInfo> video,
            Facing facing,
            Recording told,
            CameraGuides guides) {
        Camera prior = new Camera(0, 0, 0, Math.log(settings.focalPrior()), 3.5, size);
        LegCues running = new LegCues(Objects.requireNonNull(legs.get(measured)), settings);
        Optional<LegCues> standing =
                Optional.ofNullable(standingLegs.get(measured)).map(leg -> new LegCues(leg, settings));
        double larger = standing.map(s -> running.sizedBy(s).legLength(prior) / running.legLength(prior) - 1)
                .orElse(Double.NaN);
        LegCues cues =
                Math.abs(larger) <= settings.scaleDisagreement() ? running.sizedBy(standing.orElseThrow()) : running;
        ScaleSources scale = ScaleSources.of(told, cues, prior, settings);
        CameraFit fit = new CameraFit(
                settings,
                cues,
                scale,
                targets(told, guides, cues, scale, prior),
                prior,
                video.isPresent() ? 0 : settings.unknownCentreSdDegrees());
        CameraFit.Result found = fit.fit();
        Camera camera = fit.camera(found.parameters(), cues);
        Sized sized = new Sized(legs, standingLegs, measured, scale.known());
        return new Calibration(
                scale(scale, cues, camera),
                Optional.of(rollDegrees(camera, facing)),
                Optional.of(facing.sign() * Math.toDegrees(camera.yaw())),
                legLength(told, scale, cues, camera),
                sized.motion(camera, cues, 1),
                variants(sized, fit, found, cues, scale),
                issues(found, camera, scale, facing, larger));
    }

    private FitTargets targets(Recording told, CameraGuides guides, LegCues cues, ScaleSources scale, Camera prior) {
        List<FitTargets.Told> others =
                new ArrayList<>(guides.targets(inclineDegrees(told), settings.verticalSdDegrees()));
        told.cameraDistanceMetres().ifPresent(distance -> {
            double tape = settings.cameraDistanceSdMetres() / distance;
            others.add(new FitTargets.Told(
                    Math.log(distance),
                    tape * tape + scale.relativeSd() * scale.relativeSd(),
                    camera -> Math.log(camera.distanceMetres())));
        });
        boolean onBelt = cues.beltTravelPerLeg(prior) > settings.leastBeltTravelPerLeg();
        return new FitTargets(cues, inclineDegrees(told), onBelt, others);
    }

    private static double inclineDegrees(Recording told) {
        return Math.toDegrees(Math.atan(told.inclinePercent().orElse(0.0) / 100));
    }

    /** A supposed picture: as large as the markers reach. */
    private static PictureSize pictureAround(Tracks tracks) {
        double right = 0;
        double bottom = 0;
        for (Track track : tracks.tracks()) {
            for (TrackSample sample : track.samples()) {
                right = Math.max(right, sample.position().x());
                bottom = Math.max(bottom, sample.position().y());
            }
        }
        return new PictureSize(right + 1, bottom + 1);
    }

    /** Motions of all legs through one camera. */
    private static final class Sized {
        private final Map<Side, PictureLeg> legs;
        private final Map<Side, PictureLeg> standing;
        private final Side measured;
        private final boolean scaleKnown;

        Sized(Map<Side, PictureLeg> legs, Map<Side, PictureLeg> standing, Side measured, boolean scaleKnown) {
            this.legs = legs;
            this.standing = standing;
            this.measured = measured;
            this.scaleKnown = scaleKnown;
        }

        Motion motion(Camera camera, LegCues cues, double growth) {
            double factor = growth / (scaleKnown ? 1 : cues.legLength(camera));
            return new Motion(
                    motions(legs, Optional.of(cues.leg()), camera, factor),
                    motions(standing, cues.standingLeg(), camera, factor),
                    scaleKnown ? Motion.Unit.METRES : Motion.Unit.LEG_LENGTHS);
        }

        private List<LegMotion> motions(
                Map<Side, PictureLeg> all, Optional<PictureLeg> ofMeasured, Camera camera, double factor) {
            List<LegMotion> motions = new ArrayList<>();
            all.forEach((side, leg) -> {
                PictureLeg placed = side == measured ? ofMeasured.orElse(leg) : leg;
                motions.add(placed.motion(camera, factor));
            });
            return motions;
        }
    }

    private Optional<Scale> scale(ScaleSources sources, LegCues cues, Camera camera) {
        return sources.named()
                .map(source -> new Scale(cues.landingMetresPerPixel(camera), source, sources.relativeSd()));
    }

    private Optional<Double> legLength(Recording told, ScaleSources scale, LegCues cues, Camera camera) {
        double measured = cues.legLength(camera);
        return told.legLengthMetres()
                .or(() -> scale.known() && Double.isFinite(measured) ? Optional.of(measured) : Optional.empty());
    }

    private List<Variant> variants(
            Sized sized, CameraFit fit, CameraFit.Result found, LegCues cues, ScaleSources scale) {
        List<Variant> variants = new ArrayList<>();
        RealMatrix covariance = found.covariance();
        EigenDecomposition directions = new EigenDecomposition(covariance);
        for (int k = 0; k < Camera.PARAMETERS; k++) {
            double sd = Math.sqrt(Math.max(0, directions.getRealEigenvalue(k)));
            RealVector moved =
                    found.parameters().add(directions.getEigenvector(k).mapMultiply(sd));
            variants.add(new Variant("camera " + (k + 1), sized.motion(fit.camera(moved, cues), cues, 1)));
        }
        depthSds().forEach((point, sd) -> {
            if (cues.leg().has(point)) {
                LegCues nearer = cues.nearer(point, sd);
                Motion motion = sized.motion(fit.camera(found.parameters(), nearer), nearer, 1);
                variants.add(new Variant(point.name().toLowerCase(Locale.ROOT) + " depth", motion));
            }
        });
        Camera camera = fit.camera(found.parameters(), cues);
        double sizeSd = scale.known() ? scale.relativeSd() : cues.legLengthRelativeSd();
        variants.add(new Variant(scale.known() ? "scale" : "leg length", sized.motion(camera, cues, 1 + sizeSd)));
        return variants;
    }

    private Map<BodyPoint, Double> depthSds() {
        Map<BodyPoint, Double> sds = new EnumMap<>(BodyPoint.class);
        sds.put(BodyPoint.HIP, settings.hipDepthSdMetres());
        sds.put(BodyPoint.KNEE, settings.kneeDepthSdMetres());
        sds.put(BodyPoint.HEEL, settings.heelDepthSdMetres());
        sds.put(BodyPoint.TOE, settings.toeDepthSdMetres());
        sds.put(BodyPoint.SHOULDER, settings.shoulderDepthSdMetres());
        return sds;
    }

    /** @param larger how much larger the leg seems when it stands, as a fraction; NaN where that was not seen */
    private List<QualityIssue> issues(
            CameraFit.Result found, Camera camera, ScaleSources scale, Facing facing, double larger) {
        List<QualityIssue> issues = new ArrayList<>();
        double roll = rollDegrees(camera, facing);
        double yaw = facing.sign() * Math.toDegrees(camera.yaw());
        if (Math.abs(roll) > settings.tiltedDegrees()) {
            issues.add(QualityIssue.of(QualityCode.CAMERA_TILTED, Severity.WARNING, roll, sdDegrees(found, 2)));
        }
        if (Math.abs(yaw) > settings.notSquareDegrees()) {
            issues.add(QualityIssue.of(QualityCode.CAMERA_NOT_SQUARE, Severity.WARNING, yaw, sdDegrees(found, 0)));
        }
        if (Math.abs(larger) > settings.scaleDisagreement()) {
            issues.add(QualityIssue.of(QualityCode.STANDING_SIZE_DIFFERS, Severity.WARNING, PER_CENT * larger));
        }
        if (scale.disagrees()) {
            issues.add(QualityIssue.of(
                    QualityCode.SCALES_DISAGREE,
                    Severity.WARNING,
                    PER_CENT * scale.disagreement(),
                    scale.named().orElseThrow()));
        }
        if (!scale.known()) {
            issues.add(QualityIssue.of(QualityCode.SCALE_UNKNOWN, Severity.SERIOUS));
        }
        return issues;
    }

    /** A camera that leans to its right shows its picture turned to the left. */
    private static double rollDegrees(Camera camera, Facing facing) {
        return -facing.sign() * Math.toDegrees(camera.roll());
    }

    private static double sdDegrees(CameraFit.Result found, int parameter) {
        return Math.toDegrees(Math.sqrt(found.covariance().getEntry(parameter, parameter)));
    }
}
