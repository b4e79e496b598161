package footfall.events;

import footfall.body.Side;
import footfall.quality.FootfallException;
import footfall.quality.Problem;
import footfall.quality.QualityCode;
import footfall.quality.QualityIssue;
import footfall.quality.Severity;
import footfall.settings.KeypointEventSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Whether the events of both legs can be a runner's: feet alternate, contacts last as long as they do, there is one belt. */
final class KeypointChecks {
    private final KeypointEventSettings settings;

    KeypointChecks(KeypointEventSettings settings) {
        this.settings = settings;
    }

    /**
     * The same events, with an issue for each doubt.
     *
     * @throws FootfallException {@link Problem#NO_RUNNING} if the feet are down for so long that it is walking
     */
    Map<Side, LegEvents> checked(Map<Side, LegEvents> events) {
        if (!events.isEmpty() && events.values().stream().allMatch(this::walks)) {
            throw new FootfallException(Problem.NO_RUNNING);
        }
        List<QualityIssue> ofBoth = new ArrayList<>();
        if (events.size() > 1) {
            addAlternation(ofBoth, events);
            addSpeeds(ofBoth, List.copyOf(events.values()));
        }
        Map<Side, LegEvents> checked = new EnumMap<>(Side.class);
        for (LegEvents leg : events.values()) {
            List<QualityIssue> issues = new ArrayList<>(leg.issues());
            issues.addAll(checked.isEmpty() ? ofBoth : List.of());
            addContact(issues, leg);
            checked.put(leg.side(), leg.withIssues(issues));
        }
        return checked;
    }

    private boolean walks(LegEvents leg) {
        return contact(leg) > settings.walkingDuty() * leg.strideSeconds();
    }

    /** Median time from a strike to the toe-off after it; NaN without any. */
    static double contact(LegEvents leg) {
        return StrideAligner.median(leg.strikes().stream()
                .flatMapToDouble(strike -> leg.toeOffs().stream()
                        .mapToDouble(toeOff -> toeOff.timeSeconds() - strike.timeSeconds())
                        .filter(contact -> contact > 0 && contact < leg.strideSeconds())
                        .limit(1))
                .toArray());
    }

    private void addContact(List<QualityIssue> issues, LegEvents leg) {
        double contact = contact(leg);
        if (contact < settings.shortestContactSeconds() || contact > settings.longestContactSeconds()) {
            issues.add(QualityIssue.of(QualityCode.CONTACT_UNUSUAL, Severity.WARNING, leg.side(), contact));
        }
    }

    private static void addAlternation(List<QualityIssue> issues, Map<Side, LegEvents> events) {
        List<GaitEvent> strikes = events.values().stream()
                .flatMap(leg -> leg.strikes().stream())
                .sorted(Comparator.comparingDouble(GaitEvent::timeSeconds))
                .toList();
        int wrong = 0;
        for (int i = 1; i < strikes.size(); i++) {
            wrong += strikes.get(i).side() == strikes.get(i - 1).side() ? 1 : 0;
        }
        if (wrong > 0) {
            issues.add(QualityIssue.of(QualityCode.LEGS_DO_NOT_ALTERNATE, Severity.WARNING, wrong, strikes.size()));
        }
    }

    private void addSpeeds(List<QualityIssue> issues, List<LegEvents> legs) {
        double a = legs.get(0).beltSpeed();
        double b = legs.get(1).beltSpeed();
        double difference = 2 * Math.abs(a - b) / (a + b);
        if (difference > settings.speedDifference()) {
            issues.add(
                    QualityIssue.of(QualityCode.LEGS_DIFFER_IN_SPEED, Severity.WARNING, Math.round(100 * difference)));
        }
    }
}
