package openpar.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import openpar.kit.web.NotAllowed;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.TypedDate;
import openpar.kit.web.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Files come in, for one owner or for the library alone. */
@Controller
class UploadController {
    private final Evidence evidence;
    private final Arrivals arrivals;

    UploadController(Evidence evidence, Arrivals arrivals) {
        this.evidence = evidence;
        this.arrivals = arrivals;
    }

    @PostMapping("/evidence")
    @Permit({Role.OFFICER, Role.APPROVER, Role.APPRAISER, Role.SECRETARY, Role.CHAIR})
    ModelAndView upload(
            @RequestParam List<MultipartFile> file,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "self") String round,
            @RequestParam(defaultValue = "/evidence") String back,
            UploadForm form,
            Visitor visitor,
            HttpServletRequest request) {
        ProofRound wanted = round(round);
        Optional<EvidenceReaders.Place> place =
                Optional.of(owner).filter(o -> !o.isEmpty()).map(o -> place(visitor, o, wanted));
        long agency = place.map(EvidenceReaders.Place::agencyId).orElseGet(() -> ownLibrary(visitor));
        List<Added> outcomes = new ArrayList<>();
        for (MultipartFile one : file) {
            if (!one.isEmpty() || file.size() == 1) {
                outcomes.add(take(one, form, agency, visitor));
            }
        }
        place.ifPresent(p -> attach(outcomes, p, owner, wanted, form, visitor));
        if (!form.issued().isBlank() && TypedDate.read(form.issued()).isEmpty()) {
            outcomes.add(new Added.Refused(form.issued(), "date", List.of(form.issued())));
        }
        return answer(outcomes, owner, wanted, inside(back), form, visitor, request);
    }

    private void attach(
            List<Added> outcomes,
            EvidenceReaders.Place place,
            String owner,
            ProofRound round,
            UploadForm form,
            Visitor visitor) {
        for (Added outcome : outcomes) {
            if (outcome instanceof Added.Kept kept) {
                evidence.attach(visitor.personId(), place, owner, round, kept.documentId(), form.pages());
            }
        }
    }

    private Added take(MultipartFile file, UploadForm form, long agency, Visitor visitor) {
        LocalDate issued = TypedDate.read(form.issued()).orElse(null);
        var said = new Description(form.number(), issued, form.issuer(), form.text());
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        try (var content = file.getInputStream()) {
            return arrivals.take(content, name, said, agency, visitor.personId());
        } catch (IOException e) {
            return new Added.Refused(name, "interrupted", List.of());
        }
    }

    private ModelAndView answer(
            List<Added> outcomes,
            String owner,
            ProofRound round,
            String back,
            UploadForm form,
            Visitor visitor,
            HttpServletRequest request) {
        boolean refused = outcomes.stream().anyMatch(o -> o instanceof Added.Refused);
        HttpStatus status = refused ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK;
        if ("fetch".equals(request.getHeader("X-Requested-With")) && !owner.isEmpty()) {
            return Pages.page("evidence/_attach", evidence.part(visitor, owner, round, back, outcomes), status);
        }
        boolean plain = outcomes.stream().allMatch(o -> o instanceof Added.Kept kept && !kept.known());
        return plain
                ? Pages.redirect(back)
                : Pages.page(
                        "evidence/outcome",
                        new OutcomePage(
                                outcomes, owner, round.word(), back, form, arrivals.mostBytes(), arrivals.limit()),
                        status);
    }

    private EvidenceReaders.Place place(Visitor visitor, String owner, ProofRound round) {
        return evidence.mayAttach(visitor, owner, round).orElseThrow(() -> refusal(visitor, owner));
    }

    private RuntimeException refusal(Visitor visitor, String owner) {
        return evidence.mayRead(visitor, owner) ? new NotAllowed(owner) : new NotSeen(owner);
    }

    private static long ownLibrary(Visitor visitor) {
        Long[] own = visitor.agencies(Role.OFFICER, Role.APPROVER);
        if (own.length == 0) {
            throw new NotAllowed("library");
        }
        return Arrays.asList(own).contains(visitor.agencyId()) ? visitor.agencyId() : own[0];
    }

    static ProofRound round(String word) {
        try {
            return ProofRound.of(word);
        } catch (IllegalArgumentException e) {
            throw new NotSeen(word);
        }
    }

    /** Only places inside the program. */
    static String inside(String back) {
        return back.startsWith("/") && !back.startsWith("//") && !back.contains("\\") ? back : "/evidence";
    }
}
