package openpar.scoring;

import openpar.scoring.Phrase.Name;
import openpar.scoring.Phrase.Percent;
import openpar.scoring.Phrase.Points;
import openpar.scoring.Phrase.Stated;

/**
 * A rule over the whole sheet that an agency does not meet, with the figures that made it.
 *
 * @param points of the node, exact; {@code max} the agency's own maximum of it
 * @param limit points of a knock-out, the rate of a floor
 * @param grade the best grade that is left, "" untouched
 */
public record HeldBack(By by, String code, Fraction points, Fraction max, Fraction limit, String grade, boolean unranked) {
    public enum By {
        KNOCK_OUT,
        FLOOR
    }

    /** With its arithmetic, points to four places so that a reader who divides gets the rate; whoever says it gives the node its name. */
    public Phrase why() {
        return by == By.KNOCK_OUT
                ? Phrase.of("sheet.knock_out", new Name(code), new Stated(points), new Points(limit))
                : Phrase.of("sheet.floor", new Name(code), new Stated(points), new Stated(max), new Percent(Ranking.rate(points, max)), new Percent(limit));
    }
}
