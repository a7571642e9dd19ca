package openpar.annex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import openpar.criteria.FigureLabels;
import openpar.kit.web.Option;
import openpar.kit.web.Pager;
import openpar.kit.web.Shell;
import openpar.scoring.Fraction;
import openpar.scoring.Phrase;
import openpar.scoring.NodeKind;
import openpar.scoring.Scoring;
import openpar.scoring.ScoringRule;
import openpar.scoring.Wording;
import org.jspecify.annotations.Nullable;

/**
 * An annex on its way to a draft.
 *
 * @param sets all that the file holds
 * @param drafted the numbers of those that are drafts already
 * @param view table, rules or warnings
 * @param confirmed positions of leaves whose rules are confirmed
 */
public record PreviewPage(Upload upload, Review review, List<Tabled> tables, List<FoundSet> sets, Set<Integer> drafted, String view, int page, Set<Integer> confirmed, DraftForm form) {
    private static final int SIZE = 60;

    /** @param position in the set, from 1 */
    public record Leaf(int position, AnnexNode node, ReadRule rule, boolean isConfirmed) {}

    /** The leaves of an area that the page shows. */
    public record OfArea(int position, AnnexNode area, List<Leaf> leaves) {
        public List<Leaf> waiting() {
            return leaves.stream().filter(leaf -> leaf.rule().isSure() && !leaf.isConfirmed()).toList();
        }
    }

    /** A row of the file beside the nodes it became. */
    public record Beside(Tabled table, Tabled.Original row, List<AnnexNode> nodes) {}

    public String url() {
        return "/annex/" + upload.id();
    }

    /** The one on the page. */
    public int number() {
        return sets.stream().filter(FoundSet::isRead).mapToInt(FoundSet::number).findFirst().orElse(1);
    }

    /** The next set that is no draft yet. */
    Optional<FoundSet> next() {
        return sets.stream().filter(set -> !set.isRead() && !drafted.contains(set.number())).findFirst();
    }

    public List<Option> choices(Shell shell) {
        return sets.stream()
                .map(set -> new Option(Integer.toString(set.number()), shell.t(drafted.contains(set.number()) ? "annex.sets.drafted" : "annex.sets.one", set.number(), set.called(), set.rows())))
                .toList();
    }

    public List<Leaf> leaves() {
        var leaves = new ArrayList<Leaf>();
        for (int i = 0; i < review.set().nodes().size(); i++) {
            var node = review.set().nodes().get(i);
            if (node.leaf()) leaves.add(new Leaf(i + 1, node, review.rules().get(i), confirmed.contains(i + 1)));
        }
        return leaves;
    }

    public List<Leaf> shownLeaves() {
        return part(leaves());
    }

    /** The page by areas: whoever confirms an area has had it before their eyes. */
    public List<OfArea> areas() {
        var shown = shownLeaves();
        var areas = new ArrayList<OfArea>();
        var nodes = review.set().nodes();
        for (int at = 0; at < nodes.size(); at++) {
            if (nodes.get(at).parent() != null) continue;
            int first = at + 1;
            int next = first;
            while (next < nodes.size() && nodes.get(next).parent() != null) next++;
            int last = next;
            var its = shown.stream().filter(leaf -> leaf.position() >= first && leaf.position() <= last).toList();
            if (!its.isEmpty()) areas.add(new OfArea(first, nodes.get(at), its));
        }
        return areas;
    }

    public String rulesUrl(int page) {
        return url() + "?view=rules&page=" + page;
    }

    /** Where confirming goes on after an area: at the next that waits, else on the next page, else at the top, where the next step is told. */
    String nextArea(int after) {
        var next = areas().stream().filter(area -> area.position() > after && !area.waiting().isEmpty()).findFirst();
        if (next.isPresent()) return rulesUrl(page) + "#area-" + next.get().position();
        boolean isLastPage = page * SIZE >= leaves().size();
        return rulesUrl(isLastPage ? page : page + 1);
    }

    /** What the reader was sure of and nobody has confirmed yet. */
    public long waiting() {
        return leaves().stream().filter(leaf -> leaf.rule().isSure() && !leaf.isConfirmed()).count();
    }

    /** What is left to be written or confirmed in the draft. */
    public long doubtful() {
        return leaves().stream().filter(leaf -> !leaf.rule().isSure() && !leaf.isConfirmed()).count();
    }

    public long sure() {
        return leaves().stream().filter(leaf -> leaf.rule().isSure()).count();
    }

    public long unread() {
        return leaves().stream().filter(leaf -> leaf.rule().rule() == null).count();
    }

    public List<Beside> shownRows() {
        return part(rows());
    }

    /** A file in our own columns shows its nodes alone. */
    private List<Beside> rows() {
        var byLine = new HashMap<String, List<AnnexNode>>();
        for (var node : review.set().nodes())
            if (!node.lines().isEmpty()) byLine.computeIfAbsent(node.grid() + ":" + node.lines().getFirst(), _ -> new ArrayList<>()).add(node);
        var rows = new ArrayList<Beside>();
        for (var table : tables)
            for (var row : table.rows()) rows.add(new Beside(table, row, byLine.getOrDefault(table.number() + ":" + row.line(), List.of())));
        return rows;
    }

    public List<AnnexNode> shownNodes() {
        return part(review.set().nodes());
    }

    public Pager pager() {
        long rows = switch (view) {
            case "rules" -> leaves().size();
            case "table" -> tables.isEmpty() ? review.set().nodes().size() : rows().size();
            default -> review.warnings().size();
        };
        return new Pager(page, SIZE, rows, url() + "?view=" + view);
    }

    private <T> List<T> part(List<T> all) {
        int from = Math.min((page - 1) * SIZE, all.size());
        return all.subList(from, Math.min(from + SIZE, all.size()));
    }

    public static String said(Shell shell, Phrase phrase) {
        return wording(shell, ReadRule.NONE).of(phrase);
    }

    public static String points(Shell shell, @Nullable Fraction max) {
        return max == null ? "–" : wording(shell, ReadRule.NONE).points(max);
    }

    private static Wording wording(Shell shell, ReadRule rule) {
        return new Wording(
                shell.lang().equals("en"),
                key -> shell.t(key),
                FigureLabels.of(shell, rule.inputs()));
    }

    /** The rule as it would be computed, one line a case. */
    public static List<String> sentences(Shell shell, Leaf leaf) {
        return sentences(shell, leaf.rule(), leaf.node().max(), leaf.node().kind());
    }

    static List<String> sentences(Shell shell, ReadRule read, @Nullable Fraction max, NodeKind node) {
        var rule = read.rule();
        if (rule == null || max == null) return List.of();
        var lines = new ArrayList<String>();
        var wording = wording(shell, read);
        for (var kind : kinds(rule))
            for (var branch : Scoring.branches(rule, max, kind.isEmpty() ? null : kind, node))
                lines.add((kind.isEmpty() ? "" : kind + ": ") + wording.of(branch.condition()) + ": " + wording.of(branch.result()));
        return lines;
    }

    private static List<String> kinds(ScoringRule rule) {
        if (!(rule instanceof ScoringRule.ByUnitKind(var cases, var _))) return List.of("");
        return cases.stream().map(one -> one.when().stream().sorted().findFirst().orElse("")).toList();
    }

    public Map<String, Long> counted() {
        var counted = new java.util.TreeMap<String, Long>();
        review.warnings().forEach(warning -> counted.merge(warning.check(), 1L, Long::sum));
        return counted;
    }
}
