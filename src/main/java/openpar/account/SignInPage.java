package openpar.account;

import java.time.Instant;
import openpar.kit.web.Announcement;
import org.jspecify.annotations.Nullable;

/**
 * @param login as typed
 * @param attemptsLeft after a wrong password
 * @param lockedUntil after too many
 * @param crowded too many sign-ins from one address
 * @param now of the server
 */
public record SignInPage(
        String login,
        @Nullable Integer attemptsLeft,
        @Nullable Instant lockedUntil,
        boolean crowded,
        Instant now,
        Announcement.@Nullable Shown announcement) {}
