package openpar.appraisal;

import openpar.criteria.CriteriaNode;
import openpar.kit.web.Shell;

/** The part of the page that follows the figures while they are typed. */
public record PointsPage(Item item, CriteriaNode node, VerdictForm form) {
    public OutcomeView outcome(Shell shell) {
        return OutcomeView.of(item, node, form, shell);
    }
}
