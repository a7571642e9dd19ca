package openpar.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import openpar.criteria.CriteriaNode;
import openpar.kit.web.TypedNumber;
import openpar.scoring.Figure;
import openpar.scoring.Fraction;
import openpar.scoring.Score;
import org.jspecify.annotations.Nullable;

/**
 * What a form comes to before it is recorded: points follow from figures, and whoever cuts or raises says why.
 *
 * @param status scored, not_applicable or pending
 * @param flaws what has to be mended; nothing is recorded while there are any
 */
record Decision(
        VerdictKind kind,
        String status,
        @Nullable Fraction points,
        Map<String, Figure> figures,
        boolean cut,
        boolean raised,
        List<Flaw> flaws) {
    /** At least so many characters that the agency reads verbatim. */
    static final int WORDS = 20;

    private static final int PROVENANCE = 5;

    static Decision of(Item item, CriteriaNode node, VerdictForm form, int round, @Nullable Verdict first) {
        var flaws = new ArrayList<Flaw>();
        var kind = form.chosen().orElse(null);
        if (kind == null) {
            flaws.add(Flaw.of("kind", "kind"));
            return new Decision(VerdictKind.ACCEPT, "pending", null, Map.of(), false, false, flaws);
        }
        return switch (kind) {
            case ACCEPT -> accept(item, node, flaws);
            case CORRECT -> correct(item, node, form, round, first, flaws);
            case OTHER -> other(item, node, form, round, first, flaws);
            case ASK -> ask(form, round, flaws);
        };
    }

    private static Decision accept(Item item, CriteriaNode node, List<Flaw> flaws) {
        if (Recognition.isCouncils(node) || item.self() == null && !item.isClaimedNotApplicable()) {
            flaws.add(Flaw.of("kind", "nothing_declared"));
        }
        return new Decision(
                VerdictKind.ACCEPT,
                item.isClaimedNotApplicable() ? "not_applicable" : "scored",
                item.self(),
                Map.of(),
                false,
                false,
                flaws);
    }

    private static Decision correct(
            Item item, CriteriaNode node, VerdictForm form, int round, @Nullable Verdict first, List<Flaw> flaws) {
        var typed = TypedFigures.read(node, item.agencyKind(), form);
        flaws.addAll(typed.flaws());
        if (node.is("external") && form.provenance().length() < PROVENANCE) {
            flaws.add(Flaw.of("provenance", "provenance"));
        }
        var outcome = Recognition.outcome(node, item.agencyKind(), typed.figures());
        return switch (outcome.score()) {
            case Score.Scored(var points) ->
                reasoned(VerdictKind.CORRECT, "scored", points, typed.figures(), item, node, form, round, first, flaws);
            case Score.NotApplicable _ ->
                reasoned(
                        VerdictKind.CORRECT,
                        "not_applicable",
                        null,
                        typed.figures(),
                        item,
                        node,
                        form,
                        round,
                        first,
                        flaws);
            case Score.Missing(var inputs) -> {
                if (typed.flaws().isEmpty()) {
                    inputs.forEach(input -> flaws.add(Flaw.of(VerdictForm.FIGURE + input, "missing")));
                }
                yield new Decision(VerdictKind.CORRECT, "pending", null, typed.figures(), false, false, flaws);
            }
            case Score.Refused(var place, var _) -> {
                flaws.add(Flaw.of(VerdictForm.FIGURE + place, "refused"));
                yield new Decision(VerdictKind.CORRECT, "pending", null, typed.figures(), false, false, flaws);
            }
        };
    }

    private static Decision other(
            Item item, CriteriaNode node, VerdictForm form, int round, @Nullable Verdict first, List<Flaw> flaws) {
        var read = TypedFigures.number("points", form.points(), TypedNumber.Kind.POINTS, flaws);
        var max = Recognition.maximum(node);
        if (read.isEmpty()) {
            if (form.points().isBlank()) {
                flaws.add(Flaw.of("points", "points"));
            }
            return new Decision(VerdictKind.OTHER, "pending", null, Map.of(), false, false, flaws);
        }
        if (read.get().signum() < 0 || read.get().compareTo(max) > 0) {
            flaws.add(Flaw.of("points", "points_max", max));
        }
        return reasoned(
                VerdictKind.OTHER,
                "scored",
                Fraction.fromDecimal(read.get()),
                Map.of(),
                item,
                node,
                form,
                round,
                first,
                flaws);
    }

    private static Decision ask(VerdictForm form, int round, List<Flaw> flaws) {
        if (round == 2) {
            flaws.add(Flaw.of("kind", "ask_again"));
        }
        if (form.question().length() < WORDS) {
            flaws.add(Flaw.of("question", "question", WORDS));
        }
        return new Decision(VerdictKind.ASK, "pending", null, Map.of(), false, false, flaws);
    }

    private static Decision reasoned(
            VerdictKind kind,
            String status,
            @Nullable Fraction points,
            Map<String, Figure> figures,
            Item item,
            CriteriaNode node,
            VerdictForm form,
            int round,
            @Nullable Verdict first,
            List<Flaw> flaws) {
        boolean cut = isCut(status, points, item, node);
        boolean raised = isRaised(points, item, node);
        boolean changed =
                round == 2 && first != null && !first.isPending() && !java.util.Objects.equals(first.points(), points);
        if (cut || raised || changed || kind == VerdictKind.OTHER && !node.is("appraiser")) {
            if (form.reasonId() == null) {
                flaws.add(Flaw.of("reason_id", raised && !cut ? "reason_raised" : "reason"));
            }
            if (form.reason().length() < WORDS) {
                flaws.add(Flaw.of("reason", "words", WORDS));
            }
        }
        return new Decision(kind, status, points, figures, cut, raised, flaws);
    }

    /** Taken from what the agency gave itself, or taken off as a penalty. */
    private static boolean isCut(String status, @Nullable Fraction points, Item item, CriteriaNode node) {
        if (Recognition.isPenalty(node)) {
            return points != null && points.signum() > 0;
        }
        if (Recognition.isCouncils(node)) {
            return false;
        }
        var self = item.self();
        if (item.isClaimedNotApplicable()) {
            return status.equals("scored");
        }
        return self != null && (points == null ? status.equals("not_applicable") : points.isBelow(self));
    }

    private static boolean isRaised(@Nullable Fraction points, Item item, CriteriaNode node) {
        if (Recognition.isCouncils(node)
                || Recognition.isPenalty(node)
                || points == null
                || item.isClaimedNotApplicable()) {
            return false;
        }
        var self = item.self();
        return self == null ? points.signum() > 0 : points.isAbove(self);
    }
}
