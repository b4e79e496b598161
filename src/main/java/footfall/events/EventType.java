package footfall.events;

/** The two events of a foot's contact. */
public enum EventType {
    /** The instant the foot first touches the belt (IC). */
    FOOT_STRIKE("IC"),
    /** The instant the foot leaves the belt (TO). */
    TOE_OFF("TO");

    private final String code;

    EventType(String code) {
        this.code = code;
    }

    /** The field's short code, as files have it. */
    public String code() {
        return code;
    }
}
