package openpar.appraisal;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.util.List;
import openpar.campaign.Campaign;
import openpar.campaign.CurrentCampaign;
import openpar.kit.web.NotAllowed;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Pager;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Scope;
import openpar.kit.web.TypedDate;
import openpar.kit.web.TypedNumber;
import openpar.kit.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The chair adjusts, with reasons, and concludes. */
@Controller
class ConclusionController {
    private static final int SIZE = 50;
    private static final int CONTESTED = 200;

    private final Conclusions conclusions;
    private final LeafPages leaves;
    private final CurrentCampaign current;
    private final Scope scope;

    ConclusionController(Conclusions conclusions, LeafPages leaves, CurrentCampaign current, Scope scope) {
        this.conclusions = conclusions;
        this.leaves = leaves;
        this.current = current;
        this.scope = scope;
    }

    @GetMapping("/appraisal/conclusion")
    @Permit({Role.CHAIR, Role.SECRETARY})
    ModelAndView look(@RequestParam(defaultValue = "1") int page, Visitor visitor, HttpServletRequest request) {
        var campaign = current.of(visitor, request);
        return campaign.isEmpty()
                ? Pages.page(
                        "appraisal/conclusion",
                        new ConclusionPage(null, null, false, 0, List.of(), List.of(), new Pager(1, SIZE, 0, ""), "", "", "", List.of()))
                : Pages.page(
                        "appraisal/conclusion",
                        page(campaign.get(), visitor, Math.max(1, page), "", "", "", List.of()));
    }

    @PostMapping("/appraisal/conclusion")
    @Permit(Role.CHAIR)
    ModelAndView conclude(
            @RequestParam(name = "minutes_number", defaultValue = "") String number,
            @RequestParam(name = "minutes_on", defaultValue = "") String on,
            @RequestParam(defaultValue = "") String note,
            Visitor visitor,
            HttpServletRequest request) {
        var campaign = current.of(visitor, request).orElseThrow(() -> new NotSeen("campaign"));
        if (!chairs(visitor, campaign)) {
            throw new NotAllowed("campaign " + campaign.id());
        }
        var flaws = conclusions.conclude(
                visitor.personId(), campaign, text(number), TypedDate.read(on).orElse(null), text(note));
        return flaws.isEmpty()
                ? Pages.redirect("/appraisal/conclusion")
                : Pages.page(
                        "appraisal/conclusion",
                        page(campaign, visitor, 1, number, on, note, flaws),
                        HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @PostMapping("/appraisal/{participant}/leaf/{key}/adjustment")
    @Permit(value = Role.CHAIR, on = "participant")
    ModelAndView adjust(
            @PathVariable long participant,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String adjusted,
            @RequestParam(name = "adjust_reason_id", required = false) @Nullable Long reasonId,
            @RequestParam(name = "adjust_reason", defaultValue = "") String reason,
            Visitor visitor) {
        var found = leaves.found(visitor, participant, key);
        var points = TypedNumber.read(adjusted, TypedNumber.Kind.POINTS) instanceof TypedNumber.Read(var value) ? value : null;
        var flaws = conclusions.adjust(
                visitor.personId(), found.item(), Recognition.maximum(found.node()), points, reasonId, text(reason));
        return flaws.isEmpty()
                ? Pages.redirect("/appraisal/" + participant + "/leaf/" + key)
                : Pages.page(
                        "appraisal/leaf",
                        leaves.page(visitor, found, null, flaws, null, "agency", "", LeafPages.Look.FIRST)
                                .adjusting(adjusted, reasonId, reason),
                        HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private ConclusionPage page(
            Campaign campaign, Visitor visitor, int page, String number, String on, String note, List<Flaw> flaws) {
        var totals = conclusions.totals(campaign.id(), page, SIZE);
        return new ConclusionPage(
                campaign,
                conclusions.find(campaign.id()).orElse(null),
                chairs(visitor, campaign),
                conclusions.pending(campaign.id()),
                conclusions.contested(campaign.id(), CONTESTED),
                totals,
                new Pager(page, SIZE, totals.isEmpty() ? 0 : totals.getFirst().rows(), "/appraisal/conclusion"),
                number,
                on,
                note,
                flaws);
    }

    private boolean chairs(Visitor visitor, Campaign campaign) {
        return scope.rolesOver(visitor, campaign.ownerAgencyId()).contains(Role.CHAIR);
    }

    private static String text(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).replace("\r\n", "\n").strip();
    }
}
