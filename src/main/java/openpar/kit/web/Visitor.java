package openpar.kit.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The person behind a request and what was granted to them. */
public record Visitor(
        long personId,
        String name,
        String title,
        long agencyId,
        String agencyName,
        String language,
        List<Grant> grants) {

    /** A role over an agency (and, where the role reaches so far, its subtree). */
    public record Grant(Role role, long agencyId) {}

    public boolean is(Role... any) {
        return grants.stream().anyMatch(g -> Arrays.asList(any).contains(g.role()));
    }

    /** The agencies over which one of these roles was granted: the roots for {@code agency.subtree} in lists. */
    public Long[] agencies(Role... any) {
        return grants.stream()
                .filter(g -> Arrays.asList(any).contains(g.role()))
                .map(Grant::agencyId)
                .distinct()
                .toArray(Long[]::new);
    }

    public Set<Role> roles() {
        return grants.stream().map(Grant::role).collect(Collectors.toSet());
    }
}
