package footfall.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footfall.body.BodyPoint;
import footfall.body.Side;
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
import footfall.correction.Correction.Place;
import footfall.correction.Correction.PlacePoint;
import footfall.correction.Correction.SetScale;
import footfall.events.EventType;
import footfall.geometry.Point;
import java.util.Arrays;
import java.util.List;

/** A {@link Correction} as an object in a file, and back, to the last digit. What is not as the contract says is an IllegalArgumentException. */
final class CorrectionNode {
    private CorrectionNode() {}

    static ObjectNode of(Correction correction) {
        ObjectNode node = new Json().node();
        if (correction instanceof OfTrack track) {
            putTrack(node, track);
        } else if (correction instanceof SetScale scale) {
            node.put("kind", "setScale");
            node.set("from", point(scale.from()));
            node.set("to", point(scale.to()));
            node.put("metres", scale.metres());
        } else if (correction instanceof DropStride drop) {
            node.put("kind", "dropStride");
            node.put("side", Json.name(drop.side()));
            node.put("strikeSeconds", drop.strikeSeconds());
        } else if (correction instanceof MoveEvent move) {
            putEvent(node, "moveEvent", move.event());
            node.put("frames", move.frames());
        } else if (correction instanceof AddEvent add) {
            putEvent(node, "addEvent", add.event());
        } else if (correction instanceof DeleteEvent delete) {
            putEvent(node, "deleteEvent", delete.event());
        }
        return node;
    }

    private static void putTrack(ObjectNode node, OfTrack correction) {
        node.put("kind", kind(correction));
        node.put("side", Json.name(correction.side()));
        node.put("point", Json.name(correction.point()));
        if (correction instanceof PlacePoint place) {
            node.put("frame", place.frame());
            node.set("at", point(place.at()));
        } else if (correction instanceof HidePoint hide) {
            node.put("fromFrame", hide.fromFrame());
            node.put("toFrame", hide.toFrame());
        } else if (correction instanceof Interpolate between) {
            node.put("fromFrame", between.fromFrame());
            node.put("toFrame", between.toFrame());
        } else if (correction instanceof FollowFrom follow) {
            node.put("frame", follow.frame());
            ArrayNode frames = node.putArray("frames");
            ArrayNode x = node.putArray("x");
            ArrayNode y = node.putArray("y");
            ArrayNode sd = node.putArray("sdPx");
            follow.places().forEach(place -> {
                frames.add(place.frame());
                x.add(place.at().x());
                y.add(place.at().y());
                sd.add(place.sdPx());
            });
        }
    }

    private static String kind(OfTrack correction) {
        if (correction instanceof PlacePoint) {
            return "placePoint";
        }
        if (correction instanceof HidePoint) {
            return "hidePoint";
        }
        return correction instanceof Interpolate ? "interpolate" : "followFrom";
    }

    private static void putEvent(ObjectNode node, String kind, EventName event) {
        node.put("kind", kind);
        node.put("side", Json.name(event.side()));
        node.put("type", event.type().code());
        node.put("timeSeconds", event.seconds());
    }

    private static ArrayNode point(Point point) {
        return Json.array().add(point.x()).add(point.y());
    }

    static Correction read(Fields node) {
        return switch (node.text("kind")) {
            case "placePoint" -> new PlacePoint(side(node), bodyPoint(node), node.whole("frame"), node.point("at"));
            case "hidePoint" ->
                new HidePoint(side(node), bodyPoint(node), node.whole("fromFrame"), node.whole("toFrame"));
            case "interpolate" ->
                new Interpolate(side(node), bodyPoint(node), node.whole("fromFrame"), node.whole("toFrame"));
            case "followFrom" -> new FollowFrom(side(node), bodyPoint(node), node.whole("frame"), places(node));
            case "moveEvent" -> new MoveEvent(event(node), node.whole("frames"));
            case "addEvent" -> new AddEvent(event(node));
            case "deleteEvent" -> new DeleteEvent(event(node));
            case "dropStride" -> new DropStride(side(node), node.number("strikeSeconds"));
            case "setScale" -> new SetScale(node.point("from"), node.point("to"), node.number("metres"));
            default -> throw new IllegalArgumentException("kind");
        };
    }

    private static Side side(Fields node) {
        return node.constant(Side.class, "side");
    }

    private static BodyPoint bodyPoint(Fields node) {
        return node.constant(BodyPoint.class, "point");
    }

    private static EventName event(Fields node) {
        String code = node.text("type");
        EventType type = Arrays.stream(EventType.values())
                .filter(t -> t.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("type"));
        return new EventName(side(node), type, node.number("timeSeconds"));
    }

    private static List<Place> places(Fields node) {
        return node.places("sdPx").stream()
                .map(placed -> new Place(placed.frame(), placed.at(), placed.sd()))
                .toList();
    }
}
