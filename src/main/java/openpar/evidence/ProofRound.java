package openpar.evidence;

import java.util.Locale;

/** When a document was brought: files of each round are kept apart. */
public enum ProofRound {
    SELF,
    EXPLANATION,
    APPRAISAL;

    /** The word in the database, in forms and in message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ProofRound of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
