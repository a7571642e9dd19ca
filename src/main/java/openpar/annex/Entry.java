package openpar.annex;

import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * What one row says, by the meaning of its columns.
 *
 * @param line its place in the table
 * @param code null where the row prints none
 * @param name with its lines
 * @param level of the tree, where the table keeps a column for each; −1 otherwise
 * @param surveyed the points under the survey's column
 * @param printedName as it stood before code and points were taken out of it
 * @param isWide it runs over the whole table, as the heading of an area
 */
record Entry(
        int line,
        @Nullable Code code,
        String name,
        int level,
        PointsText points,
        boolean isWide,
        boolean isBold,
        boolean isSurvey,
        @Nullable Fraction surveyed,
        Texts texts,
        String printedName) {

    /** The other columns, with their lines. */
    record Texts(String rule, String evidence, String appraiser, String source, String notApplicable, String legalBasis, String note) {
        static final Texts NONE = new Texts("", "", "", "", "", "", "");

        boolean isBlank() {
            return (rule + evidence + appraiser + source + notApplicable + legalBasis + note).isBlank();
        }
    }

    boolean isBlank() {
        return code == null && name.isBlank() && points.value() == null && texts.isBlank();
    }

    Entry as(@Nullable Code other, String otherName) {
        return new Entry(line, other, otherName, level, points, isWide, isBold, isSurvey, surveyed, texts, printedName);
    }

    Entry ruled(String otherName, String rule) {
        var more = new Texts(rule, texts.evidence, texts.appraiser, texts.source, texts.notApplicable, texts.legalBasis, texts.note);
        return new Entry(line, code, otherName, level, points, isWide, isBold, isSurvey, surveyed, more, printedName);
    }

    Entry worth(PointsText other, String otherName) {
        return new Entry(line, code, otherName, level, other, isWide, isBold, isSurvey, surveyed, texts, printedName);
    }

    /** The code was taken from the text of the name. */
    boolean isCodeInName() {
        return code != null && !name.equals(printedName);
    }
}
