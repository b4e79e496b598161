package footfall.advice;

/** What a piece of advice is about, in the order of a report. */
public enum AdviceTopic {
    CUE,
    STEP_RATE,
    PRACTICE,
    PAIN,
    LOAD,
    MOBILITY,
    STRENGTH,
    CAUTION,
    REFER
}
