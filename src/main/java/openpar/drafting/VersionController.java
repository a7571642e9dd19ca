package openpar.drafting;

import openpar.criteria.CriteriaSets;
import openpar.criteria.Drafts;
import openpar.criteria.Frames;
import openpar.criteria.SetLabel;
import openpar.kit.web.NotAllowed;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** New versions from old ones, drafts given up, drafts published. */
@Controller
class VersionController {
    private final CriteriaSets sets;
    private final Drafts drafts;
    private final Checks checks;
    private final Frames frames;

    VersionController(CriteriaSets sets, Drafts drafts, Checks checks, Frames frames) {
        this.sets = sets;
        this.drafts = drafts;
        this.checks = checks;
        this.frames = frames;
    }

    /** @param year of a set for another year; the same year makes the next version of the same set */
    @PostMapping("/drafting/{version}/draft")
    @Permit(value = Role.ADMINISTRATOR, on = "version")
    ModelAndView draft(@PathVariable long version, @RequestParam(defaultValue = "0") int year, Visitor visitor) {
        var head = sets.version(version).head();
        if (year == 0 || year == head.year() || year < 2000 || year > 2100) {
            return Pages.redirect("/drafting/" + drafts.copy(version, null, visitor.personId()));
        }
        if (frames.isExtension(version)) {
            throw new NotAllowed("/drafting/" + version + "/draft");   // next year extends next year's frame
        }
        var label = new SetLabel(
                head.title().replace(Integer.toString(head.year()), Integer.toString(year)),
                null,
                null,
                head.issuer(),
                year,
                head.agencyLevel());
        return Pages.redirect("/drafting/" + drafts.copy(version, label, visitor.personId()));
    }

    /** An administrator of an agency below the owner of a published set extends it with parts of its own. */
    @PostMapping("/drafting/{version}/extension")
    @Permit(on = "version")
    ModelAndView extend(@PathVariable long version, @RequestParam(defaultValue = "0") long owner, Visitor visitor) {
        var its = frames.extenders(version, visitor.agencies(Role.ADMINISTRATOR)).stream()
                .filter(o -> o.value().equals(Long.toString(owner)))
                .findFirst()
                .orElseThrow(() -> new NotAllowed("/drafting/" + version + "/extension"));
        String title = sets.version(version).title() + " – " + its.label();
        return Pages.redirect("/drafting/" + drafts.extend(version, owner, title, visitor.personId()));
    }

    /** Only when every warning is mended or answered for, and every rule confirmed. */
    @PostMapping("/drafting/{version}/publication")
    @Permit(value = Role.ADMINISTRATOR, on = "version")
    ModelAndView publish(@PathVariable long version, Visitor visitor) {
        var set = sets.version(version);
        if (set.isPublished()) {
            return Pages.redirect("/criteria/" + version);
        }
        var found = checks.of(set);
        if (!found.isReady()) {
            return Pages.page("drafting/checks", found, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        sets.publish(version, visitor.personId());
        return Pages.redirect("/criteria/" + version);
    }

    @PostMapping("/drafting/{version}/removal")
    @Permit(value = Role.ADMINISTRATOR, on = "version")
    ModelAndView discard(@PathVariable long version, Visitor visitor) {
        return Pages.redirect(drafts.discard(version, visitor.personId()) ? "/criteria" : "/criteria/" + version);
    }
}
