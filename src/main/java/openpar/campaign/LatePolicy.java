package openpar.campaign;

import java.util.Locale;

/** What happens to a change that arrives after a phase has closed. */
public enum LatePolicy {
    /** It is refused. */
    LOCK,
    /** It is accepted and marked late. */
    ACCEPT_LATE,
    /** It is refused; what was saved in time is submitted by the program, marked "khoá tự động, chưa duyệt". */
    LOCK_SAVED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static LatePolicy of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
