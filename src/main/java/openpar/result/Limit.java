package openpar.result;

import openpar.kit.office.Words;
import openpar.scoring.HeldBack;
import openpar.scoring.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A rule over the whole sheet that holds an agency back, ready to be said in either language.
 *
 * @param name of the node the rule looks at
 * @param best the best grade that is left; empty: no grade is touched
 */
public record Limit(HeldBack held, String code, String name, @Nullable String nameEn, String best, String bestEn) {

    /** With its arithmetic: "3 Thủ tục hành chính: 4,99 ÷ 10,00 × 100 = 49,90%, dưới mức sàn 50%". */
    public String why(Words words) {
        boolean english = words.language().equals("en");
        return why(words, code + " " + (english && nameEn != null && !nameEn.isBlank() ? nameEn : name));
    }

    /** The same in one line of a table: the node by its code. */
    public String brief(Words words) {
        return why(words, words.t("result.limit.node", code));
    }

    private String why(Words words, String node) {
        return new Wording(words.language().equals("en"), key -> words.t(key), name -> node).of(held.why());
    }

    /** What follows from it. */
    public String effect(Words words) {
        return effect(words, held.unranked(), words.language().equals("en") ? bestEn : best);
    }

    static String effect(Words words, boolean unranked, String best) {
        return unranked
                ? words.t("result.limit.unranked")
                : best.isEmpty() ? words.t("result.limit.not_commended") : words.t("result.limit.grade", best);
    }

    public String said(Words words) {
        return words.t("result.limit", why(words), effect(words));
    }
}
