package openpar.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import openpar.scoring.Fraction;

/**
 * One agency's points in one layer.
 *
 * @param total of the areas, with bonus and penalty in it, over the agency's own maximum
 * @param appraised the part of the leaves that are not surveyed, bonus and penalty in it
 * @param survey the part of the surveyed leaves
 * @param shared where points of what does not apply were shared out, the areas first
 * @param areas by the id of the area; bonus and penalty blocks too, penalty positive
 */
public record Whole(Part total, Part appraised, Part survey, Fraction bonus, Fraction penalty, Map<Long, Part> areas, List<Shared> shared) {
    static final Whole EMPTY = new Whole(Part.NONE, Part.NONE, Part.NONE, Fraction.ZERO, Fraction.ZERO, Map.of(), List.of());

    public Part area(long id) {
        return areas.getOrDefault(id, Part.NONE);
    }

    public BigDecimal shown() {
        return total.shown();
    }
}
