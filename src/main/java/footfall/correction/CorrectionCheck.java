package footfall.correction;

import footfall.body.Side;
import footfall.correction.Correction.AddEvent;
import footfall.correction.Correction.DeleteEvent;
import footfall.correction.Correction.DropStride;
import footfall.correction.Correction.EventName;
import footfall.correction.Correction.FollowFrom;
import footfall.correction.Correction.HidePoint;
import footfall.correction.Correction.Interpolate;
import footfall.correction.Correction.MoveEvent;
import footfall.correction.Correction.OfEvents;
import footfall.correction.Correction.OfTrack;
import footfall.correction.Correction.Place;
import footfall.correction.Correction.PlacePoint;
import footfall.correction.Correction.SetScale;
import footfall.geometry.Point;
import footfall.observation.VideoInfo;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.settings.CorrectionSettings;
import footfall.tracking.Tracks;
import java.util.List;
import java.util.Optional;

/** Refuses what can be no correction of a clip, whatever else is corrected on it. */
public final class CorrectionCheck {
    private static final double LONGEST_LINE_METRES = 20;
    /** Half a minute at 240 frames/s: nobody steps there frame by frame. */
    private static final int MOST_FRAMES_MOVED = 7200;

    private final Tracks seen;
    private final Optional<VideoInfo> video;
    private final CorrectionSettings settings;

    /** @param seen the tracks as they were seen */
    public CorrectionCheck(Tracks seen, Optional<VideoInfo> video, CorrectionSettings settings) {
        this.seen = seen;
        this.video = video;
        this.settings = settings;
    }

    /**
     * Checks a correction.
     *
     * @throws FootfallException CORRECTION_NEEDS_PICTURE, CORRECTION_OUTSIDE_PICTURE, CORRECTION_NO_SUCH_FRAME, CORRECTION_NO_SUCH_LEG,
     *     CORRECTION_FRAMES_UNUSABLE, CORRECTION_LINE_TOO_SHORT or CORRECTION_LENGTH_UNUSABLE
     */
    public void require(Correction correction) {
        if (correction instanceof OfTrack track) {
            requireTrack(track);
        } else if (correction instanceof OfEvents events) {
            requireEvents(events);
        } else {
            requireLine((SetScale) correction);
        }
    }

    private void requireTrack(OfTrack correction) {
        requirePicture();
        requireLeg(correction.side());
        if (correction instanceof PlacePoint place) {
            requirePlace(place.frame(), place.at());
        } else if (correction instanceof HidePoint hide) {
            requireFrames(hide.fromFrame(), hide.toFrame(), 0);
        } else if (correction instanceof Interpolate between) {
            requireFrames(between.fromFrame(), between.toFrame(), 2);
        } else {
            requirePlaces((FollowFrom) correction);
        }
    }

    private void requirePlaces(FollowFrom follow) {
        List<Place> places = follow.places();
        int last = -1;
        boolean hasOwnFrame = false;
        for (Place place : places) {
            requirePlace(place.frame(), place.at());
            hasOwnFrame |= place.frame() == follow.frame();
            if (place.frame() <= last || !(place.sdPx() >= 0 && Double.isFinite(place.sdPx()))) {
                throw new FootfallException(Problem.CORRECTION_FRAMES_UNUSABLE);
            }
            last = place.frame();
        }
        if (!hasOwnFrame) {
            throw new FootfallException(Problem.CORRECTION_FRAMES_UNUSABLE);
        }
    }

    private void requireEvents(OfEvents correction) {
        requireLeg(correction.side());
        double seconds = correction instanceof DropStride drop
                ? drop.strikeSeconds()
                : nameOf(correction).seconds();
        if (!(seconds >= 0 && Double.isFinite(seconds))
                || (correction instanceof MoveEvent move && Math.abs((long) move.frames()) > MOST_FRAMES_MOVED)) {
            throw new FootfallException(Problem.CORRECTION_FRAMES_UNUSABLE);
        }
    }

    private static EventName nameOf(OfEvents correction) {
        if (correction instanceof MoveEvent move) {
            return move.event();
        }
        return correction instanceof AddEvent add ? add.event() : ((DeleteEvent) correction).event();
    }

    private void requireLine(SetScale scale) {
        requirePicture();
        requireInPicture(scale.from());
        requireInPicture(scale.to());
        if (!(scale.lengthPx() >= settings.leastLinePx())) {
            throw new FootfallException(Problem.CORRECTION_LINE_TOO_SHORT, scale.lengthPx(), settings.leastLinePx());
        }
        if (!(scale.metres() > 0 && scale.metres() <= LONGEST_LINE_METRES)) {
            throw new FootfallException(Problem.CORRECTION_LENGTH_UNUSABLE, LONGEST_LINE_METRES);
        }
    }

    private void requirePicture() {
        if (seen.unit() != Tracks.Unit.PIXELS) {
            throw new FootfallException(Problem.CORRECTION_NEEDS_PICTURE);
        }
    }

    /** Where nothing was seen, any leg can be placed. */
    private void requireLeg(Side side) {
        if (!seen.tracks().isEmpty() && !seen.sides().contains(side)) {
            throw new FootfallException(Problem.CORRECTION_NO_SUCH_LEG, side);
        }
    }

    private void requirePlace(int frame, Point at) {
        requireFrame(frame);
        requireInPicture(at);
    }

    private void requireFrames(int from, int to, int least) {
        requireFrame(from);
        requireFrame(to);
        if (to - from < least) {
            throw new FootfallException(Problem.CORRECTION_FRAMES_UNUSABLE);
        }
    }

    private void requireFrame(int frame) {
        int count = seen.times().count();
        if (frame < 0 || frame >= count) {
            throw new FootfallException(Problem.CORRECTION_NO_SUCH_FRAME, frame, count - 1);
        }
    }

    private void requireInPicture(Point at) {
        double width = video.map(v -> (double) v.widthPx()).orElse(Double.POSITIVE_INFINITY);
        double height = video.map(v -> (double) v.heightPx()).orElse(Double.POSITIVE_INFINITY);
        if (!(at.x() >= 0 && at.y() >= 0 && at.x() <= width - 1 && at.y() <= height - 1)) {
            throw new FootfallException(
                    Problem.CORRECTION_OUTSIDE_PICTURE, at.x(), at.y(), (long) width, (long) height);
        }
    }
}
