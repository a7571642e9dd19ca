package openpar.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A campaign's whole table at one moment, as it is written into a snapshot. Ranks of withheld agencies are not in it.
 *
 * @param ties the campaign's rule, "exact_dense" …
 * @param notes the rules over the whole sheet and how the quota came out
 */
public record Frozen(
        String format,
        String campaign,
        int year,
        String owner,
        String ties,
        List<String> tieKeys,
        String compareAs,
        @Nullable BigDecimal appraisedMax,
        @Nullable BigDecimal surveyMax,
        List<GradeStep> grades,
        List<AreaName> areas,
        @Nullable List<Said> notes,
        List<Agency> agencies) {
    /** The second says of every agency what the rules over the whole sheet leave of its grade; the first did not. */
    static final String FORMAT = "openpar-results-2";

    public List<Said> notes() {
        return notes == null ? List.of() : notes;
    }

    /** A sentence in both languages. */
    public record Said(String vi, String en) {
        public String in(String language) {
            return language.equals("en") ? en : vi;
        }
    }

    public record GradeStep(int position, String name, String nameEn, BigDecimal from) {
        public String name(String language) {
            return language.equals("en") ? nameEn : name;
        }
    }

    public record AreaName(String code, String name, @Nullable String nameEn) {
        public String name(String language) {
            return language.equals("en") && nameEn != null && !nameEn.isBlank() ? nameEn : name;
        }
    }

    /**
     * @param grade after the rules over the whole sheet; {@code rated} by the rate alone
     * @param limits each rule that holds the agency back, with its arithmetic, or that could not be judged
     * @param based points over what applies, where not everything does
     * @param exactTotal the unrounded fraction
     * @param leaves exact points by criterion, null: none, "n/a": not applicable
     */
    public record Agency(
            long id,
            String code,
            String name,
            String shortName,
            String kind,
            @Nullable Long group,
            boolean ranked,
            boolean withheld,
            @Nullable Integer rank,
            @Nullable Integer grade,
            BigDecimal self,
            BigDecimal appraised,
            BigDecimal survey,
            BigDecimal total,
            BigDecimal max,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal lastYearRate,
            String exactTotal,
            String exactMax,
            List<Area> areas,
            Map<String, @Nullable String> leaves,
            @Nullable Integer rated,
            @Nullable Boolean commended,
            @Nullable List<Said> limits,
            @Nullable Said based) {

        public List<Said> limits() {
            return limits == null ? List.of() : limits;
        }

        public boolean forCommendation() {
            return Boolean.TRUE.equals(commended);
        }

        /** The rules leave less than the rate would give. */
        public boolean gradeLimited() {
            return limits != null && !Objects.equals(rated, grade);
        }
    }

    public record Area(String code, BigDecimal points, BigDecimal max, @Nullable BigDecimal rate) {}
}
