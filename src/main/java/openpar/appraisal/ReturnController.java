package openpar.appraisal;

import openpar.assessment.Returns;
import openpar.kit.web.NotAllowed;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A whole sheet goes back to the agency with a note, as long as nobody has decided anything on it. */
@Controller
class ReturnController {
    private final Returns returns;
    private final Items items;

    ReturnController(Returns returns, Items items) {
        this.returns = returns;
        this.items = items;
    }

    @PostMapping("/appraisal/{participant}/return")
    @Permit(value = {Role.APPRAISER, Role.SECRETARY, Role.CHAIR}, on = "participant")
    ModelAndView giveBack(@PathVariable long participant, @RequestParam(defaultValue = "") String note, Visitor visitor) {
        boolean entitled = items.isAssigned(visitor.personId(), participant) || visitor.is(Role.SECRETARY, Role.CHAIR);
        if (!entitled || items.isDecided(participant)) {
            throw new NotAllowed("sheet " + participant);
        }
        boolean returned = returns.byCouncil(participant, visitor.personId(), note.strip());
        return Pages.redirect("/appraisal?show=all&" + (returned ? "returned=" : "kept=") + participant);
    }
}
