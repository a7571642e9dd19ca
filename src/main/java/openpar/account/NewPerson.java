package openpar.account;

import org.jspecify.annotations.Nullable;

/**
 * Somebody to be entered.
 *
 * @param passwordHash from {@link People#hash}; the same one may serve for many
 * @param changePassword true for a one-time password: nothing else is open until it is changed
 */
public record NewPerson(
        String login,
        String fullName,
        String title,
        long agencyId,
        @Nullable String email,
        String passwordHash,
        boolean changePassword) {}
