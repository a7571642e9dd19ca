package openpar.desk;

import openpar.kit.web.Ruler;

/**
 * The participants of a campaign by where their sheets stand.
 *
 * @param untouched nobody has opened the sheet
 * @param overdue not submitted although the own end has passed
 * @param extended not submitted, and the end was moved
 * @param late submitted after the end
 */
public record BoardCounts(
        long participants, long submitted, long locked, long proposed, long returned, long untouched, long overdue, long extended, long late) {
    public long open() {
        return participants - submitted;
    }

    public Ruler ruler() {
        return Ruler.count(submitted, Math.max(1, participants)).waiting(proposed).size(Ruler.Size.M);
    }
}
