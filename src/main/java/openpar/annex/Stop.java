package openpar.annex;

/** Rows that say the criteria are over or were never meant: signatures, recipients, notes. */
final class Stop {
    private Stop() {}

    /** @param words of the row, plain */
    static boolean isAt(String words) {
        return words.matches("(noi nhan|tm |kt |tl |tuq |q chu tich|nguoi lap|thu truong|giam doc|thay mat|ky ten|uy ban nhan dan|cong hoa xa hoi).*");
    }

    static boolean isNote(String words) {
        return words.matches("(ghi chu|luu y|chu thich)\\b.*");
    }
}
