package footfall.report;

import footfall.report.Block.Photo;
import footfall.session.SessionAnalysis;
import footfall.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The landing as pictures beside the chart of all landings; without pictures, the leg as it is drawn at the landing. */
final class LandingBlocks {
    private final Pictures pictures;
    private final Wording wording;
    private final ChartBlocks charts;

    LandingBlocks(SessionAnalysis analysis, Pictures pictures, Wording wording) {
        this.pictures = pictures;
        this.wording = wording;
        this.charts = new ChartBlocks(analysis, wording);
    }

    /** The one to show where there is room for one. */
    Optional<Block> first() {
        List<Block> shown = new ArrayList<>(photos());
        shown.addAll(charts.paths());
        return shown.stream().findFirst();
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
        List<Block> photos = new ArrayList<>();
        for (Pictures.Landing landing : pictures.landings()) {
            String foot = wording.foot(landing.side());
            photos.add(new Photo(
                    landing.picture(),
                    wording.text("report.photo.alt", foot, landing.timeSeconds()),
                    wording.text("report.photo.caption", foot, landing.timeSeconds())));
        }
        return photos;
    }
}
