package openpar.account;

import java.time.Instant;
import java.util.List;
import openpar.kit.web.Role;
import org.jspecify.annotations.Nullable;

/** A person with the agency and the roles held now. */
public record PersonRow(
        long id,
        String fullName,
        String login,
        String title,
        @Nullable String email,
        long agencyId,
        String agency,
        String agencyCode,
        boolean active,
        @Nullable Instant lockedUntil,
        List<Held> grants) {

    /** A role over an agency, with the number of its grant. */
    public record Held(long id, Role role, long agencyId, String agency) {}
}
