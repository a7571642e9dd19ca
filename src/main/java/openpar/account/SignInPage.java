package openpar.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param attemptsLeft after a wrong password; @param lockedUntil after too many */
public record SignInPage(
        String login,
        @Nullable Integer attemptsLeft,
        @Nullable Instant lockedUntil) {
    static SignInPage empty() {
        return new SignInPage("", null, null);
    }
}
