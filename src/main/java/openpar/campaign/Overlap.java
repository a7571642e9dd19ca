package openpar.campaign;

/**
 * Another campaign of the same year in which agencies take part already: two sheets for one year are seldom meant.
 *
 * @param agencies how many of those about to take part
 * @param names the first of them
 */
public record Overlap(long campaign, String name, boolean concluded, int agencies, String names) {
    static final int NAMED = 5;

    /** How many stand behind "and … more". */
    public int others() {
        return Math.max(0, agencies - NAMED);
    }
}
