package openpar.kit.web;

import java.util.Optional;
import java.util.Set;

/** Who somebody is and what they may do where. Declared here so that rooms below the accounts can guard their pages. */
public interface Scope {
    /** The person as they are now, not as they were at sign-in; empty once disabled. */
    Optional<Visitor> visitor(long personId);

    /** The roles held over this agency: granted there, or above it for roles that reach a subtree. */
    Set<Role> rolesOver(Visitor visitor, long agencyId);
}
