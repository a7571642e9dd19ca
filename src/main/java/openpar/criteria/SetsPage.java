package openpar.criteria;

import java.util.List;
import openpar.kit.web.Fault;
import openpar.kit.web.Option;

/**
 * The sets a visitor may use or look at.
 *
 * @param owners the agencies for which the visitor may take a sample set over; empty: none
 */
public record SetsPage(List<SetSummary> sets, List<Option> owners, List<Fault> faults) {
    public boolean mayLoad() {
        return !owners.isEmpty();
    }
}
