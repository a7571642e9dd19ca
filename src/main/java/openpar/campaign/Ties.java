package openpar.campaign;

import java.util.Locale;

/** How equal agencies share a rank: by exact rates, or by rates as printed, 1 2 2 3 or 1 2 2 4. */
public enum Ties {
    EXACT_DENSE,
    PRINTED_DENSE,
    PRINTED_STANDARD;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Ties of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
