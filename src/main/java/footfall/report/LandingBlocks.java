package footfall.report;

import footfall.body.Side;
import footfall.report.Block.Photo;
import footfall.session.SessionAnalysis;
import footfall.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The landing as pictures beside the chart of all landings; without pictures, the leg as it is drawn at the landing. */
final class LandingBlocks {
    private final SessionAnalysis analysis;
    private final Pictures pictures;
    private final Wording wording;
    private final ChartBlocks charts;

    LandingBlocks(SessionAnalysis analysis, Pictures pictures, Wording wording) {
        this.analysis = analysis;
        this.pictures = pictures;
        this.wording = wording;
        this.charts = new ChartBlocks(analysis, wording);
    }

    /** The one to show where there is room for one: of the leg that the verdict is about. */
    Optional<Block> first() {
        Optional<Side> leg = analysis.gait().verdict().side();
        return Stream.<Stream<? extends Block>>of(
                        pictures.landings().stream()
                                .filter(landing -> leg.equals(Optional.of(landing.side())))
                                .map(this::photo),
                        photos().stream(),
                        charts.paths().stream())
                .<Block>flatMap(shown -> shown)
                .findFirst();
    }

    List<Block> all() {
        List<Block> photos = photos();
        List<Block> drawn = new ArrayList<>();
        charts.landings().ifPresent(drawn::add);
        List<Block> paths = new ArrayList<>(photos.isEmpty() ? charts.paths() : List.of());
        paths.stream().findFirst().ifPresent(drawn::add);
        charts.contact().ifPresent(drawn::add);
        paths.stream().skip(1).forEach(drawn::add);
        if (photos.size() > 1) {
            return List.of(new Block.Columns(photos), new Block.Columns(drawn));
        }
        List<Block> blocks = Stream.concat(photos.stream(), drawn.stream()).toList();
        return blocks.isEmpty() ? blocks : List.of(new Block.Columns(blocks));
    }

    /** One of each leg that has one. */
    List<Block> photos() {
        return pictures.landings().stream().map(this::photo).toList();
    }

    private Block photo(Pictures.Landing landing) {
        String foot = wording.foot(landing.side());
        return new Photo(
                landing.picture(),
                wording.text("report.photo.alt", foot, landing.timeSeconds()),
                wording.text("report.photo.caption", foot, landing.timeSeconds()));
    }
}
