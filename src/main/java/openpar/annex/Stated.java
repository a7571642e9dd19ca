package openpar.annex;

import java.util.List;
import java.util.regex.Pattern;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * What the annex says it adds up to, in its text or in a row of totals.
 *
 * @param survey the part of the opinion survey
 * @param scored the part that is scored and appraised
 */
record Stated(@Nullable Fraction total, @Nullable Fraction survey, @Nullable Fraction scored) {
    private static final int LONGEST = 600;
    private static final String NUMBER = "(\\d{1,4}+(?:[.,]\\d{1,2}+)?+)";
    private static final String POINTS = "\\s*(?:/\\s*\\d{2,4}\\s*)?(?:diem|d)\\b";
    private static final String SURVEYED = "(?:dieu tra xa hoi hoc|dieu tra xhh|dtxhh|dieu tra|khao sat)";
    private static final String SCORED = "(?:tham dinh|tu danh gia|tu cham|tu cham diem|danh gia qua ho so|cham diem)";
    private static final Pattern TOTAL = Pattern.compile("\\b(?:tong (?:so )?diem|tong cong|thang diem)(?: toi da)?(?: cua[^0-9.;]{0,60})?(?: chung)?(?: danh gia)?\\s*(?:la|:|=)?\\s*" + NUMBER + "\\s*(?:diem\\b|,|;|\\.|\\)|\\(|$)");
    private static final Pattern SURVEY = part(SURVEYED);
    private static final Pattern OWN = part(SCORED);

    /** "25 điểm điều tra", "điểm điều tra xã hội học: 25 điểm", "25/100 điểm". */
    private static Pattern part(String what) {
        return Pattern.compile("(?<![\\d.,])" + NUMBER + POINTS + "\\s*(?:cua |phan |tu |do |qua |diem |theo )*" + what + "\\b|" + what + "[^0-9.;+%]{0,40}?" + NUMBER + POINTS);
    }

    /**
     * @param inTable what a row of totals says
     * @param surveyed what it says under the survey's column
     */
    static Stated of(List<String> texts, @Nullable Fraction inTable, @Nullable Fraction surveyed) {
        var total = inTable;
        var survey = surveyed;
        Fraction scored = null;
        for (var text : texts) {
            var bare = Plain.bare(text);
            if (total == null) total = find(TOTAL, bare);
            var parts = Plain.line(text).length() > LONGEST ? "" : bare;
            if (survey == null) survey = find(SURVEY, parts);
            if (scored == null) scored = find(OWN, parts);
        }
        if (survey == null && scored != null && total != null && scored.isBelow(total)) survey = total.minus(scored);
        if (total == null && survey != null && scored != null) total = survey.plus(scored);
        return new Stated(total, survey, scored);
    }

    private static @Nullable Fraction find(Pattern pattern, String bare) {
        var matcher = pattern.matcher(bare);
        if (!matcher.find()) return null;
        for (int i = 1; i <= matcher.groupCount(); i++) if (matcher.group(i) != null) return PointsText.of(matcher.group(i)).value();
        return null;
    }
}
