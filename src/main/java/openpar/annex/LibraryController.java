package openpar.annex;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import openpar.criteria.CriteriaSets;
import openpar.criteria.SetTable;
import openpar.criteria.SetVersion;
import openpar.kit.office.PaperForm;
import openpar.kit.office.Papers;
import openpar.kit.office.Words;
import openpar.kit.web.Languages;
import openpar.kit.web.NotAllowed;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Scope;
import openpar.kit.web.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Sets that were really issued, taken as drafts; and any set written as the annex of a decision. */
@Controller
class LibraryController {
    private final CriteriaSets sets;
    private final Papers papers;
    private final MessageSource messages;
    private final Languages languages;
    private final Scope scope;

    LibraryController(CriteriaSets sets, Papers papers, MessageSource messages, Languages languages, Scope scope) {
        this.sets = sets;
        this.papers = papers;
        this.messages = messages;
        this.languages = languages;
        this.scope = scope;
    }

    @PostMapping("/annex/library")
    @Permit(Role.ADMINISTRATOR)
    ModelAndView load(@RequestParam long owner, @RequestParam String name, Visitor visitor) {
        if (!scope.rolesOver(visitor, owner).contains(Role.ADMINISTRATOR)) throw new NotAllowed("/annex/library");
        var real = RealSets.ALL.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow(() -> new NotSeen(name));
        try {
            var review = RealSets.review(real.name());
            long version = sets.load(owner, real.label(), review.table(), visitor.personId());
            var ruled = new ArrayList<Integer>();
            for (int i = 0; i < review.rules().size(); i++) if (review.rules().get(i).isSure()) ruled.add(i + 1);
            sets.confirm(version, ruled, visitor.personId());
            return Pages.redirect("/criteria/" + version);
        } catch (DuplicateKeyException taken) {
            return Pages.redirect("/criteria");
        }
    }

    @GetMapping("/annex/set/{version:[0-9]+}.{form:docx|xlsx|csv}")
    @Permit(on = "version")
    ResponseEntity<byte[]> written(@PathVariable long version, @PathVariable String form, HttpServletRequest request) {
        var set = sets.version(version);
        var table = SetTable.of(set);
        var paper = PaperForm.find(form);
        byte[] content = paper.isEmpty()
                ? LibraryCsv.of(table)
                : papers.print(AnnexPaper.of(table, basis(set), Words.of(messages, languages.of(request))), paper.get());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name(set) + "." + form, StandardCharsets.UTF_8).build().toString())
                .contentType(MediaType.parseMediaType(paper.map(PaperForm::mediaType).orElse("text/csv; charset=utf-8")))
                .body(content);
    }

    private static String basis(SetVersion set) {
        if (set.number() == null) return "";
        var parts = new ArrayList<>(List.of("Quyết định số " + set.number()));
        var day = set.issuedOn();
        if (day != null) parts.add("ngày %02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()));
        if (set.issuer() != null) parts.add("của " + set.issuer());
        return String.join(" ", parts);
    }

    private static String name(SetVersion set) {
        return "phu-luc-" + set.head().agencyLevel() + "-" + set.year() + "-" + set.head().version();
    }
}
