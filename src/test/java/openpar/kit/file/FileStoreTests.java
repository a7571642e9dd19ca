package openpar.kit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTests {
    @TempDir
    Path home;

    /** As many zeros as asked, none of them in memory. */
    static final class Zeros extends InputStream {
        private long left;

        Zeros(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int n = (int) Math.min(length, left);
            left -= n;
            return n;
        }
    }

    @Test
    void a_file_of_300_MB_goes_to_the_disk_without_passing_through_memory() throws IOException {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        try (var file = store().receive(new Zeros(300L << 20), 500L << 20)) {
            assertThat(file.size()).isEqualTo(300L << 20);
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(8L << 20);
        }
    }

    @Test
    void what_is_too_large_leaves_nothing_behind() throws IOException {
        assertThatThrownBy(() -> store().receive(new Zeros(2000), 1000)).isInstanceOf(TooLarge.class);

        assertThat(partsArriving()).isZero();
    }

    @Test
    void what_breaks_off_leaves_nothing_behind() throws IOException {
        var broken = new InputStream() {
            private int given;

            @Override
            public int read() throws IOException {
                if (given++ > 100) {
                    throw new IOException("the line broke");
                }
                return 'x';
            }
        };

        assertThatThrownBy(() -> store().receive(broken, 1000)).hasMessage("the line broke");
        assertThat(partsArriving()).isZero();
    }

    @Test
    void a_kept_file_is_there_after_a_restart_and_kept_once() throws IOException {
        String sha256;
        try (var file = store().receive(new ByteArrayInputStream(new byte[] {1, 2, 3}), 100)) {
            file.keep();
            sha256 = file.sha256();
        }
        try (var again = store().receive(new ByteArrayInputStream(new byte[] {1, 2, 3}), 100)) {
            again.keep();
        }

        assertThat(store().has(sha256)).isTrue();
        assertThat(Files.readAllBytes(store().path(sha256))).containsExactly(1, 2, 3);
        assertThat(partsArriving()).isZero();
    }

    private FileStore store() throws IOException {
        return new FileStore(home, Clock.systemUTC());
    }

    private long partsArriving() throws IOException {
        try (var parts = Files.list(home.resolve("files/arriving"))) {
            return parts.count();
        }
    }
}
