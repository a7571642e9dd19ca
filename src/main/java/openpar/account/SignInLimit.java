package openpar.account;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** So many failed sign-ins a minute from one address: a province behind one address fits in, guessing by machine does not. */
@Component
class SignInLimit {
    private static final int ADDRESSES = 20_000;

    private final Clock clock;
    private final int perMinute;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES;
        }
    };

    SignInLimit(Clock clock, @Value("${openpar.failed-sign-ins-per-minute:60}") int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
    }

    synchronized boolean allows(String address) {
        return bucketOf(address).getAvailableTokens() > 0;
    }

    synchronized void failed(String address) {
        bucketOf(address).tryConsume(1);
    }

    private Bucket bucketOf(String address) {
        return buckets.computeIfAbsent(address, a -> bucket());
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(new ByClock(clock))
                .build();
    }

    private record ByClock(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
