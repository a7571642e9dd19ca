package openpar.drafting;

import java.util.List;
import openpar.criteria.CriteriaSets;
import openpar.criteria.Drafts;
import openpar.criteria.Frames;
import openpar.criteria.OpenDrafts;
import openpar.criteria.SetLabel;
import openpar.kit.web.Names;
import openpar.kit.web.NotAllowed;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** New versions from old ones, and drafts given up. */
@Controller
class VersionController {
    private final CriteriaSets sets;
    private final Drafts drafts;
    private final Checks checks;
    private final Frames frames;
    private final OpenDrafts open;
    private final List<Names> names;

    VersionController(CriteriaSets sets, Drafts drafts, Checks checks, Frames frames, OpenDrafts open, List<Names> names) {
        this.sets = sets;
        this.drafts = drafts;
        this.checks = checks;
        this.frames = frames;
        this.open = open;
        this.names = names;
    }

    /**
     * A draft that is open already is gone on with: two of them would be written in two places.
     *
     * @param year of a set for another year; the same year makes the next version of the same set
     * @param another a further draft is meant though one is open
     */
    @PostMapping("/drafting/{version}/draft")
    @Permit(value = Role.ADMINISTRATOR, on = "version")
    ModelAndView draft(
            @PathVariable long version,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "false") boolean another,
            Visitor visitor) {
        var head = sets.version(version).head();
        int meant = year < 2000 || year > 2100 ? head.year() : year;
        if (meant != head.year() && frames.isExtension(version)) {
            throw new NotAllowed("/drafting/" + version + "/draft");   // next year extends next year's frame
        }
        var already = open.beside(version).stream().filter(d -> d.year() == meant).findFirst();
        if (already.isPresent() && !another) {
            return Pages.redirect("/criteria/" + already.get().id() + "?notice=begun_already");
        }
        if (meant == head.year()) {
            return Pages.redirect("/drafting/" + drafts.copy(version, null, visitor.personId()));
        }
        var label = new SetLabel(
                head.title().replace(Integer.toString(head.year()), Integer.toString(meant)),
                null,
                null,
                head.issuer(),
                meant,
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

    /** What would be lost: it cannot be taken back, so it is asked on a page of its own. */
    @GetMapping("/drafting/{version}/removal")
    @Permit(value = Role.ADMINISTRATOR, on = "version")
    ModelAndView removal(@PathVariable long version) {
        var set = sets.version(version);
        if (set.isPublished()) {
            return Pages.redirect("/criteria/" + version);
        }
        var draft = open.draft(version);
        @Nullable Long begunBy = draft.begunBy();
        String name = begunBy == null
                ? "–"
                : names.stream()
                        .filter(n -> n.kind().equals("person"))
                        .findFirst()
                        .map(n -> n.names(List.of(begunBy)).get(begunBy))
                        .orElse("–");
        int accepted = checks.answered(set).size();
        return Pages.page("drafting/removal", new RemovalPage(set, draft, name, open.contents(version), accepted));
    }

    @PostMapping("/drafting/{version}/removal")
    @Permit(value = Role.ADMINISTRATOR, on = "version")
    ModelAndView discard(@PathVariable long version, Visitor visitor) {
        return Pages.redirect(drafts.discard(version, visitor.personId()) ? "/criteria?notice=discarded" : "/criteria/" + version);
    }
}
