package openpar.kit.web;

import java.util.Optional;

/** Something a URL names and an agency owns: {@code /assessment/{assessment}}. The room that keeps it says whose it is. */
public interface Thing {
    /** The name of the path variable. */
    String name();

    /** The agency it belongs to; empty where there is no such thing. */
    Optional<Long> agencyOf(String id);

    /** Roles somebody has over this thing beyond those over its agency, e.g. an appraiser to whom it was assigned. */
    default java.util.Set<Role> rolesBeyond(Visitor visitor, String id) {
        return java.util.Set.of();
    }

    /** May this visitor know that it exists, beyond holding a role over its agency? */
    default boolean alsoSeenBy(Visitor visitor, String id) {
        return false;
    }
}
