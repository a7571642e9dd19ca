package openpar.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import openpar.kit.web.Show;
import openpar.scoring.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Why a field was not saved, as the page says it.
 *
 * @param kind unread, ask, refused, conflict
 * @param mine what was typed
 */
public record TroubleView(
        String kind,
        @Nullable String key,
        @Nullable Phrase why,
        @Nullable BigDecimal grouped,
        @Nullable BigDecimal decimal,
        @Nullable String theirs,
        int version,
        String by,
        @Nullable Instant at,
        String mine) {

    static TroubleView of(Trouble trouble, String mine, String by) {
        return switch (trouble) {
            case Trouble.Unread(var key) -> new TroubleView("unread", key, null, null, null, null, 0, "", null, mine);
            case Trouble.Ask(var grouped, var decimal) ->
                new TroubleView("ask", null, null, grouped, decimal, null, 0, "", null, mine);
            case Trouble.Refused(var why) -> new TroubleView("refused", null, why, null, null, null, 0, "", null, mine);
            case Trouble.Conflict(var theirs, var version, var who, var at) ->
                new TroubleView("conflict", null, null, null, null, theirs, version, by, at, mine);
        };
    }

    public String theirs(Show show, boolean isText) {
        return isText ? (theirs == null ? "" : theirs) : Values.echo(theirs, show);
    }

    public boolean theirsIsNone() {
        return Values.NONE.equals(theirs);
    }
}
