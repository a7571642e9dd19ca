package openpar.kit.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that has arrived whole but is not kept yet; closing it throws it away unless it was kept. */
public final class IncomingFile implements AutoCloseable {
    private final FileStore store;
    private final Path path;
    private final String sha256;
    private final long size;

    IncomingFile(FileStore store, Path path, String sha256, long size) {
        this.store = store;
        this.path = path;
        this.sha256 = sha256;
        this.size = size;
    }

    public Path path() {
        return path;
    }

    /** Lower-case hex. */
    public String sha256() {
        return sha256;
    }

    public long size() {
        return size;
    }

    public void keep() throws IOException {
        store.keep(path, sha256);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
