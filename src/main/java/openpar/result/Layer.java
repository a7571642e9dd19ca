package openpar.result;

import java.util.Locale;

/** Whose word the totals are made of: the agency's own, the first appraisal, or what counts now (the last word of the council and the survey). */
public enum Layer {
    SELF,
    ROUND_1,
    FINAL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Layer of(String word) {
        for (var layer : values()) {
            if (layer.word().equals(word)) {
                return layer;
            }
        }
        return FINAL;
    }
}
