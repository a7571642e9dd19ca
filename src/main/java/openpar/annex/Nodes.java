package openpar.annex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import openpar.scoring.NodeKind;
import org.jspecify.annotations.Nullable;

/** The finished tree as a list in the order of the annex, its texts whole and in one line. */
final class Nodes {
    /** What begins a rule inside the cell of the name: a bracket or a dash that comes to speak of points. */
    private static final Pattern INLINE = Pattern.compile("(?sU)(.{3,}?\\S)\\s*((?:\\((?=[^()]*\\bđiểm)(?!\\s*(?:tối đa\\s*)?\\d+(?:[.,]\\d+)?\\s*điểm\\s*\\))|(?:\\n|(?<=[.:;)])\\s)\\s*[-–+•]\\s*(?=.*\\bđiểm)).*)");

    private static final String SURVEYED = "dtxhh|xhh|xa hoi hoc";

    private final Map<Item, Integer> grids = new HashMap<>();
    private final List<AnnexNode> nodes = new ArrayList<>();
    private final boolean hasAreas;

    private Nodes(List<Item> roots, List<Growth.Placed> placed) {
        placed.forEach(one -> grids.put(one.item(), one.grid()));
        this.hasAreas = roots.stream().anyMatch(root -> root.outside() == null && (!root.isLeaf() || root.isHeading));
        roots.forEach(root -> add(root, null));
    }

    static List<AnnexNode> of(List<Item> roots, List<Growth.Placed> placed) {
        return new Nodes(roots, placed).nodes;
    }

    private void add(Item item, @Nullable Item parent) {
        var name = item.name.toString();
        var rule = item.rule.toString();
        if (item.isLeaf() && rule.isBlank() && !item.hasRuleColumn) {
            var inline = INLINE.matcher(name);
            if (inline.matches()) {
                name = inline.group(1);
                rule = inline.group(2);
            }
        }
        var note = new StringBuilder(item.note);
        if (!item.isLeaf()) {
            Item.more(note, rule); // how a whole area is meant is no rule of its own
            rule = "";
        }
        var notes = Notes.of(item.notApplicable.toString(), note.toString());
        nodes.add(new AnnexNode(
                item.full,
                parent == null ? null : parent.full,
                kind(item, parent),
                Plain.line(name),
                item.max,
                item.isLeaf(),
                source(item, rule),
                Plain.line(rule),
                notes.computed().isEmpty() ? String.join("\n", Plain.lines(rule)) : notes.computed(),
                "",
                "",
                "",
                Plain.line(item.evidence.toString()),
                Plain.line(item.appraiser.toString()),
                notes.notApplicable(),
                Plain.line(item.legalBasis.toString()),
                notes.note(),
                grids.getOrDefault(item, 0),
                List.copyOf(item.lines)));
        for (var child : item.children) add(child, item);
    }

    private NodeKind kind(Item item, @Nullable Item parent) {
        var outside = item.outside();
        if (outside != null) return outside;
        if (parent == null) return hasAreas ? NodeKind.AREA : NodeKind.CRITERION;
        return parent.parent == null ? NodeKind.CRITERION : NodeKind.SUB_CRITERION;
    }

    /** Who scores it, where the annex says so. */
    private static String source(Item item, String rule) {
        if (!item.isLeaf()) return "";
        var papers = Plain.words(item.evidence.toString());
        boolean isSurvey = item.entry.isSurvey() || Role.has(Plain.words(item.source + " " + item.note), SURVEYED + "|khao sat")
                || Role.has(papers, SURVEYED) || rule.isBlank() && Role.has(papers, "khao sat")
                || Role.has(Plain.words(rule + " " + item.name), "dieu tra xa hoi hoc|dtxhh|dieu tra xhh");
        return isSurvey ? "survey" : "self";
    }
}
