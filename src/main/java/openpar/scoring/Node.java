package openpar.scoring;

import org.jspecify.annotations.Nullable;

/**
 * One node of a criteria set as the roll-up sees it; a node without children is a leaf.
 *
 * @param max the leaf's maximum; for a bonus or penalty block its cap, null when it has none
 */
public record Node(
        String code,
        @Nullable String parent,
        NodeKind kind,
        @Nullable Fraction max) {}
