package footfall.register;

import java.time.Instant;

/** Someone who may enter. */
public record Account(String id, String name, Instant createdAt) {}
