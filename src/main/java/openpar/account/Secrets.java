package openpar.account;

import java.security.SecureRandom;

/** Secrets that people read and type: no letters or digits that look alike. */
final class Secrets {
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** Groups of four: "k7pm-3xhd-9wtr". */
    static String groups(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count * 4; i++) {
            if (i > 0 && i % 4 == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
