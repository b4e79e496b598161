package footfall.wording;

import footfall.correction.Correction;
import footfall.correction.Correction.AddEvent;
import footfall.correction.Correction.DeleteEvent;
import footfall.correction.Correction.DropStride;
import footfall.correction.Correction.EventName;
import footfall.correction.Correction.FollowFrom;
import footfall.correction.Correction.HidePoint;
import footfall.correction.Correction.Interpolate;
import footfall.correction.Correction.MoveEvent;
import footfall.correction.Correction.OfTrack;
import footfall.correction.Correction.PlacePoint;
import footfall.correction.Correction.SetScale;

/** What a correction did, in some words. */
record CorrectionWords(Wording wording) {
    String of(Correction correction) {
        if (correction instanceof OfTrack track) {
            return ofTrack(track);
        }
        if (correction instanceof SetScale scale) {
            return wording.text("correction.scale", scale.metres(), Math.round(scale.lengthPx()));
        }
        if (correction instanceof DropStride drop) {
            return wording.text("correction.drop", drop.strikeSeconds(), drop.side());
        }
        if (correction instanceof MoveEvent move) {
            return event(
                    move.frames() < 0 ? "correction.earlier" : "correction.later",
                    move.event(),
                    Math.abs(move.frames()));
        }
        return correction instanceof AddEvent add
                ? event("correction.add", add.event(), 0)
                : event("correction.delete", ((DeleteEvent) correction).event(), 0);
    }

    private String ofTrack(OfTrack correction) {
        if (correction instanceof PlacePoint place) {
            return wording.text("correction.place", place.point(), place.side(), place.frame());
        }
        if (correction instanceof HidePoint hide) {
            return wording.text("correction.hide", hide.point(), hide.side(), hide.fromFrame(), hide.toFrame());
        }
        if (correction instanceof Interpolate between) {
            return wording.text(
                    "correction.interpolate", between.point(), between.side(), between.fromFrame(), between.toFrame());
        }
        FollowFrom follow = (FollowFrom) correction;
        return wording.text(
                "correction.follow",
                follow.point(),
                follow.side(),
                follow.frame(),
                follow.places().size());
    }

    private String event(String key, EventName event, int frames) {
        return wording.text(key, event.type(), event.side(), event.seconds(), frames);
    }
}
