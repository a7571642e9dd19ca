package openpar.assessment;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import openpar.criteria.CriteriaNode;
import openpar.kit.web.Busy;
import openpar.kit.web.NotAllowed;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes what is declared for a leaf: the whole form, or one field as soon as it is left. */
@Controller
class LeafController {
    private final Assessments assessments;
    private final Saving saving;
    private final Sheets sheets;
    private final SheetPages pages;
    private final MovedMarks marks;
    private final Beside beside;
    private final Clock clock;

    LeafController(
            Assessments assessments, Saving saving, Sheets sheets, SheetPages pages, MovedMarks marks, Beside beside, Clock clock) {
        this.assessments = assessments;
        this.saving = saving;
        this.sheets = sheets;
        this.pages = pages;
        this.marks = marks;
        this.beside = beside;
        this.clock = clock;
    }

    @PostMapping("/assessment/{assessment}/leaf/{key}")
    @Permit(
            value = {Role.OFFICER, Role.APPROVER},
            on = "assessment")
    ModelAndView leaf(
            @PathVariable("assessment") long id,
            @PathVariable String key,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Visitor visitor) {
        var edit = new Edit(key, leaf(form), entries(form), null, null);
        try {
            return saved(id, visitor, edit, form);
        } catch (Busy busy) {
            response.setHeader("Retry-After", Integer.toString(Busy.SECONDS));
            return Pages.page("assessment/sheet", pages.held(assessment(id), visitor, key, busy.why(), typed(edit)), HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private ModelAndView saved(long id, Visitor visitor, Edit edit, Map<String, String> form) {
        String key = edit.leafKey();
        return switch (saving.save(id, visitor, edit)) {
            case Kept.Saved saved when saved.isWhole() -> Pages.redirect(next(id, key, form, saved));
            case Kept.Saved saved -> {
                var page = pages.page(
                        saved.sheet().assessment(), visitor, saved.node(), Asked.ALL, sent(edit, saved.troubles()));
                yield Pages.page("assessment/sheet", page, status(saved));
            }
            case Kept.Shut shut -> shut(id, key, shut, edit, visitor);
        };
    }

    /** Somebody of the agency has read how the leaf is scored since the move; the next one that changed opens. */
    @PostMapping("/assessment/{assessment}/leaf/{key}/look")
    @Permit(
            value = {Role.OFFICER, Role.APPROVER},
            on = "assessment")
    ModelAndView look(@PathVariable("assessment") long id, @PathVariable String key, Visitor visitor) {
        var assessment = assessment(id);
        var roles = assessment.rolesOf(visitor);
        if (!roles.contains(Role.OFFICER) && !roles.contains(Role.APPROVER)) {
            throw new NotAllowed("assessment " + id);
        }
        var node = sheets.outline(assessment).find(key).filter(CriteriaNode::leaf).orElseThrow(() -> new NotSeen(key));
        marks.looked(assessment, node, visitor);
        return Pages.redirect("/assessment/" + id + "/leaf/"
                + pages.nextMoved(assessment, node).map(next -> next.key() + "?show=moved").orElse(key));
    }

    @PostMapping("/assessment/{assessment}/figure")
    @Permit(
            value = {Role.OFFICER, Role.APPROVER},
            on = "assessment")
    ModelAndView figure(
            @PathVariable("assessment") long id,
            @RequestParam String node,
            @RequestParam(required = false) @Nullable Long leaf,
            @RequestParam String field,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "false") boolean none,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String saveKey,
            @RequestParam(required = false) @Nullable String madeOffline,
            HttpServletResponse response,
            Visitor visitor) {
        var edit = new Edit(node, leaf, List.of(new Entry(field, value, none, version)), saveKey, instant(madeOffline));
        try {
            return switch (saving.save(id, visitor, edit)) {
                case Kept.Saved saved -> answer(saved, edit, visitor);
                case Kept.Shut shut ->
                    Pages.page("assessment/shut", new ShutPage(shut.why(), shut.at()), HttpStatus.LOCKED);
            };
        } catch (Busy busy) {
            response.setHeader("Retry-After", Integer.toString(Busy.SECONDS));
            return Pages.page("assessment/held", new HeldPage(busy.why(), Busy.SECONDS), HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private ModelAndView answer(Kept.Saved saved, Edit edit, Visitor visitor) {
        var page = pages.afterSaving(saved, visitor, sent(edit, saved.troubles()));
        var answer = new SavedPage(
                page,
                saved.affected().stream().map(CriteriaNode::id).toList(),
                edit.entries().getFirst().field(),
                clock.instant(),
                Beside.givenName(visitor.name()));
        return Pages.page("assessment/saved", answer, saved.isWhole() ? HttpStatus.OK : status(saved));
    }

    private static HttpStatus status(Kept.Saved saved) {
        return saved.isConflict() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
    }

    /** Closed while the form was open: the page says so and what was typed stays in sight. */
    private ModelAndView shut(long id, String key, Kept.Shut shut, Edit edit, Visitor visitor) {
        var page = pages.shut(assessment(id), visitor, key, shut, typed(edit));
        return Pages.page("assessment/sheet", page, HttpStatus.LOCKED);
    }

    private static Map<String, Sent> typed(Edit edit) {
        var typed = new HashMap<String, Sent>();
        edit.entries().forEach(e -> typed.put(e.field(), new Sent(e.typed(), null)));
        return typed;
    }

    private Assessment assessment(long id) {
        return assessments.find(id).orElseThrow(() -> new NotSeen("assessment " + id));
    }

    private Map<String, Sent> sent(Edit edit, Map<String, Trouble> troubles) {
        var others = troubles.values().stream()
                .map(t -> t instanceof Trouble.Conflict conflict ? conflict.by() : null)
                .filter(Objects::nonNull)
                .toList();
        var names = beside.namesOf(others);
        var sent = new HashMap<String, Sent>();
        for (var entry : edit.entries()) {
            var trouble = troubles.get(entry.field());
            if (trouble != null) {
                String by = trouble instanceof Trouble.Conflict conflict ? names.getOrDefault(conflict.by(), "") : "";
                sent.put(entry.field(), new Sent(entry.typed(), TroubleView.of(trouble, entry.typed(), by)));
            }
        }
        return sent;
    }

    /** Fields come as figure.NAME with version.NAME beside; none.NAME says never or not there. */
    private static List<Entry> entries(Map<String, String> form) {
        var entries = new ArrayList<Entry>();
        form.forEach((name, value) -> {
            if (name.startsWith("version.")) {
                String field = name.substring("version.".length());
                boolean none = form.containsKey("none." + field);
                entries.add(new Entry(field, form.getOrDefault("figure." + field, ""), none, number(value)));
            }
        });
        return entries;
    }

    private static @Nullable Long leaf(Map<String, String> form) {
        String id = form.getOrDefault("leaf", "");
        return id.matches("\\d{1,18}") ? Long.valueOf(id) : null;
    }

    private static String next(long id, String key, Map<String, String> form, Kept.Saved saved) {
        String to = form.getOrDefault("next", key);
        boolean known =
                saved.sheet().outline().find(to).filter(CriteriaNode::leaf).isPresent();
        return "/assessment/" + id + "/leaf/" + (known ? to : key);
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : Instant.parse(text);
        } catch (DateTimeParseException notAnInstant) {
            return null;
        }
    }
}
