package openpar.appraisal;

import java.util.List;
import openpar.campaign.Admission;
import openpar.evidence.AttachPart;
import openpar.kit.web.Fault;
import openpar.kit.web.Ruler;
import openpar.kit.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * One request as the agency reads and answers it.
 *
 * @param verdict of round 1: what was decided, code and text verbatim
 * @param typed what stands in the field: the draft, or what was typed and could not be saved
 * @param theirs somebody else's draft that came in between
 */
public record ExplanationPage(
        ExplanationRow row,
        Request request,
        @Nullable Verdict verdict,
        Admission admission,
        AttachPart evidence,
        boolean mayWrite,
        String typed,
        List<Flaw> flaws,
        @Nullable Request theirs) {
    public boolean isOpen() {
        return mayWrite && !request.isAnswered() && admission instanceof Admission.Open;
    }

    /** Written before the window opens, sent once it is open. */
    public boolean isDraftable() {
        return mayWrite && !request.isAnswered() && (admission instanceof Admission.Open || admission instanceof Admission.NotYet);
    }

    public Ruler ruler() {
        return Ruler.of(row.maxPoints().signum() == 0 ? java.math.BigDecimal.ONE : row.maxPoints())
                .self(row.self())
                .appraised(row.second() != null ? row.second() : row.first())
                .size(Ruler.Size.L);
    }

    public int version() {
        return theirs == null ? request.replyVersion() : theirs.replyVersion();
    }

    public String url() {
        return "/appraisal/explanations/" + row.id();
    }

    public List<Fault> faults(Shell shell) {
        return Flaw.said(flaws, shell);
    }
}
