package footfall.practice;

/** Names of result files that there are in every language. */
final class ResultNames {
    private ResultNames() {}

    /** {@code report.html} in English is {@code report.en.html}. */
    static String in(String languageCode, String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot) + "." + languageCode + name.substring(dot);
    }
}
