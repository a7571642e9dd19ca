package openpar.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import openpar.criteria.CriteriaSets;
import openpar.criteria.DraftNode;
import openpar.criteria.DraftNodes;
import openpar.criteria.DraftSaved;
import openpar.criteria.SetVersion;
import openpar.kit.web.Names;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The workbench of a draft: opens its nodes and keeps what is written in them. */
@Controller
class EditorController {
    private final CriteriaSets sets;
    private final DraftNodes nodes;
    private final Editors editors;
    private final List<Names> names;

    EditorController(CriteriaSets sets, DraftNodes nodes, Editors editors, List<Names> names) {
        this.sets = sets;
        this.nodes = nodes;
        this.editors = editors;
        this.names = names;
    }

    /** Where the work is: at the first leaf whose rule nobody has confirmed. */
    @GetMapping("/drafting/{version}")
    @Permit(value = Role.ADMINISTRATOR, on = "version")
    ModelAndView open(@PathVariable long version, @RequestParam(defaultValue = "") String notice) {
        var set = sets.version(version);
        var told = notice.equals("not_restored") ? "?notice=not_restored" : "";
        var unconfirmed = set.isPublished() ? Set.<Long>of() : new HashSet<>(nodes.unconfirmed(version));
        return set.leaves().stream()
                .filter(leaf -> unconfirmed.contains(leaf.id()))
                .findFirst()
                .or(() -> set.leaves().stream().findFirst())
                .or(() -> set.nodes().stream().findFirst())
                .map(first -> Pages.redirect("/drafting/" + version + "/node/" + first.id() + told))
                .orElseGet(() -> Pages.redirect("/drafting/" + version + "/checks"));
    }

    @GetMapping("/drafting/{version}/node/{node}")
    @Permit(value = Role.ADMINISTRATOR, on = "version")
    ModelAndView node(
            @PathVariable long version, @PathVariable long node, @RequestParam(defaultValue = "") String notice) {
        var set = sets.version(version);
        EditorPage.@Nullable Notice told = switch (notice) {
            case "confirmed", "all_confirmed" -> new EditorPage.Notice("pass", notice);
            case "not_restored" -> new EditorPage.Notice("warn", notice);
            default -> null;
        };
        return Pages.page("drafting/editor", page(set, draft(version, node), null, told));
    }

    /** Saves what was written, confirms it and goes on to the next that waits; or, asked for a row more or less or another kind, only shows the form so. */
    @PostMapping("/drafting/{version}/node/{node}")
    @Permit(value = Role.ADMINISTRATOR, on = "version")
    ModelAndView save(
            @PathVariable long version,
            @PathVariable long node,
            @RequestParam(name = "do", defaultValue = "save") String what,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam Map<String, String> form,
            Visitor visitor) {
        var set = sets.version(version);
        var draft = draft(version, node);
        var typed = NodeForm.sent(form);
        if (what.equals("read")) {
            @Nullable Typed read = Printed.into(typed, set.head().year());
            var shown = shown(page(set, draft, read == null ? typed : read, null), revision, what);
            return Pages.page("drafting/editor", read == null ? shown.with(new EditorPage.Notice("warn", "unread")) : shown);
        }
        if (!what.equals("save") && !what.equals("confirm")) {
            return Pages.page("drafting/editor", shown(page(set, draft, NodeForm.done(typed, what), null), revision, what));
        }
        var tidy = NodeForm.tidy(typed);
        var content = new NodeReading(draft, tidy).content();
        if (content.isEmpty()) {
            return Pages.page("drafting/editor", shown(page(set, draft, tidy, null), revision, "save"), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return switch (nodes.save(version, node, revision, content.get(), visitor.personId())) {
            case DraftSaved.Done _ -> Pages.redirect(what.equals("confirm") ? onward(version, node) : "/drafting/" + version + "/node/" + node);
            case DraftSaved.Conflict(var now) -> conflict(set, now, tidy);
            case DraftSaved.Frozen _ -> {
                var notice = new EditorPage.Notice("lock", "frozen");
                yield Pages.page("drafting/editor", page(set, draft, tidy, notice), HttpStatus.CONFLICT);
            }
            case DraftSaved.Framed _ -> {
                var notice = new EditorPage.Notice("lock", "framed");
                yield Pages.page("drafting/editor", page(set, draft, null, notice), HttpStatus.CONFLICT);
            }
            case DraftSaved.Gone _ -> throw new NotSeen("/drafting/" + version + "/node/" + node);
        };
    }

    /** The test bench for what is typed just now; nothing is saved. */
    @PostMapping("/drafting/{version}/node/{node}/bench")
    @Permit(value = Role.ADMINISTRATOR, on = "version")
    ModelAndView bench(@PathVariable long version, @PathVariable long node, @RequestParam Map<String, String> form) {
        var set = sets.version(version);
        return Pages.page("drafting/bench", new BenchPage(
                editors.bench(set, draft(version, node), NodeForm.tidy(NodeForm.sent(form))),
                "/drafting/" + version + "/node/" + node,
                !set.isPublished()));
    }

    /** The next leaf that waits for it; this one where none is left. */
    private String onward(long version, long node) {
        @Nullable Long next = Editors.nextUnconfirmed(sets.version(version), node, new HashSet<>(nodes.unconfirmed(version)));
        var here = "/drafting/" + version + "/node/";
        return next == null ? here + node + "?notice=all_confirmed" : here + next + "?notice=confirmed";
    }

    private ModelAndView conflict(SetVersion set, DraftNode now, Typed mine) {
        var theirs = NodeForm.of(now);
        var crossed = new ArrayList<EditorPage.Crossed>();
        var places = new java.util.TreeSet<>(theirs.fields().keySet());
        places.addAll(mine.fields().keySet());
        for (String place : places) {
            if (!place.startsWith("try.") && !place.endsWith(".to") && !theirs.at(place).equals(mine.at(place))) {
                crossed.add(new EditorPage.Crossed(place, theirs.at(place), mine.at(place)));
            }
        }
        if (crossed.isEmpty()) {
            return Pages.redirect("/drafting/" + set.id() + "/node/" + now.id());
        }
        var page = editors.page(set, now, mine, !set.isPublished(), null, crossed, nameOf(now.changedBy()));
        return Pages.page("drafting/editor", page, HttpStatus.CONFLICT);
    }

    private EditorPage page(SetVersion set, DraftNode node, @Nullable Typed typed, EditorPage.@Nullable Notice notice) {
        return editors.page(set, node, typed, !set.isPublished(), notice, List.of(), null);
    }

    /** A form that is only shown anew keeps the revision it began with; faults are told when it is to be saved. */
    private static EditorPage shown(EditorPage page, int revision, String what) {
        var open = page.open();
        var node = open.node();
        var same = new DraftNode(
                node.id(), node.versionId(), node.parentId(), node.key(), node.kind(), node.leaf(), revision,
                node.confirmedBy(), node.confirmedAt(), node.changedBy(), node.changedAt(), node.content(), node.framed(),
                node.extensible());
        var form = what.equals("save")
                ? open.form()
                : open.form().withoutFaults();
        return new EditorPage(
                page.bar(),
                page.tree(),
                new EditorPage.Open(same, open.way(), form, open.below(), open.sum(), open.printed(), open.before(), open.after(), open.nextUnconfirmed(), open.conflict(), open.by()),
                page.bench(),
                page.undo(),
                what.equals("save") ? page.notice() : new EditorPage.Notice("draft", "unsaved"));
    }

    private DraftNode draft(long version, long node) {
        return nodes.find(version, node).orElseThrow(() -> new NotSeen("/drafting/" + version + "/node/" + node));
    }

    private @Nullable String nameOf(@Nullable Long person) {
        return person == null
                ? null
                : names.stream()
                        .filter(n -> n.kind().equals("person"))
                        .map(n -> n.names(List.of(person)).get(person))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
