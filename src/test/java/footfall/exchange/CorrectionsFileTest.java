package footfall.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import footfall.correction.Correction.Place;
import footfall.correction.Correction.PlacePoint;
import footfall.correction.Correction.SetScale;
import footfall.correction.CorrectionList;
import footfall.events.EventType;
import footfall.geometry.Point;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionsFileTest {
    private static final Instant WHEN = Instant.parse("2026-01-31T12:30:05.25Z");
    private static final EventName TOE_OFF = new EventName(Side.LEFT, EventType.TOE_OFF, 0.1 + 0.2);
    private static final List<Correction> ALL_KINDS = List.of(
            new PlacePoint(Side.RIGHT, BodyPoint.KNEE, 12, new Point(100.1, 1.0 / 3)),
            new HidePoint(Side.RIGHT, BodyPoint.HIP, 3, 9),
            new Interpolate(Side.LEFT, BodyPoint.TOE, 3, 9),
            new FollowFrom(
                    Side.LEFT,
                    BodyPoint.HEEL,
                    5,
                    List.of(new Place(5, new Point(1.5, 2.5), 0.25), new Place(6, new Point(1.75, 2.5), 0.5))),
            new MoveEvent(TOE_OFF, -2),
            new AddEvent(TOE_OFF),
            new DeleteEvent(TOE_OFF),
            new DropStride(Side.RIGHT, 2.125),
            new SetScale(new Point(1, 2), new Point(300, 4), 0.5));

    @TempDir
    private Path folder;

    private static CorrectionList allKinds() {
        CorrectionList list = CorrectionList.empty();
        for (Correction correction : ALL_KINDS) {
            list = list.add("Anna \"de Vries\" \u00eb", WHEN, correction);
        }
        return list.remove(4).undo();
    }

    private static String document(String what) {
        return "{\"schema\":\"footfall.corrections/1\",\"corrections\":[{\"id\":1,\"who\":\"A\","
                + "\"when\":\"2026-01-31T12:30:05Z\",\"what\":" + what + "}]}";
    }

    @Test
    void a_list_of_every_kind_comes_back_as_it_was_to_the_same_text() {
        Path file = folder.resolve(CorrectionsFile.NAME);
        CorrectionsFile.write(allKinds(), file);
        assertThat(CorrectionsFile.read(file)).isEqualTo(allKinds());
        assertThat(CorrectionsFile.text(CorrectionsFile.read(file))).isEqualTo(CorrectionsFile.text(allKinds()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"schema\":\"footfall.corrections/2\",\"corrections\":[]}",
                "{\"schema\":\"footfall.corrections/1\"}",
                "{\"schema\":\"footfall.corrections/1\",\"corrections\":{}}",
                "{\"schema\":\"footfall.corrections/1\",\"corrections\":[]} more",
                "{\"schema\":\"footfall.corrections/1\",\"corrections\":[1]}",
                "{\"schema\":\"footfall.corrections/1\",\"schema\":\"x\",\"corrections\":[]}",
                "{\"schema\":\"footfall.corrections/1\",\"corrections\":[{\"id\":1}]}",
            })
    void what_is_no_list_is_refused(String text) {
        assertUnreadable(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"kind\":\"erase\"}",
                "{\"kind\":\"placePoint\",\"side\":\"middle\",\"point\":\"knee\",\"frame\":1,\"at\":[1,2]}",
                "{\"kind\":\"placePoint\",\"side\":\"left\",\"point\":\"elbow\",\"frame\":1,\"at\":[1,2]}",
                "{\"kind\":\"placePoint\",\"side\":\"left\",\"point\":\"knee\",\"frame\":1.5,\"at\":[1,2]}",
                "{\"kind\":\"placePoint\",\"side\":\"left\",\"point\":\"knee\",\"frame\":99999999999,\"at\":[1,2]}",
                "{\"kind\":\"placePoint\",\"side\":\"left\",\"point\":\"knee\",\"frame\":1,\"at\":[1]}",
                "{\"kind\":\"placePoint\",\"side\":\"left\",\"point\":\"knee\",\"frame\":1,\"at\":[1,null]}",
                "{\"kind\":\"placePoint\",\"side\":\"left\",\"point\":\"knee\",\"frame\":1,\"at\":[1,1e999]}",
                "{\"kind\":\"placePoint\",\"side\":\"left\",\"point\":\"knee\",\"frame\":1,\"at\":\"here\"}",
                "{\"kind\":\"moveEvent\",\"side\":\"left\",\"type\":\"XX\",\"timeSeconds\":1,\"frames\":1}",
                "{\"kind\":\"moveEvent\",\"side\":\"left\",\"type\":\"IC\",\"timeSeconds\":\"1\",\"frames\":1}",
                "{\"kind\":\"followFrom\",\"side\":\"left\",\"point\":\"knee\",\"frame\":1,\"frames\":[1,2],\"x\":[1],\"y\":[1],\"sdPx\":[1]}",
            })
    void a_correction_that_is_none_is_refused(String what) {
        assertUnreadable(document(what));
    }

    @Test
    void a_number_twice_and_a_time_that_is_none_are_refused() {
        String entry = "{\"id\":1,\"who\":\"A\",\"when\":\"2026-01-31T12:30:05Z\",\"what\":{\"kind\":\"dropStride\","
                + "\"side\":\"left\",\"strikeSeconds\":1}}";
        String list = "{\"schema\":\"footfall.corrections/1\",\"corrections\":[%s]}";
        assertThat(CorrectionsFile.parse(list.formatted(entry), "x").entries()).hasSize(1);
        assertUnreadable(list.formatted(entry + "," + entry));
        assertUnreadable(list.formatted(entry.replace("2026-01-31T12:30:05Z", "yesterday")));
    }

    @Test
    void nesting_without_end_is_refused() {
        assertUnreadable("[".repeat(200_000));
        assertUnreadable(document("{\"kind\":" + "[".repeat(5000) + "]".repeat(5000) + "}"));
    }

    @Test
    void a_file_that_is_not_there_is_named() throws IOException {
        assertThatThrownBy(() -> CorrectionsFile.read(folder.resolve("none.json")))
                .isInstanceOfSatisfying(
                        FootfallException.class, e -> assertThat(e.problem()).isEqualTo(Problem.FILE_NOT_FOUND));
        Path bytes = Files.write(folder.resolve("bytes.json"), new byte[] {(byte) 0xff, 0, 7});
        assertThatThrownBy(() -> CorrectionsFile.read(bytes))
                .isInstanceOfSatisfying(
                        FootfallException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.CORRECTIONS_UNREADABLE));
    }

    private static void assertUnreadable(String text) {
        assertThatThrownBy(() -> CorrectionsFile.parse(text, "x"))
                .isInstanceOfSatisfying(
                        FootfallException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.CORRECTIONS_UNREADABLE));
    }
}
