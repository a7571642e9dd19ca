package openpar.moving;

import java.util.List;
import openpar.campaign.Campaign;
import openpar.criteria.Successors;
import openpar.kit.web.Pager;
import openpar.kit.web.Shell;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * Moving a running campaign: the versions to choose from, and what one of them comes to.
 *
 * @param move null: none is chosen yet
 * @param run the newest run of the campaign; null: there was none
 * @param trial of the chosen versions as they are, ended; null: it has to be made
 * @param shown one page of the agencies whose points change
 * @param fault message key under moving.refused; null: nothing is wrong
 */
public record MovingPage(
        Campaign campaign,
        List<Successors.Newer> newer,
        @Nullable Move move,
        @Nullable Run run,
        @Nullable Run trial,
        List<MovedSheet> shown,
        @Nullable Pager pager,
        String reason,
        @Nullable String fault) {

    public boolean isChosen(Successors.Newer one) {
        return move != null && move.from().id() == one.fromId() && move.to().id() == one.id();
    }

    /** A run that is under way, whichever versions it is of. */
    public @Nullable Run running() {
        return run != null && run.isRunning() ? run : null;
    }

    /** The newest run of the chosen versions, where it came to nothing. */
    public @Nullable Run ended() {
        return run != null && move != null && !run.isRunning() && !run.isDone() && run.isOf(move.from().id(), move.to().id()) ? run : null;
    }

    public String url() {
        return "/moving/" + campaign.id() + (move == null ? "" : "?from=" + move.from().id() + "&to=" + move.to().id());
    }

    public String points(Shell shell, @Nullable Fraction points) {
        return points == null ? "–" : shell.show().points(points.toDecimal(2));
    }
}
