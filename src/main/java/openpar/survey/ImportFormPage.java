package openpar.survey;

import java.util.List;
import openpar.campaign.Campaign;
import org.jspecify.annotations.Nullable;

/**
 * The form, and below it the table that was looked through.
 *
 * @param upload its id; null: nothing sent yet
 * @param refusal message key survey.refused.{key}; "" where the file could be looked into
 */
public record ImportFormPage(
        Campaign campaign,
        @Nullable Long upload,
        String fileName,
        String refusal,
        Provenance provenance,
        String form,
        int rows,
        int participants,
        List<LineFault> faults) {
    static ImportFormPage empty(Campaign campaign, String refusal) {
        return new ImportFormPage(campaign, null, "", refusal, Provenance.NONE, "means", 0, 0, List.of());
    }

    public boolean recordable() {
        return upload != null && faults.isEmpty() && rows > 0;
    }
}
