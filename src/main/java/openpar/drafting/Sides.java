package openpar.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import openpar.criteria.CriteriaNode;
import openpar.criteria.InputField;
import openpar.criteria.SetVersion;
import openpar.kit.web.Shell;
import org.jspecify.annotations.Nullable;

/** What one node says in two versions, field by field, each side in its own column. */
final class Sides {
    private final Shell shell;
    private final SetVersion before;
    private final SetVersion after;

    Sides(Shell shell, SetVersion before, SetVersion after) {
        this.shell = shell;
        this.before = before;
        this.after = after;
    }

    /** Of a node only one version has: what it gives; of others only what differs. */
    List<DifferencesPage.Pair> of(DifferencesPage.Line line) {
        var pairs = new ArrayList<DifferencesPage.Pair>();
        boolean alone = line.before() == null || line.after() == null;
        if (alone || line.is("maximum")) {
            pairs.add(lines("max", line, n -> n.maxPoints() == null ? List.of() : List.of(shell.show().points(n.maxPoints()))));
        }
        if (line.is("moved")) {
            pairs.add(pair("place", place(before, line.before()), place(after, line.after()), line));
        }
        if (alone || line.is("rule")) {
            pairs.add(lines("rule", line, n -> Say.branches(shell, n)));
        }
        if (alone || line.is("figures")) {
            pairs.add(figures(line));
        }
        if (line.is("text")) {
            text(pairs, "name", line, CriteriaNode::name);
            text(pairs, "rule_text", line, CriteriaNode::ruleText);
            text(pairs, "evidence", line, CriteriaNode::evidence);
            text(pairs, "appraised_by", line, CriteriaNode::appraisedBy);
            text(pairs, "not_applicable_to", line, CriteriaNode::notApplicableTo);
            text(pairs, "legal_basis", line, CriteriaNode::legalBasis);
            text(pairs, "note", line, CriteriaNode::note);
        }
        return pairs.stream().filter(p -> !p.before().isEmpty() || !p.after().isEmpty()).toList();
    }

    /** Sentences that stand on one side only are marked there. */
    private static DifferencesPage.Pair lines(
            String field, DifferencesPage.Line line, Function<CriteriaNode, List<String>> of) {
        return pair(field, line.before() == null ? List.of() : of.apply(line.before()), line.after() == null ? List.of() : of.apply(line.after()), line);
    }

    private static DifferencesPage.Pair pair(String field, List<String> before, List<String> after, DifferencesPage.Line line) {
        boolean alone = line.before() == null || line.after() == null;
        return new DifferencesPage.Pair(
                field,
                before.stream().map(l -> List.of(new WordMarks.Piece(alone || after.contains(l) ? "same" : "gone", l))).toList(),
                after.stream().map(l -> List.of(new WordMarks.Piece(alone || before.contains(l) ? "same" : "new", l))).toList(),
                !alone && !before.isEmpty() && before.equals(after));
    }

    /** Where both sides call their figures alike, their signs tell them apart. */
    private DifferencesPage.Pair figures(DifferencesPage.Line line) {
        var old = line.before() == null ? List.<InputField>of() : Differences.figures(line.before());
        var now = line.after() == null ? List.<InputField>of() : Differences.figures(line.after());
        boolean alike = old.stream().map(this::said).toList().equals(now.stream().map(this::said).toList());
        Function<InputField, String> say = alike && line.before() != null && line.after() != null ? f -> said(f) + " [" + f.name() + "]" : this::said;
        return pair("figures", old.stream().map(say).toList(), now.stream().map(say).toList(), line);
    }

    private String said(InputField field) {
        String unit = field.unit().isEmpty() ? "" : ", " + field.unit();
        String source = field.source().isEmpty() ? "" : ", " + shell.t("drafting.figure.source") + " " + field.source();
        return field.label() + unit + source;
    }

    private List<String> place(SetVersion version, @Nullable CriteriaNode node) {
        if (node == null) {
            return List.of();
        }
        @Nullable CriteriaNode parent = node.parentId() == null ? null : version.find(node.parentId()).orElse(null);
        String below = parent == null
                ? shell.t("drafting.differences.top")
                : shell.t("drafting.differences.below", parent.code(), parent.name(shell.lang()));
        return List.of(below, shell.t("drafting.differences.code", node.code()));
    }

    private static void text(
            List<DifferencesPage.Pair> pairs, String field, DifferencesPage.Line line, Function<CriteriaNode, String> of) {
        if (line.before() == null || line.after() == null) {
            return;
        }
        String old = of.apply(line.before());
        String now = of.apply(line.after());
        if (!old.equals(now)) {
            var pieces = WordMarks.between(old, now);
            pairs.add(new DifferencesPage.Pair(field, side(pieces, "new"), side(pieces, "gone"), false));
        }
    }

    private static List<List<WordMarks.Piece>> side(List<WordMarks.Piece> pieces, String without) {
        var left = pieces.stream().filter(p -> !p.kind().equals(without)).toList();
        return left.isEmpty() ? List.of() : List.of(left);
    }
}
