package openpar.criteria;

import org.jspecify.annotations.Nullable;

/**
 * To whom a node, and all below it, does not apply: a kind of agency, a group of a campaign, or one agency.
 *
 * @param agency the agency's name, for showing
 */
public record Exemption(
        long id,
        long node,
        @Nullable String agencyKind,
        @Nullable String groupName,
        @Nullable Long agencyId,
        @Nullable String agency,
        String legalBasis) {
    public String whom() {
        return agencyKind != null ? agencyKind : groupName != null ? groupName : String.valueOf(agency);
    }
}
