package footfall.report;

import static footfall.report.Html.element;

import footfall.report.Block.Bullets;
import footfall.report.Block.Chart;
import footfall.report.Block.Columns;
import footfall.report.Block.Facts;
import footfall.report.Block.Folded;
import footfall.report.Block.KeyFigures;
import footfall.report.Block.Lead;
import footfall.report.Block.Notices;
import footfall.report.Block.Pair;
import footfall.report.Block.Paragraph;
import footfall.report.Block.Photo;
import footfall.report.Block.Row;
import footfall.report.Block.Section;
import footfall.report.Block.Sourced;
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
    private static final String SCREEN = "report.css";
    private static final String PAPER = "pages.css";

    /** Longer tables are set smaller on paper. */
    private static final int MOST_ROOMY_LINES = 30;

    private HtmlPage() {}

    /** For a browser. */
    static String of(Report report) {
        return page(report, SCREEN);
    }

    /** For {@link footfall.pdf.PdfFile}; the foot comes first, as it has to be known before the first page ends. */
    static String printed(Report report) {
        return page(report, PAPER);
    }

    /** A part of a page that has its own head and style. */
    static String fragment(Block block) {
        return block(block).markup();
    }

    private static String page(Report report, String style) {
        Html head = element(
                "head",
                Html.trusted("<meta charset=\"utf-8\" />"),
                Html.trusted("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />"),
                element("title", report.title() + " \u2013 " + report.subtitle()),
                element("style", Html.trusted(style(style))));
        Html header = element(
                "header",
                element("p class=\"brand\"", "Footfall"),
                element("h1", report.title()),
                element("p class=\"subtitle\"", report.subtitle()));
        Html main = element("main", Html.each(report.blocks(), HtmlPage::block));
        Html footer = element("footer", element("p", report.footer()));
        Html body = style.equals(PAPER) ? element("body", footer, header, main) : element("body", header, main, footer);
        return "<!DOCTYPE html>\n"
                + element("html lang=\"" + report.language().code() + "\"", head, body)
                        .markup() + "\n";
    }

    private static Html block(Block block) {
        if (block instanceof Section section) {
            return element(
                    sectionTag(section.content()),
                    element("h2", section.title()),
                    Html.each(section.content(), HtmlPage::block));
        } else if (block instanceof Paragraph paragraph) {
            return element("p", paragraph.text());
        } else if (block instanceof Lead lead) {
            return element("p class=\"lead\"", lead.text());
        } else if (block instanceof Pair pair) {
            return element(
                    "div class=\"pair\"",
                    element("div", block(pair.left())),
                    element("div", Html.each(pair.right(), HtmlPage::block)));
        } else if (block instanceof Sourced sourced) {
            return sourced(sourced);
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

    /** What is words only stays on one page. */
    private static String sectionTag(List<Block> content) {
        boolean words =
                content.stream().allMatch(b -> b instanceof Paragraph || b instanceof Lead || b instanceof Bullets);
        return words ? "section class=\"words\"" : "section";
    }

    private static Html list(List<String> items) {
        return items.isEmpty() ? Html.empty() : element("ul", Html.each(items, item -> element("li", item)));
    }

    private static Html sourced(Sourced sourced) {
        return element(
                "div class=\"sourced\"",
                element("h3", sourced.title()),
                element(
                        "ul",
                        Html.each(
                                sourced.texts(),
                                t -> element(
                                        "li", Html.text(t.text()), element("span class=\"source\"", t.source())))));
    }

    private static Html verdict(Verdict verdict) {
        return element(
                "section class=\"verdict " + css(verdict.tone()) + "\"",
                verdict.label().isEmpty() ? Html.empty() : element("p class=\"label\"", verdict.label()),
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
                        f -> element(
                                "div",
                                element("dt", Html.capital(f.name())),
                                Html.each(f.readings(), HtmlPage::reading))));
    }

    private static Html reading(Block.Reading reading) {
        Html who = reading.who().isEmpty() ? Html.empty() : element("span class=\"who\"", reading.who());
        return Html.all(List.of(
                element("dd class=\"value\"", who, Html.text(reading.value()), unit(reading.unit())),
                Html.each(reading.notes(), note -> element("dd class=\"range\"", note))));
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
                element("h3", Html.capital(chart.title())),
                Html.trusted(chart.picture().svg()),
                element("figcaption", chart.caption()));
    }

    private static Html table(Table table) {
        Html head = element(
                "thead", element("tr", Html.each(table.headers(), h -> element("th scope=\"col\"", Html.capital(h)))));
        Html bodies = Html.each(table.rows(), row -> element("tbody", row(row, table.headers())));
        String tag = lines(table) > MOST_ROOMY_LINES ? "table class=\"dense\"" : "table";
        return element(tag, element("caption", table.caption()), head, bodies);
    }

    private static int lines(Table table) {
        return table.rows().stream().mapToInt(row -> row.lines().size()).sum();
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
                Html.each(
                        facts.facts(),
                        f -> element("div", element("dt", Html.capital(f.name())), element("dd", f.value()))));
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
                                n.advice().isEmpty() ? Html.empty() : element("p class=\"advice\"", n.advice()))));
    }

    private static String css(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    private static String style(String name) {
        try (InputStream stream = Objects.requireNonNull(HtmlPage.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
