package footfall.store;

import footfall.exchange.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The practice's large files. Each lies under the SHA-256 of its bytes, so it is kept once and never changes; those that are still
 * coming in lie beside them, in the same file system, and are moved when they are whole.
 */
public final class MediaFolder {
    private static final int BUFFER_BYTES = 1 << 17;
    private static final int PREFIX_LETTERS = 2;

    private final Path media;
    private final Path incoming;
    private final ReadWriteLock entry = new ReentrantReadWriteLock();

    private MediaFolder(Path media, Path incoming) {
        this.media = media;
        this.incoming = incoming;
    }

    /** In the practice's data folder. */
    public static MediaFolder in(Path data) throws IOException {
        return new MediaFolder(
                Files.createDirectories(data.resolve("media")), Files.createDirectories(data.resolve("incoming")));
    }

    /** Without a place for what is coming in: for a worker, to which only the folder of whole files is shared. */
    public static MediaFolder at(Path media) throws IOException {
        Path folder = Files.createDirectories(media);
        return new MediaFolder(folder, folder);
    }

    /** Puts a file here and says in the tables that it is needed; many may do so at a time. */
    public <T> T keeping(Supplier<T> work) {
        return locked(entry.readLock(), work);
    }

    /** Removes what the tables need no longer, while nobody keeps a file of the same bytes. */
    public <T> T removing(Supplier<T> work) {
        return locked(entry.writeLock(), work);
    }

    private static <T> T locked(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    public void remove(String sha256) throws IOException {
        Files.deleteIfExists(file(sha256));
    }

    public long freeBytes() throws IOException {
        FileStore disk = Files.getFileStore(incoming);
        return disk.getUsableSpace();
    }

    /** Where the bytes of this SHA-256 lie. */
    public Path file(String sha256) {
        return folder(sha256).resolve(sha256);
    }

    private Path folder(String sha256) {
        return media.resolve(sha256.substring(0, PREFIX_LETTERS));
    }

    /** How much there is of a file that is coming in. */
    public long incomingBytes(String id) throws IOException {
        Path file = incoming(id);
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** Where a file that is coming in lies until it is whole. */
    public Path incoming(String id) {
        return incoming.resolve(id);
    }

    /**
     * Puts bytes at the end of a file that is coming in; what is there beyond {@code offset} came without being acknowledged and is
     * written over.
     *
     * @param most no more is read
     * @return how many bytes the file has now, all of them on disk; also where the sender broke off
     */
    public long append(String id, long offset, InputStream bytes, long most) throws IOException {
        try (FileChannel file = FileChannel.open(incoming(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.truncate(offset);
            file.position(offset);
            try {
                copy(bytes, file, most);
            } finally {
                file.force(true);
            }
            return file.position();
        }
    }

    /** Ends without a word where the sender breaks off: it will ask how far we are. */
    private static void copy(InputStream bytes, FileChannel file, long most) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long left = most;
        while (left > 0) {
            int read = read(bytes, buffer, (int) Math.min(buffer.length, left));
            if (read < 0) {
                return;
            }
            ByteBuffer part = ByteBuffer.wrap(buffer, 0, read);
            while (part.hasRemaining()) {
                file.write(part);
            }
            left -= read;
        }
    }

    private static int read(InputStream bytes, byte[] buffer, int most) {
        try {
            return bytes.read(buffer, 0, most);
        } catch (IOException e) {
            return -1;
        }
    }

    /**
     * Gives a whole file its place.
     *
     * @return its SHA-256
     */
    public String keep(String id) throws IOException {
        String sha256 = place(incoming(id));
        force(incoming);
        return sha256;
    }

    /**
     * Keeps a copy of a file.
     *
     * @return its SHA-256
     */
    public String keepCopy(Path file) throws IOException {
        Path copy = media.resolve(UUID.randomUUID() + ".part");
        try (InputStream bytes = Files.newInputStream(file);
                FileChannel channel = FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            copy(bytes, channel, Files.size(file));
            channel.force(true);
        }
        return place(copy);
    }

    /** A file of the same bytes that is there already may be about to be swept, so this one takes its place. */
    private String place(Path whole) throws IOException {
        String sha256 = Sha256.of(whole);
        Path folder = Files.createDirectories(folder(sha256));
        Files.setLastModifiedTime(whole, FileTime.from(Instant.now()));
        Files.move(whole, file(sha256), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(folder);
        force(media);
        return sha256;
    }

    /** A new, empty folder for work in progress; what is forgotten in it is swept. */
    public Path workFolder() throws IOException {
        return Files.createTempDirectory(media, "work");
    }

    /** A move is on disk only when its folder is. Windows has no such thing. */
    private static void force(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    public void drop(String id) throws IOException {
        Files.deleteIfExists(incoming(id));
    }

    /**
     * Removes what nobody needs.
     *
     * @param needed the SHA-256 of files, and the ids of what is coming in, that stay
     * @param before younger files stay too: a clip may be about to need them
     */
    public void sweep(Set<String> needed, Instant before) throws IOException {
        for (Path folder : List.of(media, incoming)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (!needed.contains(String.valueOf(file.getFileName()))
                            && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                        Files.delete(file);
                    }
                }
            }
        }
    }
}
