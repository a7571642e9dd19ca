package openpar.criteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import openpar.kit.web.Fault;
import openpar.kit.web.Option;

/**
 * The sets a visitor may use or look at.
 *
 * @param owners the agencies for which the visitor may take a sample set over; empty: none
 * @param notice told above the list; "" nothing
 */
public record SetsPage(List<SetSummary> sets, List<Option> owners, String notice, List<Fault> faults) {
    /** @param versions the published ones, the newest first */
    public record Group(List<SetSummary> versions) {
        public SetSummary newest() {
            return versions.getFirst();
        }

        public List<SetSummary> earlier() {
            return versions.subList(1, versions.size());
        }
    }

    public boolean mayLoad() {
        return !owners.isEmpty();
    }

    /** Is it a draft of an agency the visitor keeps sets for? */
    public boolean mayWrite(SetSummary draft) {
        return owners.stream().anyMatch(owner -> owner.label().equals(draft.owner()));
    }

    /** Sets of which some version is published. */
    public List<Group> published() {
        var bySet = new LinkedHashMap<Long, List<SetSummary>>();
        sets.stream().filter(SetSummary::isPublished).forEach(s -> bySet.computeIfAbsent(s.setId(), _ -> new ArrayList<>()).add(s));
        return bySet.values().stream().map(Group::new).toList();
    }

    public List<SetSummary> drafts() {
        return sets.stream().filter(s -> !s.isPublished()).toList();
    }

    public int usable() {
        return sets.size() - drafts().size();
    }
}
