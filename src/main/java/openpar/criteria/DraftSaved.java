package openpar.criteria;

/** What came of saving a node of a draft. */
public sealed interface DraftSaved {
    record Done(DraftNode node) implements DraftSaved {}

    /** Somebody else saved it in between; nothing was overwritten. */
    record Conflict(DraftNode now) implements DraftSaved {}

    /** Published in between. */
    record Frozen() implements DraftSaved {}

    /** A frame keeps it as it is. */
    record Framed() implements DraftSaved {}

    /** It was removed in between. */
    record Gone() implements DraftSaved {}
}
