package footfall.register;

/**
 * A file that came of a clip's analysis.
 *
 * @param mediaSha256 names its bytes in the media folder
 */
public record ResultFile(String clipId, String name, String mediaSha256, long sizeBytes) {}
