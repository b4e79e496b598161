package footfall.register;

/**
 * What was corrected on a clip by hand, as a document.
 *
 * @param version counts the changes from 1: who changes it says which version was seen
 */
public record CorrectionDocument(String document, int version) {}
