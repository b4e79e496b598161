package footfall.report;

import footfall.session.SessionAnalysis;
import footfall.wording.Wording;

/** The answer of the overstriding rule with the finding, in one line of text. */
public final class VerdictSentence {
    private VerdictSentence() {}

    public static String of(SessionAnalysis analysis, Wording wording) {
        Block.Verdict verdict = new VerdictBlock(analysis, wording).block();
        return verdict.headline() + ". " + verdict.sentence();
    }
}
