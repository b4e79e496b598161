package footfall.tracking;

import footfall.settings.MarkerSettings;

/**
 * Whether tracks can be relied on.
 *
 * @param followed share of the frames in which at least three markers were seen
 */
public record TrackCheck(double followed) {
    private static final int MARKERS_OF_A_LEG = 3;

    public static TrackCheck of(Tracks tracks) {
        int[] seen = new int[tracks.times().count()];
        for (Track track : tracks.tracks()) {
            track.samples().forEach(s -> seen[s.frame()]++);
        }
        int followed = 0;
        for (int n : seen) {
            followed += n >= MARKERS_OF_A_LEG ? 1 : 0;
        }
        return new TrackCheck(followed / (double) Math.max(1, seen.length));
    }

    public boolean trustworthy(MarkerSettings settings) {
        return followed >= settings.leastFollowed();
    }
}
