package openpar.drafting;

import java.util.Locale;
import openpar.criteria.CriteriaNode;
import openpar.criteria.CriteriaSets;
import openpar.criteria.DraftNodes;
import openpar.criteria.DraftTree;
import openpar.criteria.Frames;
import openpar.criteria.SetVersion;
import openpar.kit.web.NotAllowed;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import openpar.scoring.NodeKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Adds, copies, moves and removes nodes of a draft. */
@Controller
class TreeController {
    private final CriteriaSets sets;
    private final DraftTree tree;
    private final DraftNodes nodes;
    private final Frames frames;

    TreeController(CriteriaSets sets, DraftTree tree, DraftNodes nodes, Frames frames) {
        this.sets = sets;
        this.tree = tree;
        this.nodes = nodes;
        this.frames = frames;
    }

    /** A part below a node, or an area, bonus or penalty block at the top. */
    @PostMapping("/drafting/{version}/node")
    @Permit(value = Role.ADMINISTRATOR, on = "version")
    ModelAndView add(
            @PathVariable long version,
            @RequestParam(required = false) @Nullable Long parent,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String name,
            Visitor visitor) {
        var set = draft(version);
        @Nullable CriteriaNode above = parent == null ? null : node(set, parent);
        mayHold(version, parent);
        var its = above == null ? top(kind) : below(above);
        String called = name.isBlank() ? "…" : name.strip();
        return at(version, tree.add(version, above == null ? null : above.id(), its, called, visitor.personId()));
    }

    private static NodeKind top(String kind) {
        return kind.equals("bonus") || kind.equals("penalty") ? NodeKind.valueOf(kind.toUpperCase(Locale.ROOT)) : NodeKind.AREA;
    }

    private static NodeKind below(CriteriaNode above) {
        return above.kind().isOutside() ? above.kind() : above.kind() == NodeKind.AREA ? NodeKind.CRITERION : NodeKind.SUB_CRITERION;
    }

    @PostMapping("/drafting/{version}/node/{node}/copy")
    @Permit(value = Role.ADMINISTRATOR, on = "version")
    ModelAndView copy(@PathVariable long version, @PathVariable long node, Visitor visitor) {
        node(draft(version), node);
        own(version, node);
        return at(version, tree.copy(version, node, visitor.personId()));
    }

    /** One step up or down among its kind, or last below another node. */
    @PostMapping("/drafting/{version}/node/{node}/place")
    @Permit(value = Role.ADMINISTRATOR, on = "version")
    ModelAndView place(
            @PathVariable long version,
            @PathVariable long node,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String under,
            Visitor visitor) {
        var set = draft(version);
        node(set, node);
        own(version, node);
        if (to.equals("up") || to.equals("down")) {
            tree.step(version, node, to.equals("up"), visitor.personId());
        } else if (under.matches("\\d{1,18}")) {
            mayHold(version, Long.valueOf(under));
            tree.under(version, node, node(set, Long.parseLong(under)).id(), visitor.personId());
        }
        return at(version, node);
    }

    @PostMapping("/drafting/{version}/node/{node}/removal")
    @Permit(value = Role.ADMINISTRATOR, on = "version")
    ModelAndView remove(@PathVariable long version, @PathVariable long node, Visitor visitor) {
        var set = draft(version);
        var gone = node(set, node);
        own(version, node);
        tree.remove(version, node, visitor.personId());
        return gone.parentId() == null ? Pages.redirect("/drafting/" + version) : at(version, gone.parentId());
    }

    /** The last removal is undone, as long as it is offered. */
    @PostMapping("/drafting/{version}/restoration")
    @Permit(value = Role.ADMINISTRATOR, on = "version")
    ModelAndView restore(@PathVariable long version, @RequestParam long removal, Visitor visitor) {
        draft(version);
        return tree.restore(version, removal, visitor.personId())
                .map(node -> at(version, node))
                .orElseGet(() -> Pages.redirect("/drafting/" + version + "?notice=not_restored"));
    }

    /** What came from a frame stays where and as it is. */
    private void own(long version, long node) {
        if (nodes.find(version, node).orElseThrow().framed()) {
            throw new NotAllowed("/drafting/" + version + "/node/" + node);
        }
    }

    /** In an extension only leaves of the frame have parts of one's own. */
    private void mayHold(long version, @Nullable Long parent) {
        if (frames.isExtension(version) && (parent == null || !nodes.find(version, parent).orElseThrow().extensible())) {
            throw new NotAllowed("/drafting/" + version + "/node");
        }
    }

    private SetVersion draft(long version) {
        var set = sets.version(version);
        if (set.isPublished()) {
            throw new NotAllowed("/drafting/" + version);
        }
        return set;
    }

    private static CriteriaNode node(SetVersion set, long node) {
        return set.find(node).orElseThrow(() -> new NotSeen("node " + node));
    }

    private static ModelAndView at(long version, long node) {
        return Pages.redirect("/drafting/" + version + "/node/" + node);
    }
}
