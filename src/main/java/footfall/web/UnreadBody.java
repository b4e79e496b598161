package footfall.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;

/**
 * What a request still sends when its answer is known already. Who sends reads the answer only after the last byte, and a connection that
 * is closed before takes the answer with it; so the rest is read and thrown away.
 */
final class UnreadBody {
    /** More is not waited for: the connection is closed. A page of ours sends pieces and forms well below this. */
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private static final int BUFFER_BYTES = 64 * 1024;

    private UnreadBody() {}

    static void throwAway(Context context) {
        if (waitsForLeave(context)) {
            return;
        }
        try {
            InputStream rest = context.req().getInputStream();
            byte[] buffer = new byte[BUFFER_BYTES];
            int read = 0;
            for (long total = 0; read >= 0 && total < MOST_BYTES; total += read) {
                read = rest.read(buffer);
            }
        } catch (IOException e) {
            // Whoever sent it is gone, and nobody waits for the answer.
        }
    }

    /** It has sent nothing and gets its answer at once. */
    private static boolean waitsForLeave(Context context) {
        return context.header("Expect") != null;
    }
}
