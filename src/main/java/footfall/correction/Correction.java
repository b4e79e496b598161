package footfall.correction;

import footfall.body.BodyPoint;
import footfall.body.Side;
import footfall.events.EventType;
import footfall.geometry.Point;
import java.util.List;

/** One thing that the user set right. Frames are 0-based numbers, places pixels of the upright picture, times real seconds from the first frame. */
public sealed interface Correction {
    /** Of a body point's track. */
    sealed interface OfTrack extends Correction {
        Side side();

        BodyPoint point();
    }

    /** Of a leg's events and the strides they make. */
    sealed interface OfEvents extends Correction {
        Side side();
    }

    /** Here is the point on that frame. */
    record PlacePoint(Side side, BodyPoint point, int frame, Point at) implements OfTrack {}

    /** The point is not to be seen on these frames, the last one included. */
    record HidePoint(Side side, BodyPoint point, int fromFrame, int toFrame) implements OfTrack {}

    /** Between these two frames, on which it was placed, the point goes from the one place to the other. */
    record Interpolate(Side side, BodyPoint point, int fromFrame, int toFrame) implements OfTrack {}

    /**
     * The point is what was clicked on that frame, wherever it was found again.
     *
     * @param places that frame's and those that were found from it, in frame order: replaying them needs no picture
     */
    record FollowFrom(Side side, BodyPoint point, int frame, List<Place> places) implements OfTrack {
        public FollowFrom {
            places = List.copyOf(places);
        }
    }

    /**
     * Where a point was found.
     *
     * @param sdPx standard deviation per axis
     */
    record Place(int frame, Point at, double sdPx) {}

    /**
     * An event as it was found, or added, whatever was done to it since.
     *
     * @param seconds its time then
     */
    record EventName(Side side, EventType type, double seconds) {}

    /** The event was that many frames later (below 0: earlier) than it stands now. */
    record MoveEvent(EventName event, int frames) implements OfEvents {
        @Override
        public Side side() {
            return event.side();
        }
    }

    /** There was an event that was not found. */
    record AddEvent(EventName event) implements OfEvents {
        @Override
        public Side side() {
            return event.side();
        }
    }

    /** There was no such event. */
    record DeleteEvent(EventName event) implements OfEvents {
        @Override
        public Side side() {
            return event.side();
        }
    }

    /** The stride that begins with this strike is not to be measured. */
    record DropStride(Side side, double strikeSeconds) implements OfEvents {
        EventName strike() {
            return new EventName(side, EventType.FOOT_STRIKE, strikeSeconds);
        }
    }

    /** The way from one point to the other, in the plane of the near leg, is that long. */
    record SetScale(Point from, Point to, double metres) implements Correction {
        public double lengthPx() {
            return from.distanceTo(to);
        }

        public double metresPerPixel() {
            return metres / lengthPx();
        }
    }
}
