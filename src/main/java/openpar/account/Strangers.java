package openpar.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Logins that do not exist count their failures and lock like those that do: nobody learns which is which. */
@Component
class Strangers {
    private static final int REMEMBERED = 20_000;

    private record Failures(int count, @Nullable OffsetDateTime lockedUntil) {}

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    Strangers(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean locked(String login) {
        return lockedUntil(login) != null;
    }

    synchronized SignIns.Outcome failed(String login) {
        @Nullable OffsetDateTime until = lockedUntil(login);
        if (until != null) {
            return new SignIns.Outcome.LockedOut(until);
        }
        int count = failures.getOrDefault(key(login), new Failures(0, null)).count() + 1;
        if (count < SignIns.ATTEMPTS) {
            failures.put(key(login), new Failures(count, null));
            return new SignIns.Outcome.Wrong(SignIns.ATTEMPTS - count);
        }
        var end = OffsetDateTime.now(clock).plus(SignIns.LOCK);
        failures.put(key(login), new Failures(0, end));
        return new SignIns.Outcome.LockedOut(end);
    }

    private @Nullable OffsetDateTime lockedUntil(String login) {
        @Nullable Failures known = failures.get(key(login));
        @Nullable OffsetDateTime until = known == null ? null : known.lockedUntil();
        return until != null && until.isAfter(OffsetDateTime.now(clock)) ? until : null;
    }

    private static String key(String login) {
        String key = login.strip().toLowerCase(Locale.ROOT);
        return key.length() > 60 ? key.substring(0, 60) : key;
    }
}
