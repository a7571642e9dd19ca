package openpar.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import openpar.criteria.CriteriaNode;
import openpar.criteria.InputField;
import openpar.criteria.RuleJson;
import openpar.criteria.SetChecks;
import openpar.criteria.SetLine;
import openpar.criteria.SetTable;
import openpar.criteria.SetVersion;
import openpar.criteria.Warning;
import openpar.scoring.Fraction;
import openpar.scoring.Phrase;
import openpar.scoring.ScoringRule;

/** What the checks of a set say of one leaf as it is typed just now, so that nobody learns of an overlap on another page. */
final class LeafWarnings {
    private static final Set<String> OF_TREE = Set.of("sum", "total", "split", "duplicate", "missing", "no_rule", "no_points");

    private LeafWarnings() {}

    static List<Phrase> of(SetVersion version, CriteriaNode leaf, ScoringRule rule, Fraction max, List<InputField> figures) {
        var lines = new ArrayList<>(SetTable.of(version).lines());
        int at = version.nodes().indexOf(leaf);
        var line = lines.get(at);
        lines.set(at, new SetLine(
                line.line(), line.code(), line.parent(), line.kind(), line.name(), max, line.source(), RuleJson.kind(rule), rule, RuleJson.write(rule),
                line.ruleText(), figures, line.evidence(), line.appraisedBy(), line.notApplicableTo(), line.legalBasis(), line.note()));
        return SetChecks.of(new SetTable(version.title(), lines)).stream()
                .filter(w -> w.place().equals(line.code()) && !OF_TREE.contains(w.check()))
                .map(Warning::message)
                .toList();
    }
}
