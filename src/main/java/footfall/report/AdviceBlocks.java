package footfall.report;

import footfall.advice.Advice;
import footfall.advice.AdviceItem;
import footfall.advice.AdvicePlan;
import footfall.advice.AdviceRequest;
import footfall.advice.AdviceTopic;
import footfall.advice.Advisor;
import footfall.report.Block.Bullets;
import footfall.report.Block.Paragraph;
import footfall.report.Block.Sourced;
import footfall.session.SessionAnalysis;
import footfall.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the runner may be advised, in words. */
final class AdviceBlocks {
    private final AdvicePlan plan;
    private final Wording wording;

    AdviceBlocks(SessionAnalysis analysis, AdviceRequest request, Wording wording) {
        this(new Advisor(request).advise(analysis.gait()), wording);
    }

    AdviceBlocks(AdvicePlan plan, Wording wording) {
        this.plan = plan;
        this.wording = wording;
    }

    AdvicePlan plan() {
        return plan;
    }

    String text(Advice advice) {
        return wording.text("advice." + advice.item().id(), advice.arguments().toArray());
    }

    /** The sentences of those that may be said. */
    List<String> texts(String... ids) {
        List<String> texts = new ArrayList<>();
        for (String id : ids) {
            plan.of(id).map(this::text).ifPresent(texts::add);
        }
        return texts;
    }

    /** By topic, each with what it rests on; nothing where nothing calls for advice. */
    List<Block> sourced() {
        List<Block> blocks = new ArrayList<>();
        for (AdviceTopic topic : AdviceTopic.values()) {
            List<Advice> advice = plan.of(topic);
            if (topic != AdviceTopic.REFER && !advice.isEmpty()) {
                blocks.add(new Sourced(
                        wording.of(topic), advice.stream().map(this::sourced).toList()));
            }
        }
        if (blocks.isEmpty()) {
            return blocks;
        }
        return List.of(new Paragraph(wording.text("report.advice.intro")), new Block.Columns(blocks));
    }

    private Block.SourcedText sourced(Advice advice) {
        String ground = wording.of(advice.item().evidence());
        return new Block.SourcedText(
                text(advice),
                source(advice)
                        .map(s -> wording.text("report.advice.source", ground, s))
                        .orElse(ground));
    }

    private Optional<String> source(Advice advice) {
        return switch (advice.item().source()) {
            case AdviceItem.NO_SOURCE -> Optional.empty();
            case AdviceItem.THE_PRACTICE -> Optional.of(wording.text("report.advice.practice"));
            default -> Optional.of(advice.item().source());
        };
    }

    /** When to see someone. */
    List<Block> care() {
        return List.of(
                new Paragraph(wording.text("runner.care.intro")),
                new Bullets(plan.of(AdviceTopic.REFER).stream().map(this::text).toList()));
    }

    String careTitle() {
        return wording.of(AdviceTopic.REFER);
    }
}
