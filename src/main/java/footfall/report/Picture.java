package footfall.report;

import java.util.Base64;

/** A picture file as text, so that a page can hold it. */
public record Picture(String mediaType, String base64) {

    /** @param mediaType {@code image/jpeg} or {@code image/png} */
    public static Picture of(String mediaType, byte[] bytes) {
        return new Picture(mediaType, Base64.getEncoder().encodeToString(bytes));
    }

    String dataUri() {
        return "data:" + mediaType + ";base64," + base64;
    }
}
