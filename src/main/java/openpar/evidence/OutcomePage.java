package openpar.evidence;

import java.util.List;

/** What came of files sent without scripts, with everything that was typed still there. */
public record OutcomePage(
        List<Added> outcomes, String owner, String round, String back, UploadForm form, long mostBytes, String limit) {
    public boolean refused() {
        return outcomes.stream().anyMatch(o -> o instanceof Added.Refused);
    }
}
