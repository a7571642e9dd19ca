package openpar.assessment;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * One agency's account in one campaign.
 *
 * @param digest SHA-256 of the set's content, hexadecimal; with the version and the first node it tells which frozen set the sheet asks
 * @param firstNodeId 0 where the agency has no leaf yet
 */
public record Assessment(
        long id,
        long participantId,
        State state,
        Instant stateChangedAt,
        @Nullable Long stateChangedBy,
        long campaignId,
        String campaign,
        int year,
        long agencyId,
        String agency,
        String kind,
        long versionId,
        @Nullable String digest,
        long firstNodeId) {

    /** What somebody is in this very agency; officers and approvers act for no other. */
    Set<Role> rolesOf(Visitor visitor) {
        return visitor.grants().stream()
                .filter(g -> g.agencyId() == agencyId)
                .map(Visitor.Grant::role)
                .collect(Collectors.toSet());
    }

    boolean mayBeEditedBy(Visitor visitor) {
        return state.mayBeEditedBy(rolesOf(visitor));
    }

    Assessment in(State next, Instant at, @Nullable Long by) {
        return new Assessment(
                id,
                participantId,
                next,
                at,
                by,
                campaignId,
                campaign,
                year,
                agencyId,
                agency,
                kind,
                versionId,
                digest,
                firstNodeId);
    }
}
