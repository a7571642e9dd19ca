package openpar.scoring;

/** What a node of a criteria set is; bonus and penalty stand outside the hundred. */
public enum NodeKind {
    AREA,
    CRITERION,
    SUB_CRITERION,
    BONUS,
    PENALTY;

    public boolean isOutside() {
        return this == BONUS || this == PENALTY;
    }
}
