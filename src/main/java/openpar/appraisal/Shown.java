package openpar.appraisal;

import java.math.BigDecimal;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/** Exact points as they are shown: two places, half up. */
final class Shown {
    private Shown() {}

    static @Nullable BigDecimal of(@Nullable Fraction points) {
        return points == null ? null : points.toDecimal(2);
    }
}
