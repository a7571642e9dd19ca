package openpar.appraisal;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an appraiser may say of an item: chấp nhận, sửa số liệu, cho điểm khác, yêu cầu giải trình. */
public enum VerdictKind {
    ACCEPT,
    CORRECT,
    OTHER,
    ASK;

    /** The word in the database, the form and message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<VerdictKind> find(String word) {
        return Stream.of(values()).filter(k -> k.word().equals(word)).findFirst();
    }

    static VerdictKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
