package openpar.criteria;

import openpar.scoring.Figures;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * What somebody worked out by hand for a leaf.
 *
 * @param status scored, missing, not_applicable or refused
 * @param points expected; null unless scored
 */
public record Example(
        long id,
        long node,
        @Nullable String agencyKind,
        Figures figures,
        String status,
        @Nullable Fraction points,
        String note) {}
