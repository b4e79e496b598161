package footfall.gait;

import footfall.body.Side;
import java.util.Optional;

/**
 * What the overstriding rule looks at in one leg.
 *
 * @param landingMeasured whether hip and ankle were known at any strike
 * @param percentLeg foot-hip distance, per cent of leg length
 * @param kneeAgainstStanding knee flexion at strike less that of a standing clip; plain sticker angles do not count
 * @param strikeSdSeconds standard deviation of the strikes' common error
 */
record LandingEvidence(
        Side side,
        boolean landingMeasured,
        Optional<MetricSummary> percentLeg,
        Optional<MetricSummary> shank,
        Optional<MetricSummary> kneeAgainstStanding,
        Optional<MetricSummary> footInclination,
        double strikeSdSeconds) {}
