package openpar.account;

import org.jspecify.annotations.Nullable;

/**
 * @param obliged came in with a one-time password
 * @param field the field to mend, with the message's key
 */
public record PasswordPage(boolean obliged, @Nullable String field, @Nullable String key) {
    public @Nullable String fault(String name) {
        return name.equals(field) ? key : null;
    }
}
