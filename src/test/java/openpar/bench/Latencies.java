package openpar.bench;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Times of requests, in milliseconds, and how many were answered otherwise than well. */
final class Latencies {
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

    void add(long taken) {
        nanos.add(taken);
    }

    void fail(String how) {
        failures.add(how);
    }

    int count() {
        return nanos.size();
    }

    int failed() {
        return failures.size();
    }

    double percentile(double share) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1e6;
    }

    String summary() {
        String how = failures.isEmpty() ? "" : " " + Arrays.toString(failures.stream().distinct().limit(5).toArray());
        return "%d answered, %d failed%s, median %.1f ms, p95 %.1f ms, p99 %.1f ms".formatted(count(), failed(), how, percentile(0.5), percentile(0.95), percentile(0.99));
    }
}
