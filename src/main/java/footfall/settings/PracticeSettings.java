package footfall.settings;

/** How the practice's page guards its door and its disk. */
public record PracticeSettings(
        @Knob(unit = "h", min = 1, max = 720, reason = "a working day; who comes back the next morning logs in again")
        int loginHours,

        @Knob(min = 8, max = 64, reason = "NIST SP 800-63B asks for 8 at least; two more cost a person little")
        int fewestPasswordLetters,

        @Knob(min = 1, max = 100, reason = "typing errors in a row that are let pass without a wait")
        int freeLoginTries,

        @Knob(unit = "s", min = 1, max = 3600, reason = "the first wait after that; each further failure doubles it")
        int firstLoginWaitSeconds,

        @Knob(
                unit = "s",
                min = 1,
                max = 86400,
                reason = "the longest wait: a quarter of an hour makes 96 guesses a day")
        int longestLoginWaitSeconds,

        @Knob(unit = "KiB", min = 8192, max = 1048576, reason = "Argon2id as the OWASP password storage guide has it")
        int passwordMemoryKibibytes,

        @Knob(min = 1, max = 20, reason = "Argon2id as the OWASP password storage guide has it")
        int passwordRounds,

        @Knob(
                unit = "byte",
                min = 65536,
                max = 67108864,
                reason = "a piece of a clip: seconds on a slow line, which is what a break loses")
        int uploadPieceBytes,

        @Knob(
                unit = "byte",
                min = 1e6,
                max = 1e12,
                reason = "4 GB: an hour of a phone's video, of which a minute is needed")
        long mostClipBytes,

        @Knob(unit = "byte", min = 0, max = 1e12, reason = "half a GB stays free for the database and for results")
        long leastFreeBytes,

        @Knob(
                unit = "d",
                min = 1,
                max = 365,
                reason = "a broken-off upload is gone on with within the week or not at all")
        int uploadDays,

        @Knob(
                min = 0,
                max = 1,
                reason =
                        "of the length that a clip states: a copy that was broken off holds less; one that holds more is measured, with a warning")
        double leastHeldShare,

        @Knob(
                min = 1,
                max = 100,
                reason =
                        "clips that are being looked at at once; each kept in memory is some MB, and reading one anew takes a second")
        int clipsOnDesk,

        @Knob(
                unit = "min",
                min = 1,
                max = 1440,
                reason = "a clip of a minute takes a few; what takes an hour is far too long a clip")
        int analysisMinutes,

        @Knob(
                unit = "s",
                min = 5,
                max = 60,
                reason =
                        "how often a worker asks for work, the least that the job library allows; after four polls without a word it counts as lost")
        int jobPollSeconds,

        @Knob(min = 0, max = 10, reason = "a fault that passes has passed by then; the waits double")
        int jobRetries,

        @Knob(
                unit = "d",
                min = 7,
                max = 365,
                reason = "a month for somebody to see on the start page that old sessions will be removed")
        int retentionNoticeDays) {

    public static PracticeSettings defaults() {
        return Knobs.checked(new PracticeSettings(
                12, 10, 5, 30, 900, 19456, 2, 4 * 1024 * 1024, 4_000_000_000L, 500_000_000L, 7, 0.8, 8, 60, 5, 5, 30));
    }
}
