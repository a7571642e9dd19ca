package openpar.assessment;

import java.util.Locale;
import java.util.Set;
import openpar.kit.web.Role;

/** Draft → Proposed → Submitted → Locked; Returned comes back from Proposed or Submitted. */
public enum State {
    DRAFT,
    PROPOSED,
    RETURNED,
    SUBMITTED,
    LOCKED;

    /** Officers edit in Draft and Returned; the approver may edit in Proposed; nobody edits in Submitted and Locked. */
    boolean mayBeEditedBy(Set<Role> roles) {
        return switch (this) {
            case DRAFT, RETURNED -> roles.contains(Role.OFFICER);
            case PROPOSED -> roles.contains(Role.APPROVER);
            case SUBMITTED, LOCKED -> false;
        };
    }

    public boolean isSubmitted() {
        return this == SUBMITTED || this == LOCKED;
    }

    boolean isInTheOfficersHands() {
        return this == DRAFT || this == RETURNED;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
