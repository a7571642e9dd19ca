package openpar.annex;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The annexes looked at last, as they were read: whoever confirms sixty rules asks for the same reading again and again. What is
 * kept is known by the content, the kind of file its name tells, and what was said of its columns.
 */
@Component
class Readings {
    private static final int MOST = 8;

    /**
     * @param tables of the original, beside which the set is shown
     * @param sets all that the file holds
     */
    record Read(Review review, List<Tabled> tables, List<FoundSet> sets) {}

    private record Key(String file, String digest, String columns) {}

    private final Map<Key, Read> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Read> eldest) {
            return size() > MOST;
        }
    };

    /** Null where the file can no longer be read so. */
    @Nullable
    Read of(Upload upload, Uploads.Work work) {
        var key = new Key(upload.fileName(), work.digest(), work.columns().kept());
        synchronized (kept) {
            var found = kept.get(key);
            if (found != null) return found;
        }
        if (!(Annex.read(upload.fileName(), work.content(), work.columns()) instanceof Annex.Understood(var set, var tables, var sets))) return null;
        var read = new Read(Review.of(set), tables, sets);
        synchronized (kept) {
            kept.put(key, read);
        }
        return read;
    }
}
