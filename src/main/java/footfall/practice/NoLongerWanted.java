package footfall.practice;

/** The analysis was cancelled, or someone else does it. */
final class NoLongerWanted extends RuntimeException {
    NoLongerWanted() {
        super("the clip belongs to another job now, or to none");
    }
}
