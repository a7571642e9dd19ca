package openpar.appraisal;

import java.util.List;
import openpar.criteria.CriteriaNode;
import openpar.kit.web.Shell;
import openpar.scoring.Score;

/** What the figures typed so far come to: computed by the server, shown at once. */
public record OutcomeView(String points, String explanation, List<String> steps, String trouble) {

    static OutcomeView of(Item item, CriteriaNode node, VerdictForm form, Shell shell) {
        var typed = TypedFigures.read(node, item.agencyKind(), form);
        if (!typed.flaws().isEmpty()) {
            return new OutcomeView(
                    "", "", List.of(), typed.flaws().getFirst().said(shell).text());
        }
        var outcome = Recognition.outcome(node, item.agencyKind(), typed.figures());
        String explanation = Recognition.say(outcome.explanation(), node, shell);
        var steps = outcome.steps().stream()
                .map(s -> Recognition.say(s, node, shell))
                .toList();
        return switch (outcome.score()) {
            case Score.Scored(var points) ->
                new OutcomeView(shell.show().points(Shown.of(points)), explanation, steps, "");
            case Score.NotApplicable _ -> new OutcomeView(shell.t("appraisal.not_applicable"), explanation, steps, "");
            case Score.Missing _, Score.Refused _ -> new OutcomeView("", "", List.of(), explanation);
        };
    }
}
