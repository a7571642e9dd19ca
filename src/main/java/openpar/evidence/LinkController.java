package openpar.evidence;

import jakarta.servlet.http.HttpServletRequest;
import openpar.kit.web.NotAllowed;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Scope;
import openpar.kit.web.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Documents of the library are linked to owners, pointed into, taken away and brought back. */
@Controller
class LinkController {
    private final Links links;
    private final Documents documents;
    private final Evidence evidence;
    private final Scope scope;

    LinkController(Links links, Documents documents, Evidence evidence, Scope scope) {
        this.links = links;
        this.documents = documents;
        this.evidence = evidence;
        this.scope = scope;
    }

    @PostMapping("/evidence/{document:\\d+}/link")
    @Permit
    ModelAndView attach(
            @PathVariable long document,
            @RequestParam String owner,
            @RequestParam String round,
            @RequestParam(defaultValue = "") String pages,
            @RequestParam(defaultValue = "/evidence") String back,
            Visitor visitor) {
        ProofRound wanted = UploadController.round(round);
        var place = place(visitor, owner, wanted);
        requireOwnDocument(visitor, document, place.agencyId());
        evidence.attach(visitor.personId(), place, owner, wanted, document, pages);
        return Pages.redirect(UploadController.inside(back));
    }

    @PostMapping("/evidence/link/{link:\\d+}/pages")
    @Permit
    ModelAndView point(
            @PathVariable long link,
            @RequestParam String pages,
            @RequestParam(defaultValue = "/evidence") String back,
            Visitor visitor,
            HttpServletRequest request) {
        var found = find(link);
        links.point(visitor.personId(), place(visitor, found), found, PagePointer.tidy(pages));
        return answer(found, back, visitor, request);
    }

    @PostMapping("/evidence/link/{link:\\d+}/removal")
    @Permit
    ModelAndView detach(
            @PathVariable long link,
            @RequestParam(defaultValue = "/evidence") String back,
            Visitor visitor,
            HttpServletRequest request) {
        var found = find(link);
        links.detach(visitor.personId(), place(visitor, found), found);
        return answer(found, back, visitor, request);
    }

    /** Undoes a removal; forms can only post. */
    @PostMapping("/evidence/link/{link:\\d+}/restoration")
    @Permit
    ModelAndView restore(
            @PathVariable long link,
            @RequestParam(defaultValue = "/evidence") String back,
            @RequestParam(defaultValue = "") String pages,
            Visitor visitor,
            HttpServletRequest request) {
        var found = find(link);
        var place = place(visitor, found);
        evidence.attach(
                visitor.personId(), place, found.owner(), ProofRound.of(found.round()), found.documentId(), pages);
        return answer(found, back, visitor, request);
    }

    private ModelAndView answer(Links.Link link, String back, Visitor visitor, HttpServletRequest request) {
        String place = UploadController.inside(back);
        return "fetch".equals(request.getHeader("X-Requested-With"))
                ? Pages.page(
                        "evidence/_attach", evidence.part(visitor, link.owner(), ProofRound.of(link.round()), place))
                : Pages.redirect(place);
    }

    private Links.Link find(long link) {
        return links.find(link).orElseThrow(() -> new NotSeen("link " + link));
    }

    private EvidenceReaders.Place place(Visitor visitor, Links.Link link) {
        return place(visitor, link.owner(), ProofRound.of(link.round()));
    }

    private EvidenceReaders.Place place(Visitor visitor, String owner, ProofRound round) {
        return evidence.mayAttach(visitor, owner, round)
                .orElseThrow(() -> evidence.mayRead(visitor, owner) ? new NotAllowed(owner) : new NotSeen(owner));
    }

    /** Nobody proves anything with a document of a library that is closed to them. */
    private void requireOwnDocument(Visitor visitor, long document, long agency) {
        Document found = documents.find(document).orElseThrow(() -> new NotSeen("document " + document));
        var roles = scope.rolesOver(visitor, found.agencyId());
        boolean own = found.agencyId() == agency
                || roles.contains(Role.OFFICER)
                || roles.contains(Role.APPROVER)
                || roles.contains(Role.ADMINISTRATOR);
        if (!own) {
            throw new NotSeen("document " + document);
        }
    }
}
