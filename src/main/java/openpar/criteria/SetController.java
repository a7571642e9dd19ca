package openpar.criteria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import openpar.agency.Agencies;
import openpar.kit.web.Fault;
import openpar.kit.web.Names;
import openpar.kit.web.NotAllowed;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Scope;
import openpar.kit.web.Visitor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SetController {
    private static final List<String> NOTICES = List.of("published", "begun_already", "discarded");

    private final CriteriaSets sets;
    private final Agencies agencies;
    private final SetOwners owners;
    private final Scope scope;
    private final Frames frames;
    private final OpenDrafts drafts;
    private final AnsweredWarnings warnings;
    private final List<Names> names;

    SetController(
            CriteriaSets sets,
            SetOwners owners,
            Agencies agencies,
            Scope scope,
            Frames frames,
            OpenDrafts drafts,
            AnsweredWarnings warnings,
            List<Names> names) {
        this.sets = sets;
        this.owners = owners;
        this.agencies = agencies;
        this.scope = scope;
        this.frames = frames;
        this.drafts = drafts;
        this.warnings = warnings;
        this.names = names;
    }

    @GetMapping("/criteria")
    @Permit
    ModelAndView list(@RequestParam(defaultValue = "") String notice, Visitor visitor) {
        return Pages.page("criteria/sets", page(visitor, NOTICES.contains(notice) ? notice : "", List.of()));
    }

    @GetMapping("/criteria/{version:[0-9]+}")
    @Permit(on = "version")
    ModelAndView annex(@PathVariable long version, @RequestParam(defaultValue = "") String notice, Visitor visitor) {
        var set = sets.version(version);
        boolean administers = scope.rolesOver(visitor, set.head().ownerAgencyId()).contains(Role.ADMINISTRATOR);
        var open = administers ? open(set) : List.<OpenDrafts.OpenDraft>of();
        return Pages.page(
                "criteria/set",
                new SetPage(
                        set,
                        SetPage.rows(set),
                        administers,
                        frames.isExtension(version),
                        frames.extenders(version, visitor.agencies(Role.ADMINISTRATOR)),
                        warnings.answered(set),
                        open,
                        named(open),
                        administers && NOTICES.contains(notice) ? notice : ""));
    }

    private List<OpenDrafts.OpenDraft> open(SetVersion set) {
        var open = new ArrayList<>(drafts.beside(set.id()));
        if (!set.isPublished()) {
            open.addFirst(drafts.draft(set.id()));
        }
        return List.copyOf(open);
    }

    private Map<Long, String> named(List<OpenDrafts.OpenDraft> open) {
        var people = open.stream().map(OpenDrafts.OpenDraft::begunBy).filter(Objects::nonNull).distinct().toList();
        return names.stream().filter(n -> n.kind().equals("person")).findFirst().map(n -> n.names(people)).orElse(Map.of());
    }

    /** A sample set of the library becomes a draft of an agency the visitor administers. */
    @PostMapping("/criteria/library")
    @Permit(Role.ADMINISTRATOR)
    ModelAndView load(
            @RequestParam long owner, @RequestParam String level, @RequestParam int year, Visitor visitor) {
        if (!scope.rolesOver(visitor, owner).contains(Role.ADMINISTRATOR)) {
            throw new NotAllowed("/criteria/library");
        }
        if (!SetLibrary.LEVELS.contains(level) || year < 2025 || year > 2026) {
            return again(visitor, "criteria.library.unknown");
        }
        try {
            long version = sets.load(owner, level, year, agencies.agency(owner).name(), visitor.personId());
            return Pages.redirect("/criteria/" + version);
        } catch (DuplicateKeyException taken) {
            return again(visitor, "criteria.library.taken");
        }
    }

    private ModelAndView again(Visitor visitor, String key) {
        return Pages.page(
                "criteria/sets", page(visitor, "", List.of(new Fault("level", key))), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private SetsPage page(Visitor visitor, String notice, List<Fault> faults) {
        return new SetsPage(sets.seenFrom(held(visitor)), owners.named(visitor.agencies(Role.ADMINISTRATOR)), notice, faults);
    }

    private static Long[] held(Visitor visitor) {
        var held = visitor.agencies(Role.values());
        var all = Arrays.copyOf(held, held.length + 1);
        all[held.length] = visitor.agencyId();
        return all;
    }
}
