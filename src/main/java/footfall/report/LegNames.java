package footfall.report;

import footfall.body.Side;
import footfall.session.SessionAnalysis;
import footfall.wording.Wording;

/** What a leg's figures stand under; those of one that is half hidden say so. */
record LegNames(SessionAnalysis analysis, Wording wording) {

    String of(Side leg) {
        return analysis.isIndicative(leg) ? wording.text("table.indicative", leg) : wording.of(leg);
    }
}
