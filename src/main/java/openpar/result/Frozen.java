package openpar.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A campaign's whole table at one moment, as it is written into a snapshot. Ranks of withheld agencies are not in it.
 *
 * @param ties the campaign's rule, "exact_dense" …
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
        List<Agency> agencies) {
    static final String FORMAT = "openpar-results-1";

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

    /** @param exactTotal the unrounded fraction; @param leaves exact points by criterion, null: none, "n/a": not applicable */
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
            Map<String, @Nullable String> leaves) {}

    public record Area(String code, BigDecimal points, BigDecimal max, @Nullable BigDecimal rate) {}
}
