package openpar.appraisal;

import java.util.List;

/**
 * What is being explained.
 *
 * @param own the visitor's agency explains; else it is an appraiser who reads
 */
public record ExplanationsPage(boolean own, String agency, List<ExplanationRow> rows) {
    public String url(ExplanationRow row) {
        return own ? "/appraisal/explanations/" + row.id() : "/appraisal/" + row.participantId() + "/leaf/" + row.key();
    }

    public long waiting() {
        return rows.stream().filter(r -> r.sentAt() == null).count();
    }
}
