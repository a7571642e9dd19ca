package openpar.appraisal;

import java.util.List;
import java.util.Map;
import openpar.kit.web.NotAllowed;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One item in the split screen: the paper on the left, the verdict on the right. */
@Controller
class LeafController {
    private final LeafPages pages;
    private final Verdicts verdicts;

    LeafController(LeafPages pages, Verdicts verdicts) {
        this.pages = pages;
        this.verdicts = verdicts;
    }

    @GetMapping("/appraisal/{participant}/leaf/{key}")
    @Permit(
            value = {Role.APPRAISER, Role.SECRETARY, Role.CHAIR, Role.ADMINISTRATOR},
            on = "participant")
    ModelAndView leaf(
            @PathVariable long participant,
            @PathVariable String key,
            @RequestParam(defaultValue = "agency") String next,
            @RequestParam(defaultValue = "") String recorded,
            @RequestParam(required = false) @Nullable Long doc,
            @RequestParam(defaultValue = "0") int page,
            Visitor visitor) {
        var found = pages.found(visitor, participant, key);
        var look = new LeafPages.Look(doc, page);
        return Pages.page("appraisal/leaf", pages.page(visitor, found, null, List.of(), null, next(next), recorded(recorded), look));
    }

    @PostMapping("/appraisal/{participant}/leaf/{key}/verdict")
    @Permit(value = Role.APPRAISER, on = "participant")
    ModelAndView record(
            @PathVariable long participant,
            @PathVariable String key,
            @RequestParam Map<String, String> parameters,
            Visitor visitor) {
        var found = mine(visitor, participant, key);
        var form = VerdictForm.of(parameters);
        if (parameters.containsKey("compute")) {
            return Pages.page("appraisal/leaf", pages.page(visitor, found, form, List.of(), null, next(form.next()), "", LeafPages.Look.FIRST));
        }
        return switch (verdicts.record(visitor.personId(), visitor.agencyId(), found.item(), found.node(), form)) {
            case VerdictOutcome.Recorded _ -> onward(visitor, found, form);
            case VerdictOutcome.Faulty(var flaws) ->
                again(visitor, found, form, flaws, null, HttpStatus.UNPROCESSABLE_ENTITY);
            case VerdictOutcome.Conflict(var theirs) ->
                again(visitor, found, form, List.of(Flaw.of("", "conflict")), theirs, HttpStatus.CONFLICT);
            case VerdictOutcome.NotOpen _ ->
                again(visitor, found, form, List.of(Flaw.of("", "not_open")), null, HttpStatus.CONFLICT);
        };
    }

    /** The points of the figures typed so far, for the page to show at once. */
    @PostMapping("/appraisal/{participant}/leaf/{key}/points")
    @Permit(value = Role.APPRAISER, on = "participant")
    ModelAndView points(
            @PathVariable long participant,
            @PathVariable String key,
            @RequestParam Map<String, String> parameters,
            Visitor visitor) {
        var found = mine(visitor, participant, key);
        return Pages.page("appraisal/_points", new PointsPage(found.item(), found.node(), VerdictForm.of(parameters)));
    }

    @DeleteMapping("/appraisal/{participant}/leaf/{key}/verdict")
    @Permit(value = Role.APPRAISER, on = "participant")
    ModelAndView undo(
            @PathVariable long participant, @PathVariable String key, @RequestParam int version, Visitor visitor) {
        var found = mine(visitor, participant, key);
        return switch (verdicts.undo(visitor.personId(), visitor.agencyId(), found.item(), version)) {
            case VerdictOutcome.Recorded _ -> Pages.redirect("/appraisal/" + participant + "/leaf/" + key);
            case VerdictOutcome.Faulty(var flaws) ->
                again(visitor, found, null, flaws, null, HttpStatus.UNPROCESSABLE_ENTITY);
            case VerdictOutcome.Conflict(var theirs) ->
                again(visitor, found, null, List.of(Flaw.of("", "conflict")), theirs, HttpStatus.CONFLICT);
            case VerdictOutcome.NotOpen _ ->
                again(visitor, found, null, List.of(Flaw.of("", "not_open")), null, HttpStatus.CONFLICT);
        };
    }

    /** The same from a page without scripts, which can only post. */
    @PostMapping("/appraisal/{participant}/leaf/{key}/retraction")
    @Permit(value = Role.APPRAISER, on = "participant")
    ModelAndView retract(
            @PathVariable long participant, @PathVariable String key, @RequestParam int version, Visitor visitor) {
        return undo(participant, key, version, visitor);
    }

    private LeafPages.Found mine(Visitor visitor, long participant, String key) {
        var found = pages.found(visitor, participant, key);
        if (!found.mine()) {
            throw new NotAllowed("item " + participant + "/" + key);
        }
        return found;
    }

    private ModelAndView onward(Visitor visitor, LeafPages.Found found, VerdictForm form) {
        String here = found.item().participantId() + "/" + found.node().key();
        var page = pages.page(visitor, found, form, List.of(), null, next(form.next()), "", LeafPages.Look.FIRST);
        String next = switch (form.next()) {
            case "stay" -> page.url();
            case "criterion" ->
                page.nextKey() == null
                        ? "/appraisal"
                        : "/appraisal/" + found.item().participantId() + "/leaf/" + page.nextKey();
            default -> {
                var after = page.after();
                yield after == null
                        ? "/appraisal"
                        : "/appraisal/" + after.participantId() + "/leaf/"
                                + found.node().key();
            }
        };
        return Pages.redirect(next + "?next=" + next(form.next()) + "&recorded=" + here);
    }

    private static String next(String asked) {
        return asked.equals("criterion") || asked.equals("stay") ? asked : "agency";
    }

    /** "12/3.3.1", and nothing else that somebody may write into an address. */
    private static String recorded(String place) {
        return place.matches("[0-9]{1,18}/[0-9A-Za-z.]{1,20}") ? place : "";
    }

    private ModelAndView again(
            Visitor visitor,
            LeafPages.Found found,
            @Nullable VerdictForm form,
            List<Flaw> flaws,
            @Nullable Verdict theirs,
            HttpStatus status) {
        String next = form == null ? "agency" : next(form.next());
        return Pages.page("appraisal/leaf", pages.page(visitor, found, form, flaws, theirs, next, "", LeafPages.Look.FIRST), status);
    }
}
