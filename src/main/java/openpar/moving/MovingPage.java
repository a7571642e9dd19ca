package openpar.moving;

import java.util.List;
import openpar.assessment.Recasting;
import openpar.campaign.Campaign;
import openpar.campaign.VersionMoves;
import openpar.criteria.Successors;
import openpar.kit.web.Pager;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * Moving a running campaign: the versions to choose from, and what one of them comes to.
 *
 * @param move null: none is chosen yet
 * @param shown one page of the agencies whose points change
 * @param fault message key under moving.refused; null: nothing is wrong
 */
public record MovingPage(
        Campaign campaign,
        List<Successors.Newer> newer,
        @Nullable Move move,
        List<Recasting.Line> shown,
        @Nullable Pager pager,
        String reason,
        @Nullable String fault,
        List<VersionMoves.Line> taken) {

    public boolean isChosen(Successors.Newer one) {
        return move != null && move.from().id() == one.fromId() && move.to().id() == one.id();
    }

    public String points(openpar.kit.web.Shell shell, @Nullable Fraction points) {
        return points == null ? "–" : shell.show().points(points.toDecimal(2));
    }
}
