package openpar.annex;

import java.util.ArrayList;
import java.util.List;
import openpar.criteria.SetChecks;
import openpar.criteria.SetLine;
import openpar.criteria.SetTable;
import openpar.criteria.Warning;
import openpar.scoring.Phrase;
import openpar.scoring.ScoringRule;

/**
 * An annex with the rules of its leaves and everything that does not fit in it.
 *
 * @param rules of the nodes, in their order
 */
public record Review(AnnexSet set, List<ReadRule> rules, List<Warning> warnings) {
    public Review {
        rules = List.copyOf(rules);
        warnings = List.copyOf(warnings);
    }

    public static Review of(AnnexSet set) {
        // sentences are read one by one and know nothing of each other: every processor takes its share
        var read = set.nodes().parallelStream().map(Review::read).toList();
        var doubts = new ArrayList<>(set.doubts());
        read.forEach(one -> doubts.addAll(one.doubts()));
        return of(set, read.stream().map(Read::rule).toList(), doubts);
    }

    private record Read(ReadRule rule, List<AnnexSet.Doubt> doubts) {}

    private static Read read(AnnexNode node) {
        var doubts = new ArrayList<AnnexSet.Doubt>();
        return new Read(Rules.of(node, doubts), doubts);
    }

    private static Review of(AnnexSet set, List<ReadRule> rules, List<AnnexSet.Doubt> doubts) {
        var warnings = new ArrayList<>(SetChecks.of(table(set, sure(rules)), set.total(), set.survey()));
        var table = table(set, rules);
        for (int i = 0; i < rules.size(); i++)
            if (!rules.get(i).isSure()) warnings.addAll(Misfit.of(set.nodes().get(i), table.lines().get(i), rules.get(i).notUnderstood().isBlank()));
        for (var node : set.nodes()) {
            if (!node.leaf() || !node.ruleKind().isEmpty()) continue;
            for (var letter : Misfit.unexplained(node.ruleText())) {
                boolean isTold = warnings.stream().anyMatch(warning -> warning.check().equals("undeclared_figure") && warning.place().equals(node.code()));
                if (!isTold) warnings.add(new Warning("undeclared_figure", node.code(), new Phrase("criteria.check.undeclared_figure", List.of(new Phrase.Text(letter)))));
            }
        }
        doubts.forEach(doubt -> warnings.add(new Warning(doubt.check(), doubt.place(), doubt.message())));
        return new Review(set, rules, warnings);
    }

    /** What is only guessed is not held against the annex. */
    private static List<ReadRule> sure(List<ReadRule> rules) {
        return rules.stream().map(rule -> rule.isSure() ? rule : ReadRule.NONE).toList();
    }

    public SetTable table() {
        return table(set, rules);
    }

    private static SetTable table(AnnexSet set, List<ReadRule> rules) {
        var lines = new ArrayList<SetLine>();
        for (var node : set.nodes()) lines.add(line(node, rules.get(lines.size()), lines.size() + 1));
        return new SetTable(set.title(), lines, set.heading());
    }

    /** A rule tells who scores where the annex does not. */
    private static String source(AnnexNode node, ReadRule read) {
        if (!node.source().equals("self")) return node.source();
        return switch (read.rule()) {
            case ScoringRule.SurveyRule _ -> "survey";
            case ScoringRule.External _ -> "external";
            case ScoringRule.AppraiserRule _ -> "appraiser";
            case null, default -> "self";
        };
    }

    private static SetLine line(AnnexNode node, ReadRule rule, int number) {
        return new SetLine(
                number,
                node.code(),
                node.parent(),
                node.kind(),
                node.name(),
                node.nameEn(),
                node.max(),
                source(node, rule),
                rule.kind(),
                rule.rule(),
                rule.json(),
                node.ruleText(),
                rule.inputs(),
                node.evidence(),
                node.appraisedBy(),
                node.notApplicableTo(),
                node.legalBasis(),
                node.note());
    }
}
