package openpar.result;

import openpar.kit.office.Words;
import openpar.scoring.Commendation;
import openpar.scoring.Wording;
import org.jspecify.annotations.Nullable;

/**
 * How many of one ranking group are commended.
 *
 * @param group its name; null: all agencies outside groups
 */
public record Quota(@Nullable String group, Commendation commendation) {

    /** "15% của 96 đơn vị được xếp hạng, không làm tròn lên: 14 chỗ; đề nghị khen thưởng 13 đơn vị." */
    public String said(Words words) {
        String share = new Wording(words.language().equals("en"), key -> words.t(key), name -> name).of(commendation.said());
        String text = words.t("result.quota", group == null ? "" : group + ": ", share, commendation.chosen().size());
        return commendation.tied().isEmpty() ? text : text + " " + words.t("result.quota.tied", commendation.tied().size());
    }
}
