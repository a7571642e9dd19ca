package openpar.moving;

import java.util.List;
import openpar.assessment.Recasting;
import openpar.campaign.Campaigns;
import openpar.campaign.VersionMoves;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Pager;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A trial before anything happens; then one step with a reason. */
@Controller
class MovingController {
    private static final int SIZE = 50;

    private final Campaigns campaigns;
    private final Moves moves;
    private final VersionMoves taken;

    MovingController(Campaigns campaigns, Moves moves, VersionMoves taken) {
        this.campaigns = campaigns;
        this.moves = moves;
        this.taken = taken;
    }

    @GetMapping("/moving/{campaign}")
    @Permit(value = Role.ADMINISTRATOR, on = "campaign")
    ModelAndView trial(
            @PathVariable long campaign,
            @RequestParam(defaultValue = "0") long from,
            @RequestParam(defaultValue = "0") long to,
            @RequestParam(defaultValue = "1") int page) {
        return Pages.page("moving/moving", page(campaign, from, to, page, "", null));
    }

    @PostMapping("/moving/{campaign}/step")
    @Permit(value = Role.ADMINISTRATOR, on = "campaign")
    ModelAndView step(
            @PathVariable long campaign,
            @RequestParam long from,
            @RequestParam long to,
            @RequestParam String seal,
            @RequestParam(defaultValue = "") String reason,
            Visitor visitor) {
        return switch (moves.take(campaign, from, to, seal, reason, visitor.personId())) {
            case VersionMoves.Outcome.Moved moved -> Pages.redirect("/campaign/" + campaign + "#moves");
            case VersionMoves.Outcome.Already already -> Pages.redirect("/campaign/" + campaign + "#moves");
            case VersionMoves.Outcome.Refused(var why) ->
                Pages.page(
                        "moving/moving", page(campaign, from, to, 1, reason, why), HttpStatus.UNPROCESSABLE_ENTITY);
        };
    }

    private MovingPage page(long id, long from, long to, int page, String reason, @Nullable String fault) {
        var campaign = campaigns.campaign(id);
        var newer = campaign.isOpen() ? moves.newer(id) : List.<openpar.criteria.Successors.Newer>of();
        @Nullable Move move = null;
        List<Recasting.Line> shown = List.of();
        @Nullable Pager pager = null;
        if (newer.stream().anyMatch(n -> n.fromId() == from && n.id() == to)) {
            move = moves.trial(id, from, to);
            var moved = move.moved();
            pager = new Pager(
                    Math.max(1, page), SIZE, moved.size(), "/moving/" + id + "?from=" + from + "&to=" + to);
            shown = moved.stream()
                    .skip((long) (pager.page() - 1) * SIZE)
                    .limit(SIZE)
                    .toList();
        } else if (from != 0 && fault == null) {
            throw new NotSeen("version " + to);
        }
        return new MovingPage(campaign, newer, move, shown, pager, reason, fault, taken.of(id));
    }
}
