package openpar.kit.web;

import java.util.Locale;

/** What somebody may be in an agency. Officers and approvers act for one agency; every other role reaches its whole subtree. */
public enum Role {
    ADMINISTRATOR,
    OFFICER,
    APPROVER,
    APPRAISER,
    SECRETARY,
    CHAIR,
    VIEWER;

    /** The word in the database and in message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public boolean reachesSubtree() {
        return this != OFFICER && this != APPROVER;
    }
}
