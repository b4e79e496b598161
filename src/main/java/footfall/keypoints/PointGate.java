package footfall.keypoints;

import footfall.body.BodyPoint;
import footfall.settings.PoseTrackSettings;

/** Throws away points that cannot belong to their leg, and takes the other leg's point where that is the one. */
final class PointGate {
    private final PoseTrackSettings settings;

    PointGate(PoseTrackSettings settings) {
        this.settings = settings;
    }

    /**
     * The result.
     *
     * @param thrownShare share (0-1) of the points seen that were thrown away
     */
    record Gated(Leg leg, double thrownShare) {}

    /** One leg by its own mean stride; {@code other} is the other leg as seen. */
    Gated gate(Leg leg, Leg other, MeanStride mean) {
        Leg kept = leg.copy();
        int seen = 0;
        int thrown = 0;
        for (BodyPoint point : Leg.POINTS) {
            double gate = Math.max(settings.gateSds() * mean.sd(point), settings.gateShare());
            for (int i = 0; i < leg.confidence().length; i++) {
                double away = mean.distance(point, leg.path(point), i);
                seen += Double.isNaN(away) ? 0 : 1;
                if (away > gate) {
                    thrown++;
                    boolean exchanged = mean.distance(point, other.path(point), i) < settings.otherLegShare() * gate;
                    if (exchanged) {
                        kept.path(point).set(i, other.path(point));
                    } else {
                        kept.path(point).forget(i);
                    }
                }
            }
        }
        return new Gated(kept, seen == 0 ? 0 : (double) thrown / seen);
    }

    /** The far leg without the points that were found on the near leg: they lie there though the legs should be apart. */
    Leg withoutCollapsed(Leg far, Leg near, MeanStride nearMean) {
        Leg kept = far.copy();
        for (BodyPoint point : Leg.POINTS) {
            for (int i = 0; i < far.confidence().length && point != BodyPoint.HIP; i++) {
                boolean together = far.path(point).distance(near.path(point), i) < settings.collapsedShare();
                if (together && nearMean.apart(point, i) > settings.apartShare()) {
                    kept.path(point).forget(i);
                }
            }
        }
        return kept;
    }
}
