package openpar.account;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a password must be; the answer is the key of the message that says how to mend it. */
final class PasswordPolicy {
    static final int LENGTH = 10;
    // bcrypt looks at 72 bytes
    private static final int BYTES = 72;
    private static final Set<String> COMMON = Set.of(
            "1234567890", "12345678910", "0123456789", "0987654321", "9876543210", "1111111111", "0000000000", "1q2w3e4r5t", "qwertyuiop",
            "qwerty1234", "qwerty12345", "asdfghjkl1", "password12", "password123", "password1234", "matkhau123", "matkhau1234", "abcd123456",
            "abc1234567", "admin12345", "admin123456", "administrator", "quangngai1", "quangngai123", "vietnam123", "vietnam2026",
            "cchc123456", "iloveyou12", "anhyeuem12", "khongbiet1", "1234567a@a", "abc@123456", "abc@1234567", "pass@word1", "p@ssw0rd12",
            "p@ssword123", "welcome123", "letmein123", "changeme12", "changeme123", "openpar123", "openpar1234");

    private PasswordPolicy() {}

    /** Empty: it may be used. */
    static Optional<String> objection(String password, String login) {
        String plain = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < LENGTH) {
            return Optional.of("account.password.short");
        }
        if (password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > BYTES) {
            return Optional.of("account.password.long");
        }
        if (!login.isBlank() && plain.contains(login.toLowerCase(Locale.ROOT))) {
            return Optional.of("account.password.login");
        }
        return COMMON.contains(plain) || plain.chars().distinct().count() < 4
                ? Optional.of("account.password.common")
                : Optional.empty();
    }
}
