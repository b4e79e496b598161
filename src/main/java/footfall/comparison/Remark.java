package footfall.comparison;

/** What a verdict alone would not say. */
public enum Remark {
    /** The strides of the two recordings differ clearly, but by less than two measurements may. */
    CLEAR_BUT_SMALL,
    /** The means differ enough, but the strides spread too much to tell. */
    STRIDES_SPREAD
}
