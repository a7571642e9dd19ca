package openpar.result;

import openpar.kit.office.Words;
import openpar.scoring.ShareOut;
import org.jspecify.annotations.Nullable;

/**
 * Points of what does not apply to an agency that were shared out in an area or over the whole sheet.
 *
 * @param code "" for the whole sheet
 */
public record Shared(String code, String name, @Nullable String nameEn, ShareOut out) {
    /** "3 Cải cách thủ tục hành chính: 2,00 điểm không áp dụng được chia …, điểm × 10,00/8,00." */
    public String said(Words words) {
        var show = words.show();
        var points = show.points(out.shared().toDecimal(2));
        var full = show.points(out.full().toDecimal(2));
        var own = show.points(out.own().toDecimal(2));
        if (code.isEmpty()) return words.t("result.shared.whole", points, full, own);
        return words.t("result.shared.area", code, words.language().equals("en") && nameEn != null ? nameEn : name, points, full, own);
    }
}
