package openpar.drafting;

import openpar.scoring.Context;
import openpar.scoring.Figures;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * One set of figures worth trying on a rule.
 *
 * @param why message key under {@code drafting.try}: just under a bound, at it, over it …
 * @param value where the deciding value falls, for the curve; null where none decides
 */
record Boundary(String why, Figures figures, Context context, @Nullable Fraction value) {}
