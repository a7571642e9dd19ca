package openpar.kit.grid;

import java.util.Locale;

/** Why a file is not opened. */
public enum Refusal {
    NOT_FOUND,
    EMPTY,
    UNKNOWN_KIND,
    OLD_FORMAT,
    PASSWORD,
    MACROS,
    OTHER_CONTENT,
    DAMAGED,
    BOMB,
    TOO_LARGE,
    TOO_MANY_ROWS,
    SCAN,
    CHUNK,
    ENCODING,
    OLD_LETTERS;

    /** The key of the message that says it. */
    public String key() {
        return "kit.grid." + name().toLowerCase(Locale.ROOT);
    }
}
