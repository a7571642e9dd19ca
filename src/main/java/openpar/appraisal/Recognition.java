package openpar.appraisal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import openpar.criteria.CriteriaNode;
import openpar.criteria.InputField;
import openpar.kit.web.Shell;
import openpar.scoring.Context;
import openpar.scoring.Figure;
import openpar.scoring.Figures;
import openpar.scoring.Fraction;
import openpar.scoring.Input;
import openpar.scoring.Leaf;
import openpar.scoring.Outcome;
import openpar.scoring.Phrase;
import openpar.scoring.Scoring;
import openpar.scoring.ScoringRule;
import openpar.scoring.Wording;
import org.jspecify.annotations.Nullable;

/** From the figures the council recognises to points, and how that is said. */
final class Recognition {
    private Recognition() {}

    static Outcome outcome(CriteriaNode node, String agencyKind, Map<String, Figure> figures) {
        var leaf = new Leaf(
                node.code(),
                rule(node),
                Fraction.fromDecimal(maximum(node)),
                !node.notApplicableTo().isBlank());
        return Scoring.outcome(leaf, Figures.of(figures), Context.NONE.withAgencyKind(agencyKind).withCalendar(node.calendar()));
    }

    static List<Input> inputs(CriteriaNode node, String agencyKind) {
        return Scoring.inputs(rule(node), agencyKind);
    }

    static BigDecimal maximum(CriteriaNode node) {
        var max = node.maxPoints();
        return max == null ? BigDecimal.ZERO : max;
    }

    /** Declared by no agency: an index of another body, points of the council, a penalty. */
    static boolean isCouncils(CriteriaNode node) {
        return !node.is("self");
    }

    /** Decision 15: points of a penalty are taken off. */
    static boolean isPenalty(CriteriaNode node) {
        return node.kind() == openpar.scoring.NodeKind.PENALTY;
    }

    private static ScoringRule rule(CriteriaNode node) {
        var rule = node.rule();
        if (rule == null) {
            throw new IllegalArgumentException(node.key() + " is no leaf");
        }
        return rule;
    }

    static String say(Phrase phrase, CriteriaNode node, Shell shell) {
        return new Wording(shell.lang().equals("en"), shell::t, input -> label(node, input, null, shell)).of(phrase);
    }

    /** What an input is called: by the annex, by the rule, or by us. */
    static String label(CriteriaNode node, String input, @Nullable String byRule, Shell shell) {
        return node.inputs().stream()
                .filter(i -> i.name().equals(input))
                .map(InputField::label)
                .findFirst()
                .orElseGet(() -> switch (input) {
                    case Figures.POINTS -> shell.t("appraisal.input.points");
                    case Figures.INDEX -> shell.t("appraisal.input.index", byRule == null ? "" : byRule);
                    default -> byRule != null ? byRule : input;
                });
    }
}
