package footfall.analysis;

import java.util.Optional;

/** Footfall's own version, as the jar's manifest states it. */
public final class Version {
    private Version() {}

    /** The version, or "development" when run from loose classes. */
    public static String current() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
