package footfall.report;

import static footfall.report.Html.element;

import footfall.report.Block.Bullets;
import footfall.report.Block.Chart;
import footfall.report.Block.Columns;
import footfall.report.Block.Facts;
import footfall.report.Block.Folded;
import footfall.report.Block.KeyFigures;
import footfall.report.Block.Notices;
import footfall.report.Block.Paragraph;
import footfall.report.Block.Photo;
import footfall.report.Block.Row;
import footfall.report.Block.Section;
import footfall.report.Block.Table;
import footfall.report.Block.Tone;
import footfall.report.Block.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/** Prints a report as one HTML page that needs nothing else: style, pictures and drawings are inside it. It is well-formed XML too. */
final class HtmlPage {
    private static final String STYLE = "report.css";

    private HtmlPage() {}

    static String of(Report report) {
        Html head = element(
                "head",
                Html.trusted("<meta charset=\"utf-8\" />"),
                Html.trusted("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />"),
                element("title", report.title() + " \u2013 " + report.subtitle()),
                element("style", Html.trusted(style())));
        Html header = element(
                "header",
                element("p class=\"brand\"", "Footfall"),
                element("h1", report.title()),
                element("p class=\"subtitle\"", report.subtitle()));
        Html main = element("main", Html.each(report.blocks(), HtmlPage::block));
        Html body = element("body", header, main, element("footer", element("p", report.footer())));
        return "<!DOCTYPE html>\n"
                + element("html lang=\"" + report.language().code() + "\"", head, body)
                        .markup() + "\n";
    }

    private static Html block(Block block) {
        if (block instanceof Section section) {
            return element("section", element("h2", section.title()), Html.each(section.content(), HtmlPage::block));
        } else if (block instanceof Paragraph paragraph) {
            return element("p", paragraph.text());
        } else if (block instanceof Bullets bullets) {
            return list(bullets.items());
        } else if (block instanceof Verdict verdict) {
            return verdict(verdict);
        } else if (block instanceof KeyFigures figures) {
            return keyFigures(figures);
        } else if (block instanceof Columns columns) {
            return element("div class=\"columns\"", Html.each(columns.blocks(), HtmlPage::block));
        } else if (block instanceof Photo photo) {
            return photo(photo);
        } else if (block instanceof Chart chart) {
            return chart(chart);
        } else if (block instanceof Table table) {
            return table(table);
        } else if (block instanceof Facts facts) {
            return facts(facts);
        } else if (block instanceof Notices notices) {
            return notices(notices);
        } else if (block instanceof Folded folded) {
            return element("details", element("summary", folded.title()), Html.each(folded.content(), HtmlPage::block));
        }
        throw new IllegalArgumentException("unknown block: " + block);
    }

    private static Html list(List<String> items) {
        return items.isEmpty() ? Html.empty() : element("ul", Html.each(items, item -> element("li", item)));
    }

    private static Html verdict(Verdict verdict) {
        return element(
                "section class=\"verdict " + css(verdict.tone()) + "\"",
                element("p class=\"label\"", verdict.label()),
                element("h2", verdict.headline()),
                element("p class=\"sentence\"", verdict.sentence()),
                list(verdict.reasons()),
                element("p class=\"caution\"", verdict.caution()));
    }

    private static Html keyFigures(KeyFigures figures) {
        return element(
                "dl class=\"figures\"",
                Html.each(
                        figures.figures(),
                        f -> element("div", element("dt", f.name()), Html.each(f.readings(), HtmlPage::reading))));
    }

    private static Html reading(Block.Reading reading) {
        Html who = reading.who().isEmpty() ? Html.empty() : element("span class=\"who\"", reading.who());
        return Html.all(List.of(
                element("dd class=\"value\"", who, Html.text(reading.value()), unit(reading.unit())),
                element("dd class=\"range\"", reading.range())));
    }

    private static Html unit(String unit) {
        return element(unit.equals("\u00b0") ? "span class=\"degrees\"" : "span class=\"unit\"", unit);
    }

    private static Html photo(Photo photo) {
        String image =
                "<img src=\"" + photo.picture().dataUri() + "\" alt=\"" + Html.escaped(photo.description()) + "\" />";
        return element("figure class=\"photo\"", Html.trusted(image), element("figcaption", photo.caption()));
    }

    private static Html chart(Chart chart) {
        return element(
                "figure class=\"chart\"",
                element("h3", chart.title()),
                Html.trusted(chart.picture().svg()),
                element("figcaption", chart.caption()));
    }

    private static Html table(Table table) {
        Html head = element("thead", element("tr", Html.each(table.headers(), h -> element("th scope=\"col\"", h))));
        Html bodies = Html.each(table.rows(), row -> element("tbody", row(row, table.headers())));
        return element("table", element("caption", table.caption()), head, bodies);
    }

    private static Html row(Row row, List<String> headers) {
        int height = row.lines().size();
        Html note = row.note().isEmpty() ? Html.empty() : element("span class=\"note\"", row.note());
        Html name = element("th scope=\"rowgroup\" rowspan=\"" + height + "\"", element("span", row.name()), note);
        return Html.all(IntStream.range(0, height)
                .mapToObj(i -> element(
                        "tr", i == 0 ? name : Html.empty(), cells(row.lines().get(i), headers)))
                .toList());
    }

    private static Html cells(List<String> cells, List<String> headers) {
        return Html.all(IntStream.range(0, cells.size())
                .mapToObj(i -> element("td data-label=\"" + Html.escaped(headers.get(i + 1)) + "\"", cells.get(i)))
                .toList());
    }

    private static Html facts(Facts facts) {
        return element(
                "dl class=\"facts\"",
                Html.each(facts.facts(), f -> element("div", element("dt", f.name()), element("dd", f.value()))));
    }

    private static Html notices(Notices notices) {
        return element(
                "ul class=\"notices\"",
                Html.each(
                        notices.notices(),
                        n -> element(
                                "li class=\"" + css(n.tone()) + "\"",
                                element("strong", n.label()),
                                element("p", n.message()),
                                element("p class=\"advice\"", n.advice()))));
    }

    private static String css(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    private static String style() {
        try (InputStream stream = Objects.requireNonNull(HtmlPage.class.getResourceAsStream(STYLE), STYLE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
