package openpar.annex;

import java.util.List;
import java.util.regex.Pattern;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * What the annex says it adds up to, in its text or in a row of totals.
 *
 * @param survey the part of the opinion survey
 */
record Stated(@Nullable Fraction total, @Nullable Fraction survey) {
    private static final String NUMBER = "(\\d{1,4}(?:[.,]\\d{1,2})?)";
    private static final Pattern TOTAL = Pattern.compile("\\b(?:tong (?:so )?diem|tong cong|thang diem)(?: toi da)?(?: cua[^0-9.;]{0,60})?(?: chung)?\\s*(?:la|:|=)?\\s*" + NUMBER + "\\s*(?:diem\\b|,|;|\\.|\\)|$)");
    private static final Pattern SURVEY = Pattern.compile("(?:dieu tra xa hoi hoc|dieu tra xhh|dtxhh|khao sat)[^0-9.;]{0,40}?" + NUMBER + "\\s*(?:diem|/100|d\\b)");

    static Stated of(List<String> texts, @Nullable Fraction inTable) {
        var total = inTable;
        Fraction survey = null;
        for (var text : texts) {
            var bare = Plain.bare(text);
            var stated = TOTAL.matcher(bare);
            if (total == null && stated.find()) total = PointsText.of(stated.group(1)).value();
            var part = SURVEY.matcher(bare);
            if (survey == null && part.find()) survey = PointsText.of(part.group(1)).value();
        }
        return new Stated(total, survey);
    }
}
