package footfall.report;

import static org.assertj.core.api.Assertions.assertThat;

import footfall.advice.AdvicePlan;
import footfall.advice.AdviceRequest;
import footfall.advice.Advisor;
import footfall.session.ClipAnalysis;
import footfall.session.ExampleAnalysis;
import footfall.session.SessionAnalysis;
import footfall.settings.AdviceSettings;
import footfall.wording.Language;
import footfall.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No text of Footfall diagnoses, or promises that a complaint or a load becomes less. */
class HonestWordsTest {
    /** What says that it does neither may be said. */
    private static Pattern allowed(Language language) {
        return Pattern.compile(
                switch (language) {
                    case ENGLISH -> "not a diagnosis|is not promised|not an examination";
                    case DUTCH -> "geen diagnose|wordt niet beloofd";
                });
    }

    private static Pattern forbidden(Language language) {
        return Pattern.compile(
                switch (language) {
                    case ENGLISH ->
                        "diagnos\\w*|promis\\w*|guarante\\w*|\\bcur(e|es|ed|ing)\\b|\\bheal\\w*|\\bprevent\\w*"
                                + "|\\b(fix|fixes|solves?)\\b|\\bwill (reduce|lower|relieve|ease|improve|help|disappear)"
                                + "|tendin\\w*|tendonitis|\\b(tear|tears|torn)\\b|ruptur\\w*|inflam\\w*"
                                + "|you (have|suffer from) an?\\b|pain.free";
                    case DUTCH ->
                        "diagnos\\w*|belo(of|ov)\\w*|garand\\w*|gene(es|zen|est)\\w*|verhelp\\w*"
                                + "|\\bvoorkom\\w* (blessures?|klachten|pijn)|(blessures?|klachten|pijn) voorkom\\w*"
                                + "|\\blost .*\\bop\\b|\\bzal\\b.*\\b(verminder|verlag|help|verdwijn|verbeter)\\w*"
                                + "|tendin\\w*|ontstek\\w*|scheur\\w*|je (hebt|lijdt aan) een\\b|pijnvrij";
                });
    }

    private static List<String> dishonest(Language language, Stream<String> texts) {
        Pattern allowed = allowed(language);
        Pattern forbidden = forbidden(language);
        return texts.filter(text -> forbidden
                        .matcher(allowed.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(""))
                        .find())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_sentence_of_the_tables_diagnoses_or_promises(Language language) {
        ResourceBundle table =
                ResourceBundle.getBundle("footfall.wording.words", Locale.forLanguageTag(language.code()));
        assertThat(dishonest(language, table.keySet().stream().map(table::getString)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_sentence_of_a_report_diagnoses_or_promises(Language language) {
        Wording wording = Wording.of(language);
        for (ClipAnalysis analysis : List.of(ExampleAnalysis.complete(), ExampleAnalysis.bare())) {
            for (boolean complaint : List.of(true, false)) {
                Stream<String> pages = Stream.of(
                        HtmlPage.of(new RunnerReport(
                                        SessionAnalysis.of(analysis), Pictures.none(), wording, request(complaint))
                                .report()),
                        HtmlPage.of(new ClipReport(
                                        SessionAnalysis.of(analysis), Pictures.none(), wording, request(complaint))
                                .report()));
                assertThat(dishonest(language, pages.flatMap(page -> Stream.of(page.split("<[^>]*>", -1)))))
                        .isEmpty();
            }
        }
    }

    private static AdviceRequest request(boolean complaint) {
        return new AdviceRequest(complaint, Optional.empty(), AdviceSettings.defaults());
    }

    @Test
    void the_watch_would_notice() {
        assertThat(dishonest(
                        Language.ENGLISH,
                        Stream.of(
                                "You have a tendinopathy.",
                                "Shorter steps will reduce the load.",
                                "This heals the hamstring.",
                                "A diagnosis follows.")))
                .hasSize(4);
        assertThat(dishonest(
                        Language.DUTCH,
                        Stream.of("Dit geneest de hamstring.", "Het zal de pijn verminderen.", "Je hebt een scheur.")))
                .hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_piece_of_advice_has_words_and_every_word_of_advice_a_piece(Language language) {
        AdvicePlan all =
                new Advisor(request(true)).advise(ExampleAnalysis.complete().gait());
        Set<String> ids =
                all.advice().stream().map(a -> "advice." + a.item().id()).collect(Collectors.toSet());
        ResourceBundle table =
                ResourceBundle.getBundle("footfall.wording.words", Locale.forLanguageTag(language.code()));
        assertThat(table.keySet().stream().filter(key -> key.startsWith("advice.")))
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_runners_report_has_one_cue_and_at_most_three_findings(Language language) {
        Wording wording = Wording.of(language);
        String page = HtmlPage.of(new RunnerReport(
                        SessionAnalysis.of(ExampleAnalysis.complete()), Pictures.none(), wording, request(true))
                .report());
        assertThat(Pattern.compile("class=\"lead\"").matcher(page).results()).hasSize(1);
        String findings = page.substring(page.indexOf(wording.text("runner.findings")));
        assertThat(Pattern.compile("<li>")
                        .matcher(findings.substring(0, findings.indexOf("</section>")))
                        .results()
                        .map(MatchResult::group))
                .hasSizeBetween(1, 3);
    }
}
