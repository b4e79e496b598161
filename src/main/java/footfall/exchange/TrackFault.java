package footfall.exchange;

/** What is wrong with a track file; each has a phrase in the wording tables. */
enum TrackFault {
    UNKNOWN_FORMAT,
    ENDS_EARLY,
    UNIT_UNKNOWN,
    UNIT_IMPLAUSIBLE,
    NOT_A_NUMBER,
    TIMES_DO_NOT_RISE,
    NO_ROWS,
    UNKNOWN_WORD,
    DIRECTION_UNCLEAR
}
