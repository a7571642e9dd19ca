package openpar.annex;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import openpar.criteria.CriteriaSets;
import openpar.criteria.SetOwners;
import openpar.kit.web.Fault;
import openpar.kit.web.NotAllowed;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Scope;
import openpar.kit.web.Visitor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** An annex is handed in, looked at beside its original, its columns and rules put right, and becomes a draft. */
@Controller
class AnnexController {
    private static final List<String> VIEWS = List.of("table", "rules", "warnings");
    private final Uploads uploads;
    private final Readings readings;
    private final SetOwners owners;
    private final CriteriaSets sets;
    private final Scope scope;
    private final Clock clock;

    AnnexController(Uploads uploads, Readings readings, SetOwners owners, CriteriaSets sets, Scope scope, Clock clock) {
        this.uploads = uploads;
        this.readings = readings;
        this.owners = owners;
        this.sets = sets;
        this.scope = scope;
        this.clock = clock;
    }

    @GetMapping("/annex")
    @Permit(Role.ADMINISTRATOR)
    ModelAndView list(Visitor visitor) {
        return Pages.page("annex/uploads", page(visitor, "", ""));
    }

    @PostMapping("/annex")
    @Permit(Role.ADMINISTRATOR)
    ModelAndView send(@RequestParam long owner, @RequestParam MultipartFile file, Visitor visitor) throws IOException {
        if (!scope.rolesOver(visitor, owner).contains(Role.ADMINISTRATOR)) throw new NotAllowed("/annex");
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        if (file.getSize() > UploadsPage.MOST_BYTES) return Pages.page("annex/uploads", page(visitor, "annex.too_large", name), HttpStatus.CONTENT_TOO_LARGE);
        byte[] content = file.getBytes();
        return switch (Annex.read(name, content)) {
            case Annex.Refused(var why) -> Pages.page("annex/uploads", page(visitor, why, name), HttpStatus.UNPROCESSABLE_ENTITY);
            case Annex.Understood _ -> Pages.redirect("/annex/" + uploads.keep(owner, name, content, visitor.personId()));
        };
    }

    @GetMapping("/annex/{annex:[0-9]+}")
    @Permit(value = Role.ADMINISTRATOR, on = "annex")
    ModelAndView preview(@PathVariable long annex, @RequestParam(defaultValue = "table") String view, @RequestParam(defaultValue = "1") int page) {
        return Pages.page("annex/preview", preview(annex, view, page, null));
    }

    @PostMapping("/annex/{annex:[0-9]+}/columns")
    @Permit(value = Role.ADMINISTRATOR, on = "annex")
    ModelAndView map(@PathVariable long annex, @RequestParam int table, @RequestParam List<String> role, Visitor visitor) {
        var work = uploads.work(annex);
        var mapping = work.columns().with(table, role);
        var isReadable = Annex.read(upload(annex).fileName(), work.content(), mapping) instanceof Annex.Understood;
        if (isReadable) uploads.map(annex, mapping, visitor.personId());
        return Pages.redirect("/annex/" + annex + (isReadable ? "" : "?view=table&unread=1"));
    }

    /** One decision may carry several sets: each becomes a draft of its own. */
    @PostMapping("/annex/{annex:[0-9]+}/set")
    @Permit(value = Role.ADMINISTRATOR, on = "annex")
    ModelAndView choose(@PathVariable long annex, @RequestParam int number, Visitor visitor) {
        uploads.map(annex, uploads.work(annex).columns().reading(number), visitor.personId());
        return Pages.redirect("/annex/" + annex);
    }

    /**
     * Whoever confirmed an area goes on at the next that waits; a tick saved by the page itself is only noted.
     *
     * @param shown the leaves of the page somebody looked at
     * @param rule those ticked
     * @param area every sure rule of this area that the page shows
     */
    @PostMapping("/annex/{annex:[0-9]+}/confirmation")
    @Permit(value = Role.ADMINISTRATOR, on = "annex")
    ModelAndView confirm(
            @PathVariable long annex,
            @RequestParam(defaultValue = "") List<Integer> shown,
            @RequestParam(defaultValue = "") List<Integer> rule,
            @RequestParam(defaultValue = "0") int area,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "X-Requested-With", defaultValue = "") String by,
            Visitor visitor) {
        var found = preview(annex, "rules", page, null);
        var confirmed = new TreeSet<>(found.confirmed());
        shown.forEach(confirmed::remove);
        for (var leaf : found.leaves()) if (leaf.rule().rule() != null && rule.contains(leaf.position())) confirmed.add(leaf.position());
        found.areas().stream().filter(one -> one.position() == area).forEach(one -> one.waiting().forEach(leaf -> confirmed.add(leaf.position())));
        uploads.confirm(annex, confirmed, visitor.personId());
        if (by.equals("fetch")) return Pages.page("annex/kept", preview(annex, "rules", page, null));
        return Pages.redirect(area == 0 ? found.rulesUrl(Math.max(1, page)) : preview(annex, "rules", page, null).nextArea(area));
    }

    @PostMapping("/annex/{annex:[0-9]+}/draft")
    @Permit(value = Role.ADMINISTRATOR, on = "annex")
    ModelAndView draft(@PathVariable long annex, @ModelAttribute Typed typed, Visitor visitor) {
        var form = typed.form();
        var wrong = new ArrayList<Fault>();
        var label = form.label(wrong);
        var found = preview(annex, "table", 1, form.with(wrong));
        if (label == null) return Pages.page("annex/preview", found, HttpStatus.UNPROCESSABLE_ENTITY);
        try {
            long version = sets.load(found.upload().ownerAgencyId(), label, found.review().table(), visitor.personId());
            sets.confirm(version, found.confirmed(), visitor.personId());
            var next = found.next();
            if (next.isEmpty()) uploads.drafted(annex, version);
            else uploads.map(annex, uploads.work(annex).columns().drafted(found.number(), next.get().number()), visitor.personId());
            return Pages.redirect("/drafting/" + version);
        } catch (DuplicateKeyException taken) {
            wrong.add(new Fault("number", "annex.fault.taken"));
            return Pages.page("annex/preview", preview(annex, "table", 1, form.with(wrong)), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @PostMapping("/annex/{annex:[0-9]+}/removal")
    @Permit(value = Role.ADMINISTRATOR, on = "annex")
    ModelAndView remove(@PathVariable long annex, Visitor visitor) {
        uploads.remove(annex, visitor.personId());
        return Pages.redirect("/annex");
    }

    /** The fields of the form that makes a draft. */
    record Typed(String title, String number, String issuedOn, String issuer, String year, String level) {
        DraftForm form() {
            return new DraftForm(text(title), text(number), text(issuedOn), text(issuer), text(year), text(level), List.of());
        }

        private static String text(@org.jspecify.annotations.Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    private Upload upload(long annex) {
        return uploads.find(annex).orElseThrow(() -> new NotSeen("annex " + annex));
    }

    private PreviewPage preview(long annex, String view, int page, @org.jspecify.annotations.Nullable DraftForm form) {
        var upload = upload(annex);
        var work = uploads.work(annex);
        var read = readings.of(upload, work);
        if (read == null) throw new NotSeen("annex " + annex);
        return new PreviewPage(
                upload,
                read.review(),
                read.tables(),
                read.sets(),
                work.columns().drafted(),
                VIEWS.contains(view) ? view : "table",
                Math.max(1, page),
                Set.copyOf(work.confirmed()),
                form == null ? DraftForm.proposed(read.review().set(), LocalDate.now(clock).getYear()) : form);
    }

    private UploadsPage page(Visitor visitor, String refusal, String refused) {
        Long[] administered = visitor.agencies(Role.ADMINISTRATOR);
        return new UploadsPage(uploads.waiting(Arrays.copyOf(administered, administered.length)), owners.named(administered), refusal, refused);
    }
}
