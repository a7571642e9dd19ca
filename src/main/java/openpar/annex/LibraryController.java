package openpar.annex;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import openpar.agency.Agencies;
import openpar.criteria.CriteriaSets;
import openpar.criteria.SetOwners;
import openpar.criteria.SetTable;
import openpar.criteria.SetVersion;
import openpar.criteria.SheetConditions;
import openpar.kit.office.Paper;
import openpar.kit.office.PaperForm;
import openpar.kit.office.Papers;
import openpar.kit.office.Words;
import openpar.kit.web.NotAllowed;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Scope;
import openpar.kit.web.Visitor;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
    private final SheetConditions conditions;
    private final Papers papers;
    private final MessageSource messages;
    private final Scope scope;
    private final SetOwners owners;
    private final Agencies agencies;

    LibraryController(CriteriaSets sets, SheetConditions conditions, Papers papers, MessageSource messages, Scope scope, SetOwners owners, Agencies agencies) {
        this.owners = owners;
        this.agencies = agencies;
        this.sets = sets;
        this.conditions = conditions;
        this.papers = papers;
        this.messages = messages;
        this.scope = scope;
    }

    @GetMapping("/annex/library")
    @Permit(Role.ADMINISTRATOR)
    ModelAndView all(Visitor visitor) {
        return Pages.page("annex/library", new LibraryPage(Shelf.sets(), null, owners.named(visitor.agencies(Role.ADMINISTRATOR)), "", false));
    }

    @GetMapping("/annex/library/{name:[a-z0-9-]+}")
    @Permit(Role.ADMINISTRATOR)
    ModelAndView one(@PathVariable String name, Visitor visitor) {
        return Pages.page("annex/shelved", page(shelved(name), visitor, "", false));
    }

    private LibraryPage page(Shelf.Shelved open, Visitor visitor, String owner, boolean taken) {
        return new LibraryPage(Shelf.sets(), open, owners.named(visitor.agencies(Role.ADMINISTRATOR)), owner, taken);
    }

    private static Shelf.Shelved shelved(String name) {
        return Shelf.find(name).orElseThrow(() -> new NotSeen(name));
    }

    /** A set of the library becomes a draft; an agency has it once. */
    @PostMapping("/annex/library")
    @Permit(Role.ADMINISTRATOR)
    ModelAndView load(@RequestParam long owner, @RequestParam String name, Visitor visitor) {
        if (!scope.rolesOver(visitor, owner).contains(Role.ADMINISTRATOR)) throw new NotAllowed("/annex/library");
        var set = shelved(name);
        try {
            return Pages.redirect("/criteria/" + (set.isSample() ? sample(owner, set, visitor) : issued(owner, set, visitor)));
        } catch (DuplicateKeyException taken) {
            return Pages.page("annex/shelved", page(set, visitor, Long.toString(owner), true), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private long sample(long owner, Shelf.Shelved set, Visitor visitor) {
        return sets.load(owner, set.level(), set.label().year(), agencies.agency(owner).name(), visitor.personId());
    }

    /** Rules that are sure were checked by hand and need nobody's confirmation. */
    private long issued(long owner, Shelf.Shelved set, Visitor visitor) {
        var review = RealSets.review(set.name());
        long version = sets.load(owner, set.label(), review.table(), visitor.personId());
        var ruled = new ArrayList<Integer>();
        for (int i = 0; i < review.rules().size(); i++) if (review.rules().get(i).isSure()) ruled.add(i + 1);
        sets.confirm(version, ruled, visitor.personId());
        return version;
    }

    /** Papers are Vietnamese whoever asks for them: they are signed, and read back. */
    @GetMapping("/annex/set/{version:[0-9]+}.{form:docx|xlsx|csv}")
    @Permit(on = "version")
    ResponseEntity<byte[]> written(@PathVariable long version, @PathVariable String form) {
        var set = sets.version(version);
        var table = SetTable.of(set).under(conditions.heading(set));
        var paper = PaperForm.find(form);
        byte[] content = paper.isEmpty()
                ? LibraryCsv.of(table)
                : papers.print(paper(set, table, paper.get(), Words.of(messages, "vi")), paper.get());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name(set) + "." + form, StandardCharsets.UTF_8).build().toString())
                .contentType(MediaType.parseMediaType(paper.map(PaperForm::mediaType).orElse("text/csv; charset=utf-8")))
                .body(content);
    }

    private Paper paper(SetVersion set, SetTable table, PaperForm form, Words words) {
        if (form == PaperForm.XLSX) return AnnexPaper.of(table, basis(set), words);
        var owner = agencies.agency(set.head().ownerAgencyId());
        return AnnexPaper.decision(table, Letterhead.of(set, owner.name(), owner.shortName(), words), basis(set), words);
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
