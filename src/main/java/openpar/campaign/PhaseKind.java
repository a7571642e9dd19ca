package openpar.campaign;

import java.util.Locale;

/** The stages of a campaign; they may overlap. */
public enum PhaseKind {
    SELF_ASSESSMENT,
    ROUND_1,
    EXPLANATION,
    ROUND_2,
    SURVEY,
    PUBLICATION,
    APPEAL;

    /** The word in the database and in message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static PhaseKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
