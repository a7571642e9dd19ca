package openpar.kit.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Files named by the SHA-256 of their content. A file is written aside, forced to the disk and moved into place in one step: under its name
 * there is the whole file or none. What is worked out from a file (page pictures) stands beside under the same name and may be thrown away.
 */
@Component
public class FileStore {
    private static final int PIECE = 128 * 1024;

    private final Path files;
    private final Path arriving;
    private final Path derived;

    FileStore(@Value("${openpar.home}") Path home, Clock clock) throws IOException {
        this.files = home.resolve("files");
        this.arriving = files.resolve("arriving");
        this.derived = home.resolve("pictures");
        forgetHalves(clock.instant().minus(Duration.ofDays(1)));
    }

    /** What was arriving when the program was stopped never arrived. */
    private void forgetHalves(Instant before) throws IOException {
        if (!Files.isDirectory(arriving)) {
            return;
        }
        try (var halves = Files.list(arriving)) {
            for (Path half : halves.toList()) {
                if (Files.getLastModifiedTime(half).toInstant().isBefore(before)) {
                    Files.deleteIfExists(half);
                }
            }
        }
    }

    /** Streams to the disk, never holding more than a piece in memory. */
    public IncomingFile receive(InputStream content, long limit) throws IOException {
        Files.createDirectories(arriving);
        Path path = Files.createTempFile(arriving, "f", ".part");
        try {
            return write(content, limit, path);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private IncomingFile write(InputStream content, long limit, Path path) throws IOException {
        MessageDigest digest = sha256();
        byte[] piece = new byte[PIECE];
        long size = 0;
        try (var file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            for (int n = content.read(piece); n >= 0; n = content.read(piece)) {
                size += n;
                if (size > limit) {
                    throw new TooLarge(limit);
                }
                digest.update(piece, 0, n);
                var buffer = ByteBuffer.wrap(piece, 0, n);
                while (buffer.hasRemaining()) {
                    file.write(buffer);
                }
            }
            file.force(true);
        }
        return new IncomingFile(this, path, HexFormat.of().formatHex(digest.digest()), size);
    }

    void keep(Path arrived, String sha256) throws IOException {
        Path place = place(files, sha256);
        if (Files.exists(place)) {
            return;
        }
        moveInto(arrived, place);
    }

    private static void moveInto(Path from, Path place) throws IOException {
        Path folder = place.getParent();
        Files.createDirectories(folder);
        Files.move(from, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (var entry = FileChannel.open(folder, StandardOpenOption.READ)) {
            entry.force(true);
        } catch (IOException notOnWindows) {
            return;
        }
    }

    public boolean has(String sha256) {
        return Files.exists(place(files, sha256));
    }

    /** Where the file lies, to be read only. */
    public Path path(String sha256) {
        Path path = place(files, sha256);
        if (!Files.exists(path)) {
            throw new UncheckedIOException(new NoSuchFileException(path.toString()));
        }
        return path;
    }

    /** Keeps something worked out from a file. */
    public void putDerived(String sha256, String name, byte[] content) throws IOException {
        Files.createDirectories(arriving);
        Path aside = Files.createTempFile(arriving, "d", ".part");
        Files.write(aside, content);
        moveInto(aside, derived(sha256, name));
    }

    public Path derived(String sha256, String name) {
        if (!name.matches("[a-z0-9.-]+")) {
            throw new IllegalArgumentException(name);
        }
        return place(derived, sha256).resolve(name);
    }

    private static Path place(Path root, String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(sha256);
        }
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
