package openpar.kit.file;

/** What a look into a file found. */
public sealed interface Sniffed {
    record Known(FileKind kind) implements Sniffed {}

    /** @param extension what the content really is, as far as known ("zip"), else "" */
    record Refused(Reason reason, String extension) implements Sniffed {}

    enum Reason {
        /** Nothing in it. */
        EMPTY,
        /** A kind that is not on the list. */
        KIND,
        /** A document with macros. */
        MACROS,
        /** Unpacks to far more than it weighs, or into far too many parts. */
        BOMB,
        /** Two formats in one, or something before the head or behind the end. */
        MIXED,
        /** Asks for a password. */
        ENCRYPTED,
        /** Says what it is but cannot be read. */
        BROKEN
    }
}
