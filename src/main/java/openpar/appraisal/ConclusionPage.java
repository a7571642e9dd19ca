package openpar.appraisal;

import java.util.List;
import openpar.campaign.Campaign;
import openpar.kit.web.Fault;
import openpar.kit.web.Pager;
import openpar.kit.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * The council before it concludes, or its minutes.
 *
 * @param mayConclude the visitor chairs this council
 */
public record ConclusionPage(
        @Nullable Campaign campaign,
        @Nullable Conclusion conclusion,
        boolean mayConclude,
        long pending,
        List<ContestedRow> contested,
        List<AgencyTotal> totals,
        Pager pager,
        String number,
        String on,
        String note,
        List<Flaw> flaws) {
    public List<Fault> faults(Shell shell) {
        return Flaw.said(flaws, shell);
    }

    public @Nullable String error(String field, Shell shell) {
        return flaws.stream()
                .filter(f -> f.field().equals(field))
                .map(f -> f.said(shell).text())
                .findFirst()
                .orElse(null);
    }
}
