package openpar.appraisal;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One request with what it is about, in the list of an agency or of an appraiser. */
public record ExplanationRow(
        long id,
        long participantId,
        String agency,
        String key,
        String code,
        String name,
        BigDecimal maxPoints,
        String kind,
        String question,
        Instant askedAt,
        Instant dueAt,
        @Nullable Instant sentAt,
        boolean drafted,
        @Nullable BigDecimal self,
        @Nullable BigDecimal first,
        @Nullable BigDecimal second,
        boolean decided,
        @Nullable String reasonLabel,
        @Nullable String reasonLabelEn) {
    public boolean isAsked() {
        return kind.equals("asked");
    }

    /** Points at stake: what was cut so far. */
    public @Nullable BigDecimal cut() {
        return self == null || first == null || first.compareTo(self) >= 0 ? null : self.subtract(first);
    }

    public @Nullable String reason(String language) {
        return language.equals("en") ? reasonLabelEn : reasonLabel;
    }
}
