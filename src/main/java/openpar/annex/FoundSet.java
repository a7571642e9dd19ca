package openpar.annex;

/**
 * One of the criteria sets a file holds.
 *
 * @param number in the order of the file, from 1
 * @param sheet it stands on; empty in a text
 * @param title as printed over it; may be empty
 * @param isRead it is the one that was read
 */
public record FoundSet(int number, String sheet, String title, int rows, boolean isRead) {
    /** Its sheet and its title. */
    public String called() {
        var quoted = title.isEmpty() ? "" : "“" + title + "”";
        return sheet.isEmpty() || title.isEmpty() ? sheet + quoted : sheet + ", " + quoted;
    }

    /** Named by its number, its sheet or words of its title. */
    public boolean isNamed(String name) {
        if (name.strip().matches("\\d{1,3}")) return Integer.parseInt(name.strip()) == number;
        var words = Plain.words(name);
        return !words.isEmpty() && (Plain.words(sheet).equals(words) || Plain.words(title).contains(words));
    }
}
