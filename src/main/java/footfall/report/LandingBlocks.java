package footfall.report;

import footfall.report.Block.Photo;
import footfall.session.ClipAnalysis;
import footfall.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The landing as pictures beside the chart of all landings; without pictures, the leg as it is drawn at the landing. */
final class LandingBlocks {
    private final Pictures pictures;
    private final Wording wording;
    private final ChartBlocks charts;

    LandingBlocks(ClipAnalysis analysis, Pictures pictures, Wording wording) {
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
        List<Block> blocks = new ArrayList<>(photos());
        charts.landings().ifPresent(blocks::add);
        List<Block> paths = new ArrayList<>(pictures.landings().isEmpty() ? charts.paths() : List.of());
        paths.stream().findFirst().ifPresent(blocks::add);
        charts.contact().ifPresent(blocks::add);
        paths.stream().skip(1).forEach(blocks::add);
        return blocks.isEmpty() ? blocks : List.of(new Block.Columns(blocks));
    }

    private List<Block> photos() {
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
