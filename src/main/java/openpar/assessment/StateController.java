package openpar.assessment;

import java.util.List;
import openpar.kit.web.NotAllowed;
import openpar.kit.web.NotSeen;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The steps of a sheet: proposed, returned, submitted, and each of them taken back. */
@Controller
@RequestMapping("/assessment/{assessment}")
class StateController {
    private final Assessments assessments;
    private final Proposals proposals;
    private final Submissions submissions;
    private final Returns returns;
    private final SheetPages sheets;
    private final StatePages pages;

    StateController(
            Assessments assessments,
            Proposals proposals,
            Submissions submissions,
            Returns returns,
            SheetPages sheets,
            StatePages pages) {
        this.assessments = assessments;
        this.proposals = proposals;
        this.submissions = submissions;
        this.returns = returns;
        this.sheets = sheets;
        this.pages = pages;
    }

    @PostMapping("/proposal")
    @Permit(value = Role.OFFICER, on = "assessment")
    ModelAndView propose(
            @PathVariable("assessment") long id, @RequestParam(defaultValue = "") String note, Visitor visitor) {
        return answer(id, visitor, proposals.propose(id, visitor, note));
    }

    @DeleteMapping("/proposal")
    @Permit(value = Role.OFFICER, on = "assessment")
    ModelAndView withdraw(@PathVariable("assessment") long id, Visitor visitor) {
        return answer(id, visitor, proposals.withdraw(id, visitor));
    }

    /** Forms can only post. */
    @PostMapping("/proposal/withdrawal")
    @Permit(value = Role.OFFICER, on = "assessment")
    ModelAndView withdrawByForm(@PathVariable("assessment") long id, Visitor visitor) {
        return withdraw(id, visitor);
    }

    @GetMapping("/approval")
    @Permit(value = Role.APPROVER, on = "assessment")
    ModelAndView approval(@PathVariable("assessment") long id, Visitor visitor) {
        var assessment = assessment(id);
        requireApprover(assessment, visitor);
        return assessment.state() == State.PROPOSED
                ? Pages.page("assessment/approval", pages.approval(assessment, "", false))
                : Pages.redirect("/assessment/" + id);
    }

    @PostMapping("/return")
    @Permit(value = Role.APPROVER, on = "assessment")
    ModelAndView giveBack(
            @PathVariable("assessment") long id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable List<Long> node,
            Visitor visitor) {
        var moved = returns.byApprover(id, visitor, note, node == null ? List.of() : node);
        if (moved instanceof Moved.NoteTooShort) {
            var page = pages.approval(assessment(id), note, true);
            return Pages.page("assessment/approval", page, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return answer(id, visitor, moved);
    }

    @PostMapping("/submission")
    @Permit(value = Role.APPROVER, on = "assessment")
    ModelAndView submit(@PathVariable("assessment") long id, Visitor visitor) {
        return answer(id, visitor, submissions.submit(id, visitor));
    }

    @DeleteMapping("/submission")
    @Permit(value = Role.APPROVER, on = "assessment")
    ModelAndView takeBack(@PathVariable("assessment") long id, Visitor visitor) {
        return answer(id, visitor, submissions.takeBack(id, visitor));
    }

    /** Forms can only post. */
    @PostMapping("/submission/withdrawal")
    @Permit(value = Role.APPROVER, on = "assessment")
    ModelAndView takeBackByForm(@PathVariable("assessment") long id, Visitor visitor) {
        return takeBack(id, visitor);
    }

    @GetMapping("/missing")
    @Permit(on = "assessment")
    ModelAndView missing(@PathVariable("assessment") long id) {
        return Pages.page("assessment/missing", pages.missing(assessment(id), false));
    }

    private ModelAndView answer(long id, Visitor visitor, Moved moved) {
        return switch (moved) {
            case Moved.Done done -> Pages.redirect("/assessment/" + id);
            case Moved.Lacking lacking ->
                Pages.page("assessment/missing", pages.missing(assessment(id), true), HttpStatus.UNPROCESSABLE_ENTITY);
            case Moved.Shut(var why, var at) ->
                Pages.page("assessment/sheet", sheets.unmoved(assessment(id), visitor, why, at), HttpStatus.CONFLICT);
            case Moved.Elsewhere(var state) ->
                Pages.page(
                        "assessment/sheet",
                        sheets.unmoved(assessment(id), visitor, state.word(), null),
                        HttpStatus.CONFLICT);
            case Moved.NoteTooShort shorter -> throw new IllegalStateException("a note is asked for elsewhere");
        };
    }

    private static void requireApprover(Assessment assessment, Visitor visitor) {
        if (!assessment.rolesOf(visitor).contains(Role.APPROVER)) {
            throw new NotAllowed("assessment " + assessment.id());
        }
    }

    private Assessment assessment(long id) {
        return assessments.find(id).orElseThrow(() -> new NotSeen("assessment " + id));
    }
}
