package openpar.moving;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import openpar.campaign.Campaigns;
import openpar.campaign.VersionMoves;
import openpar.criteria.Successors;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A trial before anything happens; then one step with a reason. Both run beside the requests and show how far they are. */
@Controller
class MovingController {
    private static final int SIZE = 50;

    private final Campaigns campaigns;
    private final Moves moves;
    private final VersionMoves taken;
    private final Runs runs;
    private final Runner runner;

    MovingController(Campaigns campaigns, Moves moves, VersionMoves taken, Runs runs, Runner runner) {
        this.campaigns = campaigns;
        this.moves = moves;
        this.taken = taken;
        this.runs = runs;
        this.runner = runner;
    }

    /** A page that asks how far a run is, and finds it ended, is loaded anew. */
    @GetMapping("/moving/{campaign}")
    @Permit(value = Role.ADMINISTRATOR, on = "campaign")
    ModelAndView show(
            @PathVariable long campaign,
            @RequestParam(defaultValue = "0") long from,
            @RequestParam(defaultValue = "0") long to,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean polled,
            HttpServletResponse response) {
        if (from != 0 && taken.isDone(campaign, from, to)) {
            return done(campaign, polled, response);
        }
        var shown = page(campaign, from, to, page, "", null);
        if (polled && shown.running() == null) {
            response.setHeader("HX-Refresh", "true");
        }
        return Pages.page("moving/moving", shown);
    }

    private static ModelAndView done(long campaign, boolean polled, HttpServletResponse response) {
        if (polled) {
            response.setHeader("HX-Redirect", "/campaign/" + campaign + "#moves");
        }
        return Pages.redirect("/campaign/" + campaign + "#moves");
    }

    @PostMapping("/moving/{campaign}/trial")
    @Permit(value = Role.ADMINISTRATOR, on = "campaign")
    ModelAndView trial(@PathVariable long campaign, @RequestParam long from, @RequestParam long to, Visitor visitor) {
        chosen(campaign, from, to);
        runner.trial(campaign, from, to, visitor.personId());
        return Pages.redirect("/moving/" + campaign + "?from=" + from + "&to=" + to);
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
        // Whoever holds the campaign for a step is not waited for.
        boolean busy = runs.latest(campaign).filter(Run::isRunning).isPresent();
        @Nullable String hindrance = busy ? "running" : moves.hindrance(campaign, from, to, seal, reason);
        if (hindrance == null && !runner.step(campaign, from, to, seal, reason, visitor.personId())) {
            hindrance = "running";
        }
        if (hindrance == null || hindrance.equals("already")) {
            return Pages.redirect("/moving/" + campaign + "?from=" + from + "&to=" + to);
        }
        return Pages.page("moving/moving", page(campaign, from, to, 1, reason, hindrance), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /** Called off between two parts of the work; what was done of a step is taken back. */
    @PostMapping("/moving/{campaign}/cancellation")
    @Permit(value = Role.ADMINISTRATOR, on = "campaign")
    ModelAndView callOff(@PathVariable long campaign, @RequestParam long from, @RequestParam long to, Visitor visitor) {
        runs.callOff(campaign, visitor.personId());
        return Pages.redirect("/moving/" + campaign + "?from=" + from + "&to=" + to);
    }

    private void chosen(long campaign, long from, long to) {
        if (!campaigns.campaign(campaign).isOpen() || moves.newer(campaign).stream().noneMatch(n -> n.fromId() == from && n.id() == to)) {
            throw new NotSeen("version " + to);
        }
    }

    private MovingPage page(long id, long from, long to, int page, String reason, @Nullable String fault) {
        var campaign = campaigns.campaign(id);
        var newer = campaign.isOpen() ? moves.newer(id) : List.<Successors.Newer>of();
        @Nullable Run run = runs.latest(id).orElse(null);
        if (newer.stream().noneMatch(n -> n.fromId() == from && n.id() == to)) {
            if (from != 0 && fault == null) {
                throw new NotSeen("version " + to);
            }
            return new MovingPage(campaign, newer, null, run, null, List.of(), null, reason, fault);
        }
        var move = moves.plan(id, from, to);
        @Nullable Run trial = trial(move, run);
        if (trial == null) {
            return new MovingPage(campaign, newer, move, run, null, List.of(), null, reason, fault);
        }
        var pager = new Pager(Math.max(1, page), SIZE, trial.moved(), "/moving/" + id + "?from=" + from + "&to=" + to);
        return new MovingPage(
                campaign, newer, move, run, trial, runs.sheets(trial.id(), (pager.page() - 1) * SIZE, SIZE), pager, reason, fault);
    }

    /** The newest trial counts as long as it is of what stands there now. */
    private @Nullable Run trial(Move move, @Nullable Run latest) {
        @Nullable Run trial = latest == null || latest.isTrial() ? latest : runs.trial(latest.campaignId()).orElse(null);
        return trial != null && trial.isDone() && Objects.equals(trial.seal(), move.seal()) ? trial : null;
    }
}
