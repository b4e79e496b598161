package footfall.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Serves a file by the part that is asked for, as video players do. */
final class FileParts {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,18})-(\\d{0,18})");
    private static final int BUFFER_BYTES = 1 << 17;

    private FileParts() {}

    /** What is no single range from a place on gets the whole file. */
    static void serve(Context context, Path file, String type) throws IOException {
        context.disableCompression();
        context.contentType(type).header("Accept-Ranges", "bytes");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            String asked = context.header("Range");
            Matcher range = RANGE.matcher(asked == null ? "" : asked);
            if (!range.matches()) {
                send(context, channel, 0, size);
                return;
            }
            long first = Long.parseLong(range.group(1));
            long last = range.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(range.group(2)));
            if (first > last) {
                context.status(HttpStatus.RANGE_NOT_SATISFIABLE).header("Content-Range", "bytes */" + size);
                return;
            }
            context.status(HttpStatus.PARTIAL_CONTENT)
                    .header("Content-Range", "bytes " + first + "-" + last + "/" + size);
            send(context, channel, first, last + 1 - first);
        }
    }

    private static void send(Context context, FileChannel file, long first, long length) throws IOException {
        context.res().setContentLengthLong(length);
        file.position(first);
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        OutputStream out = context.res().getOutputStream();
        WritableByteChannel target = Channels.newChannel(out);
        for (long left = length; left > 0; left -= buffer.limit()) {
            buffer.clear().limit((int) Math.min(BUFFER_BYTES, left));
            if (file.read(buffer) < 0) {
                return;
            }
            buffer.flip();
            if (!wasTaken(target, buffer)) {
                return;
            }
        }
    }

    /** A player breaks off whenever it is sent elsewhere: that is no fault. */
    private static boolean wasTaken(WritableByteChannel target, ByteBuffer part) {
        try {
            target.write(part);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
